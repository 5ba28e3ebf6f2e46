import type { Language, Localised } from '../domain/language.ts';
import { fallbacksOf } from './languages.ts';

/** A text together with its language, which a page marks where it differs from the page's. */
export interface FoundText<Text> {
  readonly text: Text;
  readonly language: Language;
}

/**
 * The text in the language asked for, or else in its fallback; a stored text can be read although a language was
 * added since.
 */
export function findText<Text>(of: Localised<Text>, language: Language): FoundText<Text> {
  for (const one of fallbacksOf(language)) {
    const text = of[one];
    if (text !== undefined) return { text, language: one };
  }
  return { text: of.sv, language: 'sv' };
}

/** The same where a page cannot mark the language: within a sentence, or in a message. */
export function textIn<Text>(of: Localised<Text>, language: Language): Text {
  return findText(of, language).text;
}
