import { addDays, type Day, daysBetween } from '../domain/calendar/day.ts';
import { daysOff } from '../domain/calendar/day-off.ts';
import type { DueDay, SkippedDay } from '../domain/calendar/deadline.ts';
import { formatDay, formatDayOfYear } from '../domain/calendar/format.ts';
import type { Language } from '../domain/language.ts';
import { wordsIn } from './words.ts';

/** Of a longer count only the first and last days are listed: twenty dates in a row help nobody. */
const listedAtMost = 15;

/** Plain sentences, in order, with which the reader can verify the due day in a calendar. */
export function explainDeadline(
  deadline: DueDay,
  start: Day,
  language: Language,
  from: 'arrival' | 'acknowledgement' = 'arrival',
): readonly string[] {
  const words = wordsIn(language).calendar;
  const skippedDays = new Set(deadline.skipped.map(({ day }) => day));
  const counted = daysAfter(start, deadline.due).filter((day) => !skippedDays.has(day));
  const skipped = deadline.skipped.map((one) => named(one, language));
  const rolled = deadline.unit === 'dag' && skipped.length > 0;
  return [
    words.start[from]({ day: formatDay(start, language) }),
    words.unit[deadline.unit],
    ...(counted.length === 0 ? [] : [words.counted({ days: listed(counted, language) })]),
    ...(skipped.length === 0 ? [] : [words.skipped({ days: skipped.join(', ') })]),
    ...(rolled ? [words.rolled] : []),
    words.due({ day: formatDay(deadline.due, language) }),
  ];
}

/** The name of the day includes the weekday already: `lördag 2 januari`, but `fredag 1 januari (nyårsdagen)`. */
function named(skipped: SkippedDay, language: Language): string {
  const day = formatDayOfYear(skipped.day, language);
  const reason = dayOffName(skipped.reason, language);
  return day.startsWith(reason) ? day : `${day} (${reason})`;
}

function daysAfter(arrival: Day, due: Day): readonly Day[] {
  return Array.from({ length: daysBetween(arrival, due) }, (_, index) =>
    addDays(arrival, index + 1),
  );
}

function listed(days: readonly Day[], language: Language): string {
  const named = days.map((day, index) => `${formatDayOfYear(day, language)} (${index + 1})`);
  if (named.length <= listedAtMost) return named.join(', ');
  return `${named.slice(0, 2).join(', ')} … ${named.at(-1)}`;
}

/**
 * The name of a day off. Rows stored before there were codes have its Swedish name, and an unknown one is shown as it
 * is.
 */
export function dayOffName(reason: string, language: Language): string {
  const swedish = wordsIn('sv').calendar.dayOff;
  const code = daysOff.find((one) => one === reason || swedish[one] === reason);
  return code === undefined ? reason : wordsIn(language).calendar.dayOff[code];
}
