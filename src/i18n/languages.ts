import { defaultLanguage, isLanguageCode, type Language, localeOf } from '../domain/language.ts';
import { catalogues } from './catalogue.ts';

/** Languages with a catalogue, Swedish first. */
export const languages: readonly Language[] = [...catalogues.keys()];

/** The language of a code from outside, where it has a catalogue. */
export function parseLanguage(code: string): Language | undefined {
  return isLanguageCode(code) && catalogues.has(code) ? code : undefined;
}

/** Direction of the script, so that a language read from right to left needs no change in any page. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return catalogues.get(language)?.direction ?? 'ltr';
}

/** The language itself, the fallback that its catalogue names, and so on; Swedish last. */
export function fallbacksOf(language: Language): readonly Language[] {
  const chain: Language[] = [];
  let next: Language | undefined = language;
  while (next !== undefined && next !== defaultLanguage && !chain.includes(next)) {
    chain.push(next);
    next = parseLanguage(catalogues.get(next)?.fallback ?? defaultLanguage);
  }
  return [...chain, defaultLanguage];
}

/**
 * The name of a language in another one: `engelska` in Swedish, `English` in English; its own name where that
 * language has none for it.
 */
export function languageName(language: Language, inLanguage: Language): string {
  const name = new Intl.DisplayNames(localeOf(inLanguage), { type: 'language' }).of(language);
  if (name !== undefined && name !== language) return name;
  return catalogues.get(language)?.name ?? language;
}

/** The same as a separate choice, with a capital: `Engelska`. */
export function languageTitle(language: Language, inLanguage: Language): string {
  const name = languageName(language, inLanguage);
  return name.charAt(0).toLocaleUpperCase(localeOf(inLanguage)) + name.slice(1);
}
