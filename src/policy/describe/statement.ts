/** Each sentence about a policy says whether it is the document's, a reading of it, or somebody else's answer. */
import type { Source } from '../sourced.ts';

/** The words stand in the document; `restored` where its scan is damaged and this is what it must have said. */
export interface Quotation {
  readonly type: 'quotation';
  readonly text: string;
  readonly restored: boolean;
}

/** How a sentence of the document is understood. */
export interface Reading {
  readonly type: 'reading';
  readonly text: string;
}

/** What the product or the municipality answers where the document says nothing. */
export interface Default {
  readonly type: 'default';
  readonly text: string;
}

export type Statement = Quotation | Reading | Default;

/** For what no document of a policy decides: an address, or what a law says. */
export function byDefaultOnly(text: string): Default {
  return { type: 'default', text };
}

/**
 * What a sentence may call itself, from where its value comes: a quotation only where it stands there word for word, and then
 * as it stands there.
 */
export function statementFrom(source: Source, text: string): Statement {
  if ('default' in source) return byDefaultOnly(text);
  const words = wordsIn(source.quote, text);
  if (words !== undefined) return { type: 'quotation', text: words, restored: false };
  const restored = source.restored === undefined ? undefined : wordsIn(source.restored, text);
  return restored === undefined
    ? { type: 'reading', text }
    : { type: 'quotation', text: restored, restored: true };
}

/** The words as the document has them, without the capital and the full stop that a sentence gets on the page. */
function wordsIn(document: string, text: string): string | undefined {
  const words = oneLine(text);
  const open = words.replace(/\.$/, '');
  const small = (sentence: string) =>
    sentence.charAt(0).toLocaleLowerCase('sv') + sentence.slice(1);
  const inOneLine = oneLine(document);
  return [words, small(words), open, small(open)].find((one) => holdsWords(inOneLine, one));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Whole words: “brev” does not stand in “brevlåda”. */
function holdsWords(text: string, words: string): boolean {
  if (words === '') return false;
  const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + words.length);
    if (!isLetter(before) && !isLetter(after)) return true;
  }
  return false;
}
