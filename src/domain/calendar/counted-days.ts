import { type CountingRule, reasonNotCounted } from './counting.ts';
import { type Day, nextDay } from './day.ts';

/**
 * How many days count under the rule after `from` (day 0), up to and with `to`: what `dueDay` counts, counted afterwards.
 * Nought where `to` is not later.
 */
export function countedDays(from: Day, to: Day, rule: CountingRule): number {
  let counted = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    if (reasonNotCounted(day, rule) === undefined) counted += 1;
  }
  return counted;
}
