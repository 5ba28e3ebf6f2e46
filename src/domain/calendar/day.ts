/** A day in Europe/Stockholm as `YYYY-MM-DD`; its text order is its order in time. */
export type Day = string & { readonly __day: unique symbol };

export const zone = 'Europe/Stockholm';

/** A day outside these years is a typing error, and the rules of holidays are not known there. */
const years = { first: 1900, last: 2299 } as const;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (year < years.first || year > years.last || month < 1 || month > 12) return false;
  return day >= 1 && day <= (month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0));
}

/** `undefined` for anything but an existing day of 1900–2299 written `YYYY-MM-DD`. */
export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

export function dateOf(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

/** @throws RangeError outside the years 1900–2299 */
export function dayOf(date: Temporal.PlainDate): Day {
  const text = date.toString();
  if (!isDay(text)) throw new RangeError(`${text} is outside the calendar`);
  return text;
}

/**
 * The calendar day in Sweden at that instant. The arrival day is day 0 of every deadline (förvaltningslagen § 22).
 * @throws RangeError outside the years 1900–2299
 */
export function arrivalDayOf(instant: Temporal.Instant): Day {
  return dayOf(instant.toZonedDateTimeISO(zone).toPlainDate());
}

/** The day in Sweden of a timestamp from the database. @throws RangeError outside the years 1900–2299 */
export function dayOfMoment(moment: Date): Day {
  return arrivalDayOf(Temporal.Instant.fromEpochMilliseconds(moment.getTime()));
}

/** `undefined` for anything but an ISO 8601 instant with its offset, inside the calendar. */
export function parseInstant(text: string): Temporal.Instant | undefined {
  try {
    const instant = Temporal.Instant.from(text);
    arrivalDayOf(instant);
    return instant;
  } catch {
    return undefined;
  }
}

export function compareDays(one: Day, other: Day): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const millisecondsOfDay = 86_400_000;

/**
 * Counted in UTC, where all days have the same length: a queue adds several hundred times, and Temporal takes 12 µs for each.
 * @throws RangeError outside the years 1900–2299
 */
export function addDays(day: Day, amount: number): Day {
  const text = new Date(Date.parse(day) + amount * millisecondsOfDay).toISOString().slice(0, 10);
  if (!isDay(text)) throw new RangeError(`${text} is outside the calendar`);
  return text;
}

/** Deadlines count the same days again and again, and Temporal takes 6 µs for each. */
const dayCache = new Map<Day, { readonly next: Day; readonly weekday: number }>();
const mostFollowed = 20_000;

function cachedDay(day: Day) {
  const before = dayCache.get(day);
  if (before !== undefined) return before;
  const found = { next: addDays(day, 1), weekday: dateOf(day).dayOfWeek };
  if (dayCache.size >= mostFollowed) dayCache.clear();
  dayCache.set(day, found);
  return found;
}

/** @throws RangeError after the year 2299 */
export function nextDay(day: Day): Day {
  return cachedDay(day).next;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return cachedDay(day).weekday;
}

/**
 * Positive when `to` is later. Counted in UTC, where all days have the same length: a queue needs fifty of these, and
 * Temporal takes 10 µs for each.
 */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;
}

/** The first instant after that day; what happens before it happened in time. */
export function endOf(day: Day): Temporal.Instant {
  return dateOf(day).add({ days: 1 }).toZonedDateTime(zone).toInstant();
}
