/** Hints towards plain language: where a sentence is long, and where a word of the office has a plain one. Never a verdict. */
import { endsInShortForm } from '../reply-check/reading.ts';
import type { Language } from '../vocabulary.ts';
import { swedishOfficeWords } from './office-words.ts';

interface TextPosition {
  /** Where it stands in the text with its line breaks as `\n`, in UTF-16 units as a browser's field counts them. */
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
 * Advice for writing to the public keeps sentences at 15–20 words on the average; beyond 25 a reader in a hurry has to
 * begin again. A figure for the whole text (LIX) says nothing of which sentence to mend, and so is not given.
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
    // So many words take at least so many signs: a text of one-letter sentences is not cut up word by word.
    if (end - start < 2 * longestSentence) return [];
    const written = text.slice(start, end);
    const count = [...words.segment(written)].filter(({ isWordLike }) => isWordLike).length;
    if (count <= longestSentence) return [];
    return [{ kind: 'long_sentence', count, ...trimmed(written, start) }];
  });
}

/** The segmenter takes the full stop of a short form for the end; what it parted there is put together again. */
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

/** Made ready when the first reply is read, as the cues of the check are. */
function patterns(): readonly (readonly [RegExp, string])[] {
  officeWords ??= swedishOfficeWords.map(({ words, instead }) => [
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu'),
    instead,
  ]);
  return officeWords;
}

/** The longest where several stand in one another: “på grund av det faktum att”. */
function officeWordsIn(text: string): readonly Hint[] {
  const found = patterns().flatMap(([pattern, instead]) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }): Hint => {
      return { kind: 'office_word', instead, start: index, end: index + words.length, words };
    }),
  );
  // In this order whatever one stands within comes before it, and the one that reaches furthest is known.
  const inOrder = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
  let reached = 0;
  return inOrder.filter(({ end }) => {
    const within = end <= reached;
    reached = Math.max(reached, end);
    return !within;
  });
}
