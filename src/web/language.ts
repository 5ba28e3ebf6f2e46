import { type Language, languages } from '../domain/vocabulary.ts';

const defaultLanguage: Language = 'sv';

/** The language of a page is in its address: Swedish at the root, English under /en. */
export function languageOfAddress(address: string): Language {
  return /^\/en(?=[/?]|$)/.test(address) ? 'en' : defaultLanguage;
}

/** The language asked for by a program's Accept-Language; weights are compared, unknown languages passed over. */
export function languageOfHeader(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const weight = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find(Boolean);
    return { primary: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
  });
  wishes.sort((one, other) => other.weight - one.weight);
  for (const { primary, weight } of wishes) {
    const known = languages.find((language) => language === primary);
    if (known !== undefined && weight > 0) return known;
  }
  return defaultLanguage;
}

/** Written direction, so that a language read from the right needs no change in any page. */
export function directionOf(_language: Language): 'ltr' | 'rtl' {
  return 'ltr';
}

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** "torsdag 7 mars 2026" / "Thursday 7 March 2026" for a day written YYYY-MM-DD. */
export function writtenDay(day: string, language: Language): string {
  return Temporal.PlainDate.from(day).toLocaleString(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** "7 mars 2026 14.05" in Swedish time for an instant. */
export function writtenInstant(instant: Temporal.Instant, language: Language): string {
  return instant
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainDateTime()
    .toLocaleString(locales[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
}
