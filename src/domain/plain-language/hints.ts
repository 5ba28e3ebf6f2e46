/**
 * Hints towards plain language: where a sentence is long, and where a bureaucratic word has a plain equivalent. They
 * are advice and never stop a reply.
 */
import { endsInShortForm } from '../reply-check/reading.ts';
import type { Language } from '../vocabulary.ts';
import { swedishOfficeWords } from './office-words.ts';

interface TextPosition {
  /** Its position in the text with line breaks as `\n`, in UTF-16 units, as a browser's field counts them. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}
export type Hint = TextPosition &
  (
    | { readonly kind: 'long_sentence'; readonly count: number }
    | { readonly kind: 'office_word'; readonly instead: string }
  );

/**
 * The number of words. Advice on writing to the public recommends 15–20 words on average; beyond 25 a hurried reader
 * has to start again. A figure for the whole text (LIX) does not show which sentence to improve, and is therefore not
 * given.
 */
export const longestSentence = 25;

export function hintsFor(text: string, language: Language): readonly Hint[] {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  const words = language === 'sv' ? officeWordsIn(plain) : [];
  return [...longSentencesIn(plain, language), ...words].toSorted(
    (one, other) => one.start - other.start,
  );
}

function longSentencesIn(text: string, language: Language): readonly Hint[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return sentencesIn(text, language).flatMap(({ start, end }): Hint[] => {
    // A text this short cannot have that many words, so that a text of one-letter sentences is not split into words.
    if (end - start < 2 * longestSentence) return [];
    const written = text.slice(start, end);
    const count = [...words.segment(written)].filter(({ isWordLike }) => isWordLike).length;
    if (count <= longestSentence) return [];
    return [{ kind: 'long_sentence', count, ...trimmed(written, start) }];
  });
}

/** The segmenter takes the full stop of an abbreviation for the end of a sentence; the parts are joined again here. */
function sentencesIn(text: string, language: Language): readonly Omit<TextPosition, 'words'>[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const found: { start: number; end: number }[] = [];
  for (const { segment, index } of sentences.segment(text)) {
    const last = found.at(-1);
    const end = index + segment.length;
    if (last && endsInShortForm(text, last.start, last.end)) last.end = end;
    else found.push({ start: index, end });
  }
  return found;
}

function trimmed(written: string, start: number): TextPosition {
  const words = written.trim();
  const from = start + written.indexOf(words);
  return { start: from, end: from + words.length, words };
}

let officeWords: readonly (readonly [RegExp, string])[] | undefined;

/** Compiled when the first reply is read, like the cues of the reply check. */
function patterns(): readonly (readonly [RegExp, string])[] {
  officeWords ??= swedishOfficeWords.map(({ words, instead }) => [
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu'),
    instead,
  ]);
  return officeWords;
}

/** The longest where several overlap: “på grund av det faktum att”. */
function officeWordsIn(text: string): readonly Hint[] {
  const found = patterns().flatMap(([pattern, instead]) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }): Hint => {
      return { kind: 'office_word', instead, start: index, end: index + words.length, words };
    }),
  );
  // In this order a word comes after the one that contains it, so only the furthest end so far needs to be known.
  const inOrder = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
  let reached = 0;
  return inOrder.filter(({ end }) => {
    const within = end <= reached;
    reached = Math.max(reached, end);
    return !within;
  });
}
