/** Each sentence about a policy is marked as a quotation, a reading, or a default. */
import type { Source } from '../sourced.ts';

/** A quotation from the document; `restored` where its scan is damaged and this is the corrected text. */
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

/** The product's or the municipality's answer where the document says nothing. */
export interface Default {
  readonly type: 'default';
  readonly text: string;
}

export type Statement = Quotation | Reading | Default;

/** For values that no document of a policy decides: an address, or what a law says. */
export function byDefaultOnly(text: string): Default {
  return { type: 'default', text };
}

/**
 * The kind of a sentence, given the source of its value: a quotation only where it occurs in the source word for
 * word, and then as it is written there. Words that are only a part of the source are a reading where an interpretation is
 * given: that a name occurs in a document does not make it the name of whoever decided.
 */
export function statementFrom(source: Source, text: string): Statement {
  if ('default' in source) return byDefaultOnly(text);
  const { quote, restored, interpretation } = source;
  const wordsOf = (document: string) => {
    const words = wordsIn(document, text);
    const isWhole = words !== undefined && withoutStop(oneLine(document)) === withoutStop(words);
    return interpretation === undefined || isWhole ? words : undefined;
  };
  const words = wordsOf(quote);
  if (words !== undefined) return { type: 'quotation', text: words, restored: false };
  const mended = restored === undefined ? undefined : wordsOf(restored);
  return mended === undefined
    ? { type: 'reading', text }
    : { type: 'quotation', text: mended, restored: true };
}

const withoutStop = (text: string) => text.replace(/\.$/, '');

/** The text as the document has it, without the capital and the full stop that a sentence gets on the page. */
function wordsIn(document: string, text: string): string | undefined {
  const words = oneLine(text);
  const open = withoutStop(words);
  const small = (sentence: string) =>
    sentence.charAt(0).toLocaleLowerCase('sv') + sentence.slice(1);
  const inOneLine = oneLine(document);
  return [words, small(words), open, small(open)].find((one) => holdsWords(inOneLine, one));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Matches whole words: “brev” does not match “brevlåda”. */
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
