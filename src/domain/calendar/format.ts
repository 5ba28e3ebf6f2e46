import type { Language } from '../vocabulary.ts';
import { type Day, dateOf, zone } from './day.ts';

const shape = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

function formats(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  return {
    sv: new Intl.DateTimeFormat(locales.sv, options),
    en: new Intl.DateTimeFormat(locales.en, options),
  };
}

const mostFormatted = 5_000;

/** Formatting takes 50 µs, and a queue or a letter names the same few days again and again. */
function cachedFormat(format: Record<Language, Intl.DateTimeFormat>) {
  const formatted = { sv: new Map<Day, string>(), en: new Map<Day, string>() };
  return (day: Day, language: Language): string => {
    const known = formatted[language];
    const before = known.get(day);
    if (before !== undefined) return before;
    const text = format[language].format(dateOf(day)).replace(',', '');
    if (known.size >= mostFormatted) known.clear();
    known.set(day, text);
    return text;
  };
}

/** `måndag 16 mars 2026`, `Monday 16 March 2026`. */
export const formatDay = cachedFormat(formats({ ...shape, year: 'numeric' }));

/** `måndag 16 mars`, for a row of days of which one carries the year. */
export const formatDayOfYear = cachedFormat(formats(shape));

/** Made once: `toLocaleString` makes a format anew each time, and a case's page names thirty moments (3 ms). */
const minutes = formats({
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `7 mars 2026 kl. 14:05`, `7 March 2026 at 14:05`: Swedish time. */
export function formatInstant(instant: Temporal.Instant, language: Language): string {
  return minutes[language].format(instant.toZonedDateTimeISO(zone).toPlainDateTime());
}
