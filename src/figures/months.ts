import { type Day, dateOf, dayOf } from '../domain/calendar/day.ts';
import type { Period } from './events.ts';

export interface Month {
  /** `2026-03`. */
  readonly id: string;
  /** The first day that is no longer in it, or in the period. */
  readonly end: Day;
}

/** The months that a period touches, in order; none of an empty period. */
export function monthsOf({ from, to }: Period): readonly Month[] {
  const months: Month[] = [];
  for (let first = dateOf(from).with({ day: 1 }); dayOf(first) < to; ) {
    const next = first.add({ months: 1 });
    const end = dayOf(next) < to ? dayOf(next) : to;
    if (end > from) months.push({ id: first.toString().slice(0, 7), end });
    first = next;
  }
  return months;
}
