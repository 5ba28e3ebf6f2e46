import type { Language } from '../../domain/language.ts';
import { localeOf } from '../../domain/language.ts';
import { wordsIn } from '../../i18n/words.ts';

/** Why it is asked whether the text belongs somewhere else: the words that suggest it, quoted. */
export function whyAsked(words: readonly string[], language: Language): string {
  const { because, quoted } = wordsIn(language).redirection;
  const list = new Intl.ListFormat(localeOf(language));
  return because({ words: list.format(words.map((word) => quoted({ word }))) });
}
