import { addDays, type Day, daysBetween } from './calendar/day.ts';
import { type DayRule, dueDay } from './calendar/deadline.ts';

/** No day off is followed by so many others that an amount of days takes longer than this. */
const longestFor = (amount: number) => amount * 3 + 30;

/**
 * The latest arrival day of a case that raises the alarm today if nobody has touched it: its days have passed
 * (FAL-05). A later arrival is never due earlier, which makes a binary search possible.
 */
export function latestAlarming(rule: DayRule, today: Day): Day {
  let alarming = addDays(today, -longestFor(rule.amount));
  let quiet = today;
  while (daysBetween(alarming, quiet) > 1) {
    const middle = addDays(alarming, Math.floor(daysBetween(alarming, quiet) / 2));
    if (dueDay(middle, rule).due < today) alarming = middle;
    else quiet = middle;
  }
  return alarming;
}
