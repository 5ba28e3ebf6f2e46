import type { Language, Localised } from '../domain/language.ts';
import { fallbacksOf } from './languages.ts';

/** A text together with the language that it was found in, which a page marks where it is not its own. */
export interface FoundText<Text> {
  readonly text: Text;
  readonly language: Language;
}

/** The text in the language asked for or else in its fallback; a stored text is read though a language was added since. */
export function findText<Text>(of: Localised<Text>, language: Language): FoundText<Text> {
  for (const one of fallbacksOf(language)) {
    const text = of[one];
    if (text !== undefined) return { text, language: one };
  }
  return { text: of.sv, language: 'sv' };
}

/** The same where no page can mark the language: within a sentence, in a message. */
export function textIn<Text>(of: Localised<Text>, language: Language): Text {
  return findText(of, language).text;
}
