import { defaultLanguage, isLanguageCode, type Language, localeOf } from '../domain/language.ts';
import { catalogues } from './catalogue.ts';

/** Those with a catalogue, Swedish first. */
export const languages: readonly Language[] = [...catalogues.keys()];

/** A code from outside, where there is a catalogue of it. */
export function parseLanguage(code: string): Language | undefined {
  return isLanguageCode(code) && catalogues.has(code) ? code : undefined;
}

/** Written direction, so that a language read from the right needs no change in any page. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return catalogues.get(language)?.direction ?? 'ltr';
}

/** The language itself, what its catalogue says that it falls back to, and so on; Swedish last. */
export function fallbacksOf(language: Language): readonly Language[] {
  const chain: Language[] = [];
  let next: Language | undefined = language;
  while (next !== undefined && next !== defaultLanguage && !chain.includes(next)) {
    chain.push(next);
    next = parseLanguage(catalogues.get(next)?.fallback ?? defaultLanguage);
  }
  return [...chain, defaultLanguage];
}

/** What a language is called in another: `engelska` in Swedish, `English` in English; by its own name where that has none. */
export function languageName(language: Language, inLanguage: Language): string {
  const name = new Intl.DisplayNames(localeOf(inLanguage), { type: 'language' }).of(language);
  if (name !== undefined && name !== language) return name;
  return catalogues.get(language)?.name ?? language;
}

/** The same by itself, as a choice: `Engelska`. */
export function languageTitle(language: Language, inLanguage: Language): string {
  const name = languageName(language, inLanguage);
  return name.charAt(0).toLocaleUpperCase(localeOf(inLanguage)) + name.slice(1);
}
