/**
 * Languages as codes. The message catalogues (`src/i18n/catalogues`) define which languages exist, one file for each.
 */

declare const added: unique symbol;

/** A language that has a catalogue. `isLanguageCode` and `parseLanguage` accept codes other than these two. */
export type Language = 'sv' | 'en' | (string & { readonly [added]: true });

/** The last fallback of every text. */
export const defaultLanguage = 'sv' satisfies Language;

/** A text by language. Swedish is always there; where another is missing, the fallback of the language asked for is read. */
export interface Localised<Text = string> {
  readonly sv: Text;
  readonly en?: Text;
  readonly [code: string]: Text | undefined;
}

/** BCP 47 primary language subtags, as used in addresses and in the names of catalogues. */
export function isLanguageCode(code: string): code is Language {
  return /^[a-z]{2,3}$/.test(code);
}

/** European English: `16 March`, not `March 16`. Every other language is its own locale. */
export function localeOf(language: Language): string {
  return locales.get(language) ?? language;
}

const locales: ReadonlyMap<Language, string> = new Map([
  ['sv', 'sv-SE'],
  ['en', 'en-GB'],
]);
