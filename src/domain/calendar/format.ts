import type { Language } from '../vocabulary.ts';
import { type Day, dateOf } from './day.ts';

const shape = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;
const withYear = formats({ ...shape, year: 'numeric' });
const withoutYear = formats(shape);

function formats(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  return {
    sv: new Intl.DateTimeFormat(locales.sv, options),
    en: new Intl.DateTimeFormat(locales.en, options),
  };
}

/** Formatting takes 50 µs, and a queue or a letter names the same few days again and again. */
const formatted = { sv: new Map<Day, string>(), en: new Map<Day, string>() };
const mostFormatted = 5_000;

/** `måndag 16 mars 2026`, `Monday 16 March 2026`. */
export function formatDay(day: Day, language: Language): string {
  const known = formatted[language];
  const before = known.get(day);
  if (before !== undefined) return before;
  const text = withYear[language].format(dateOf(day)).replace(',', '');
  if (known.size >= mostFormatted) known.clear();
  known.set(day, text);
  return text;
}

/** `måndag 16 mars`, for a row of days of which one carries the year. */
export function formatDayOfYear(day: Day, language: Language): string {
  return withoutYear[language].format(dateOf(day)).replace(',', '');
}
