import type { DayUnit } from '../vocabulary.ts';
import { reasonNotCounted } from './counting.ts';
import { addDays, type Day, daysBetween } from './day.ts';

/** A deadline as it is stored: `skipped` are the days until the day first promised that did not count. */
export interface TickedDeadline {
  readonly started_on: Day;
  readonly due: Day;
  readonly promised_due: Day | null;
  readonly unit: DayUnit;
  readonly skipped: readonly { readonly day: string }[];
  readonly stopped_on: Day | null;
}

/** A deadline as a row of ticks, one for each day that counts. */
export interface Ticks {
  /** From the first day to the due day. */
  readonly total: number;
  /** Those that have gone: until yesterday while it runs, until the day it was met where it was. */
  readonly gone: number;
  /** After the due day, until today or the day it was met. */
  readonly over: number;
  /** Which of `total` today is, or the day it was met was. */
  readonly day: number;
  readonly state: 'running' | 'soon' | 'late' | 'kept' | 'kept_late';
}

/** Days after the one and until the other, that one with it. */
function daysUntil(after: Day, until: Day): readonly Day[] {
  const length = Math.max(0, daysBetween(after, until));
  return Array.from({ length }, (_, index) => addDays(after, index + 1));
}

/** Longer ago than this nobody counts ticks: what is over is then told as so many. */
const mostDaysOver = 60;

/**
 * Counts the days of a deadline that have gone, are left and are over. Beyond the day first promised nothing is stored, and
 * days are counted by the calendar.
 */
export function ticksOf(deadline: TickedDeadline, today: Day): Ticks {
  const { started_on: start, due, promised_due: first, unit, stopped_on: stopped } = deadline;
  const skipped = new Set(deadline.skipped.map(({ day }) => day));
  const counting = { unit, saturdayCounts: true, closedDays: new Set<Day>() } as const;
  const stored = first ?? due;
  const counts = (day: Day) =>
    day <= stored ? !skipped.has(day) : reasonNotCounted(day, counting) === undefined;
  const promised = daysUntil(start, due).filter(counts);
  const until = stopped ?? today;
  const day = promised.filter((one) => one <= until).length;
  const end = addDays(due, mostDaysOver);
  const over = daysUntil(due, until < end ? until : end).filter(counts).length;
  const total = promised.length;
  if (stopped !== null)
    return { total, gone: day, over, day, state: stopped <= due ? 'kept' : 'kept_late' };
  const gone = promised.filter((one) => one < today).length;
  if (today > due) return { total, gone, over, day, state: 'late' };
  return { total, gone, over, day, state: total - gone <= 2 ? 'soon' : 'running' };
}
