import { type Language, localeOf } from '../language.ts';
import { type Day, dateOf, zone } from './day.ts';

const shape = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/**
 * One format for each language, created when it is first used: creating one takes longer than using it a hundred
 * times.
 */
function formatsBy(options: Intl.DateTimeFormatOptions) {
  const made = new Map<Language, Intl.DateTimeFormat>();
  return (language: Language): Intl.DateTimeFormat => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const format = new Intl.DateTimeFormat(localeOf(language), options);
    made.set(language, format);
    return format;
  };
}

const mostFormatted = 5_000;

/** Results are cached: formatting takes 50 µs, and a queue or a letter names the same few days repeatedly. */
function cachedFormat(options: Intl.DateTimeFormatOptions) {
  const formatIn = formatsBy(options);
  const formatted = new Map<Language, Map<Day, string>>();
  return (day: Day, language: Language): string => {
    const known = formatted.get(language) ?? new Map<Day, string>();
    formatted.set(language, known);
    const before = known.get(day);
    if (before !== undefined) return before;
    const text = formatIn(language).format(dateOf(day)).replace(',', '');
    if (known.size >= mostFormatted) known.clear();
    known.set(day, text);
    return text;
  };
}

/** `måndag 16 mars 2026`, `Monday 16 March 2026`. */
export const formatDay = cachedFormat({ ...shape, year: 'numeric' });

/** `måndag 16 mars`, for lists of days in which another shows the year. */
export const formatDayOfYear = cachedFormat(shape);

/** Created once: `toLocaleString` creates a format each time, and a case's page shows thirty times (3 ms). */
const minutes = formatsBy({
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: zone,
});

/** `7 mars 2026 kl. 14:05`, `7 March 2026 at 14:05`: Swedish time. */
export function formatInstant(instant: Temporal.Instant, language: Language): string {
  // By its number: a Temporal value takes 40 µs to format, the number 3.
  return minutes(language).format(instant.epochMilliseconds);
}
