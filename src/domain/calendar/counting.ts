import type { DayUnit, Language } from '../vocabulary.ts';
import { type Day, weekdayOf } from './day.ts';
import { type DayOff, dayOff } from './holidays.ts';

const saturday = 6;
const sunday = 7;
const saturdayNames: DayOff = { sv: 'lördag', en: 'Saturday' };
const sundayNames: DayOff = { sv: 'söndag', en: 'Sunday' };
const closedNames: DayOff = { sv: 'kommunen har stängt', en: 'the municipality is closed' };

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
  if (weekday === sunday) return sundayNames;
  if (weekday === saturday && !(rule.unit === 'vardag' && rule.saturdayCounts)) {
    return saturdayNames;
  }
  return rule.closedDays.has(day) ? closedNames : undefined;
}

/** The reason kept with a skipped day is Swedish; the other language is found from the day itself. */
export function reasonIn(
  skipped: { readonly day: Day; readonly reason: string },
  language: Language,
): string {
  if (language === 'sv') return skipped.reason;
  const names = [dayOff(skipped.day), saturdayNames, sundayNames, closedNames];
  return names.find((name) => name?.sv === skipped.reason)?.[language] ?? skipped.reason;
}
