import type { Localised } from '../../domain/language.ts';
import { languageName, languages } from '../../i18n/languages.ts';

/** Texts that the page does not show but a comparison needs: the same in other languages, a line for each. */
export function otherLanguages(...texts: readonly Localised[]): readonly string[] {
  return languages
    .filter((language) => language !== 'sv')
    .flatMap((language) => {
      const said = texts.flatMap((text) => text[language] ?? []);
      return said.length === 0 ? [] : [`På ${languageName(language, 'sv')}: ${said.join(' ')}`];
    });
}
