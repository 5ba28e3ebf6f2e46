import { reasonNotCounted } from './counting.ts';
import { addDays, type Day } from './day.ts';

/**
 * What was in the letterbox when it was first emptied on a day counts as received on the working day before
 * (förvaltningslagen § 22).
 */
export function workdayBefore(day: Day): Day {
  const rule = { unit: 'arbetsdag', saturdayCounts: false, closedDays: new Set<Day>() } as const;
  let before = addDays(day, -1);
  while (reasonNotCounted(before, rule) !== undefined) before = addDays(before, -1);
  return before;
}
