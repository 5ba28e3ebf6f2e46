import type { Localised } from '../../domain/language.ts';
import { languageName, languages } from '../../i18n/languages.ts';

/** What the page does not show but a comparison must: the same texts in the other languages, a line for each. */
export function otherLanguages(...texts: readonly Localised[]): readonly string[] {
  return languages
    .filter((language) => language !== 'sv')
    .flatMap((language) => {
      const said = texts.flatMap((text) => text[language] ?? []);
      return said.length === 0 ? [] : [`På ${languageName(language, 'sv')}: ${said.join(' ')}`];
    });
}
