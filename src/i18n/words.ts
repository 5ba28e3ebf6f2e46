/** The texts for the public, on pages and in messages, in every language that has a catalogue. */
import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, localeOf } from '../domain/language.ts';
import { catalogues, type Messages } from './catalogue.ts';
import type { Words } from './catalogue-types.ts';
import { fallbacksOf } from './languages.ts';

type Values = Readonly<Record<string, string | number>>;
type Phrase = string | ((values: Values) => string);
interface Phrases {
  readonly [key: string]: Phrase | Phrases;
}

/** Parsed when first used and cached: parsing takes some 20 µs, formatting 1 µs. */
function filledIn(message: string, locale: string): (values: Values) => string {
  let format: IntlMessageFormat | undefined;
  return (values) => {
    format ??= new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    return String(format.format(values));
  };
}

/** The Swedish message shows whether there are arguments, since every language has the same. */
function phrase(message: string, swedish: string, locale: string): Phrase {
  if (swedish.includes('{')) return filledIn(message, locale);
  return /['{]/.test(message) ? filledIn(message, locale)({}) : message;
}

function phrases(
  swedish: Messages,
  inOrder: readonly { readonly messages: Messages; readonly locale: string }[],
): Phrases {
  return Object.fromEntries(
    Object.entries(swedish).map(([key, own]): [string, Phrase | Phrases] => {
      if (typeof own !== 'string') {
        const below = inOrder.flatMap(({ messages, locale }) => {
          const section = messages[key];
          return typeof section === 'object' ? [{ messages: section, locale }] : [];
        });
        return [key, phrases(own, below)];
      }
      for (const { messages, locale } of inOrder) {
        const message = messages[key];
        if (typeof message === 'string') return [key, phrase(message, own, locale)];
      }
      return [key, phrase(own, own, 'sv-SE')];
    }),
  );
}

/** The types are generated from the Swedish catalogue (`npm run catalogues`), and a test keeps them up to date. */
function isWords(made: object): made is Words {
  return 'language' in made;
}

function wordsOf(language: Language): Words {
  const inOrder = fallbacksOf(language).flatMap((one) => {
    const catalogue = catalogues.get(one);
    return catalogue ? [{ messages: catalogue.messages, locale: localeOf(one) }] : [];
  });
  const made = phrases(catalogues.get('sv')?.messages ?? {}, inOrder);
  if (!isWords(made)) throw new Error('the Swedish catalogue does not state its language');
  return made;
}

const made: ReadonlyMap<Language, Words> = new Map(
  [...catalogues.keys()].map((language) => [language, wordsOf(language)]),
);

/**
 * `wordsIn('en').follow.caseTitle({ number })`; a message without arguments is a string. Created once for each
 * language.
 */
export function wordsIn(language: Language): Words {
  return made.get(language) ?? wordsOf(language);
}

/** Whether a word begins with a vowel, for languages whose article depends on it. */
export function initialOf(word: string): 'vowel' | 'other' {
  return /^[aeiou]/i.test(word) ? 'vowel' : 'other';
}
