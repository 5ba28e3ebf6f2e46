import { swedishDictionary } from './dictionary.ts';

/** No ending of the dictionary is longer. */
const longestEnding = 9;
/** Endings that are removed from words that the dictionary does not have: names, misspellings, and English. */
const commonEnding =
  /(?<=\p{L}{4})(?:orna|arna|erna|ornas|arnas|ernas|ens|ets|or|ar|er|en|et|an|s|a|e|n)$/u;

/** The dictionary's base forms of a word, each with its flags; none where the word is not known. */
export function knownBases(word: string): ReadonlyMap<string, string> {
  const { words, inflections } = swedishDictionary();
  const bases = new Map<string, string>();
  const own = words.get(word);
  if (own !== undefined) bases.set(word, own);
  for (let length = 0; length <= Math.min(longestEnding, word.length); length += 1) {
    const rules = inflections.get(word.slice(word.length - length));
    if (!rules) continue;
    for (const { flag, strip, condition } of rules) {
      const base = `${word.slice(0, word.length - length)}${strip}`;
      const flags = words.get(base);
      if (flags?.includes(flag) && condition.test(base)) bases.set(base, flags);
    }
  }
  return bases;
}

/** The stem of an unknown word, so that its forms match each other. */
export function bareStem(word: string): string {
  return word.replace(commonEnding, '');
}
