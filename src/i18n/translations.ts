import type { Language } from '../domain/vocabulary.ts';

type Phrase = string | ((...parts: never[]) => string);
interface Phrases {
  readonly [key: string]: Phrase | Phrases;
}

/** The shape of a dictionary without its exact words: what the other language must fill. */
type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parts: infer Parts) => string
      ? (...parts: Parts) => string
      : Shape<T[K]>;
};

/**
 * One area's words in every language. The compiler refuses a language that lacks a phrase or has one too many.
 * Phrases with something to fill in are functions: word order differs between languages.
 */
export function translations<const Swedish extends Phrases>(both: {
  readonly sv: Swedish & Shape<Swedish>;
  readonly en: Shape<Swedish>;
}): (language: Language) => Shape<Swedish> {
  const dictionaries: Readonly<Record<Language, Shape<Swedish>>> = { sv: both.sv, en: both.en };
  return (language) => dictionaries[language];
}
