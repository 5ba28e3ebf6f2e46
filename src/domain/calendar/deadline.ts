import type { DayUnit } from '../vocabulary.ts';
import { type CountingRule, reasonNotCounted } from './counting.ts';
import { type Day, nextDay } from './day.ts';

/** `saturdayCounts` (default true) applies to *vardag* only, `rollToWorkday` (default false) to *dag* only. */
export interface DayRule {
  readonly amount: number;
  readonly unit: DayUnit;
  readonly saturdayCounts?: boolean;
  readonly rollToWorkday?: boolean;
  readonly closedDays?: readonly Day[];
}

/**
 * `reason` is a code of `day-off.ts`. Rows stored before there were codes have the Swedish name instead ('långfredagen') and are
 * read as they are: `dayOffName` in `i18n/explain-deadline.ts` knows both.
 */
export interface SkippedDay {
  readonly day: Day;
  readonly reason: string;
}

/** Due at the end of `due`; `days` is the amount the rule asks for, `skipped` the days in between that did not count. */
export interface DueDay {
  readonly due: Day;
  readonly days: number;
  readonly unit: DayUnit;
  readonly skipped: readonly SkippedDay[];
}

/** Counts whole days in Stockholm from the arrival day, which is day 0 whatever day it is. */
export function dueDay(arrival: Day, rule: DayRule): DueDay {
  const counting: CountingRule = {
    unit: rule.unit,
    saturdayCounts: rule.saturdayCounts ?? true,
    closedDays: new Set(rule.closedDays),
  };
  const skipped: SkippedDay[] = [];
  let due = arrival;
  for (let counted = 0; counted < rule.amount; counted += 1) {
    due = nextCounted(due, counting, skipped);
  }
  if (rule.unit === 'dag' && rule.rollToWorkday === true) {
    due = thisOrNextCounted(due, { ...counting, unit: 'arbetsdag' }, skipped);
  }
  return { due, days: rule.amount, unit: rule.unit, skipped };
}

function nextCounted(day: Day, rule: CountingRule, skipped: SkippedDay[]): Day {
  return thisOrNextCounted(nextDay(day), rule, skipped);
}

function thisOrNextCounted(day: Day, rule: CountingRule, skipped: SkippedDay[]): Day {
  let candidate = day;
  for (;;) {
    const reason = reasonNotCounted(candidate, rule);
    if (reason === undefined) return candidate;
    skipped.push({ day: candidate, reason });
    candidate = nextDay(candidate);
  }
}
