/** Languages as codes. Which there are is said by the message catalogues (`src/i18n/catalogues`), one for each. */

declare const added: unique symbol;

/** A language that there is a catalogue of. Other codes than these two become one by `isLanguageCode` or `parseLanguage`. */
export type Language = 'sv' | 'en' | (string & { readonly [added]: true });

/** What every text falls back to in the end. */
export const defaultLanguage = 'sv' satisfies Language;

/** A text by language. Swedish is always there; where another is missing, the fallback of the language asked for is read. */
export interface Localised<Text = string> {
  readonly sv: Text;
  readonly en?: Text;
  readonly [code: string]: Text | undefined;
}

/** BCP 47 primary language subtags, as they stand in addresses and in names of catalogues. */
export function isLanguageCode(code: string): code is Language {
  return /^[a-z]{2,3}$/.test(code);
}

/** English as it is written in Europe: `16 March`, not `March 16`. Every other language is its own locale. */
export function localeOf(language: Language): string {
  return locales.get(language) ?? language;
}

const locales: ReadonlyMap<Language, string> = new Map([
  ['sv', 'sv-SE'],
  ['en', 'en-GB'],
]);
