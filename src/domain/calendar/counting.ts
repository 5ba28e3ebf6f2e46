import type { DayUnit } from '../vocabulary.ts';
import { type Day, weekdayOf } from './day.ts';
import type { DayOff } from './day-off.ts';
import { dayOff } from './holidays.ts';

const saturday = 6;
const sunday = 7;

export interface CountingRule {
  readonly unit: DayUnit;
  readonly saturdayCounts: boolean;
  readonly closedDays: ReadonlySet<Day>;
}

/** Why a day does not count under the rule, or `undefined` when it does. */
export function reasonNotCounted(day: Day, rule: CountingRule): DayOff | undefined {
  if (rule.unit === 'dag') return undefined;
  const holiday = dayOff(day);
  if (holiday !== undefined) return holiday;
  const weekday = weekdayOf(day);
  if (weekday === sunday) return 'sunday';
  if (weekday === saturday && !(rule.unit === 'vardag' && rule.saturdayCounts)) return 'saturday';
  return rule.closedDays.has(day) ? 'closed' : undefined;
}
