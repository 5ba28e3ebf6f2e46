import { plainLetters } from '../language/letters.ts';
import { type ReadWord, readWords } from '../language/words.ts';
import { numberTerm, quotedTerm } from './terms.ts';

/** A word to search for: any of these terms; `beginning`: words that begin with it. */
interface WantedWord {
  readonly anyOf: readonly string[];
  readonly beginning: string | null;
}
/** Adjacent words; usually a single one. */
type Phrase = readonly [WantedWord, ...WantedWord[]];

/** The search that somebody typed: every phrase must be found. */
export interface SearchQuery {
  readonly phrases: readonly Phrase[];
  /** The terms of a case number, where nothing else was typed. */
  readonly number: readonly string[] | null;
  /** The number of words beyond the limit, which are not searched for. */
  readonly leftOut: number;
}

/**
 * More than anybody means to type; of a text of ten thousand characters pasted by mistake only the beginning is
 * searched for.
 */
const mostWords = 20;

/** Words in quotation marks form a phrase; a mark that is never closed is ignored. */
const quoted = /"([^"]*)"|[”“]([^”“]*)[”“]|»([^»«]*)[»«]|([^"”“»]+|["”“»])/g;

function wantedWord(word: ReadWord, written: string, follows: string): WantedWord {
  const inYear = /^\d{1,9}$/.test(written) ? [numberTerm(Number(written))] : [];
  return {
    anyOf: [...word.whole, ...inYear],
    beginning: follows === '*' ? plainLetters(written) : null,
  };
}

interface QueryPiece {
  readonly phrase: Phrase;
  readonly isFiller: boolean;
}

function piecesOf(text: string, together: boolean): readonly QueryPiece[] {
  const words = readWords(text).map((word) => {
    const written = text.slice(word.from, word.to);
    return {
      wanted: wantedWord(word, written, text.charAt(word.to)),
      isFiller: word.isFiller,
    };
  });
  if (!together)
    return words.map(({ wanted, isFiller: filler }) => ({ phrase: [wanted], isFiller: filler }));
  const [first, ...more] = words.map(({ wanted }) => wanted);
  if (!first) return [];
  return [{ phrase: [first, ...more], isFiller: words.every((word) => word.isFiller) }];
}

/** A case number alone, as on a receipt or without its year. */
function numberIn(typed: string): readonly string[] | null {
  const text = typed.replaceAll(/\s/g, '');
  if (/^\d{4}-\d{5,9}$/.test(text)) return [text];
  return /^\d{1,9}$/.test(text) ? [numberTerm(Number(text))] : null;
}

/** No input is an error; undefined where it contains no word that is searched for. */
export function parseSearchQuery(typed: string): SearchQuery | undefined {
  const pieces = [...typed.matchAll(quoted)].flatMap(([, straight, curved, angled, bare]) => {
    const together = straight ?? curved ?? angled;
    return piecesOf(together ?? bare ?? '', together !== undefined);
  });
  const telling = pieces.filter((piece) => !piece.isFiller);
  const chosen = telling.length > 0 ? telling : pieces;
  if (chosen.length === 0) return undefined;
  const phrases = firstPhrases(mostWords, chosen);
  const all = wordsIn(chosen.map(({ phrase }) => phrase));
  return { phrases, number: numberIn(typed), leftOut: all - wordsIn(phrases) };
}

const wordsIn = (phrases: readonly Phrase[]): number =>
  phrases.reduce((count, phrase) => count + phrase.length, 0);

/** At most so many words, phrase by phrase; the last phrase may be shortened. */
function firstPhrases(most: number, pieces: readonly QueryPiece[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let left = most;
  for (const {
    phrase: [first, ...more],
  } of pieces) {
    if (left <= 0) break;
    const phrase: Phrase = [first, ...more.slice(0, left - 1)];
    phrases.push(phrase);
    left -= phrase.length;
  }
  return phrases;
}

function wordQuery({ anyOf, beginning }: WantedWord): string {
  const terms = anyOf.map(quotedTerm);
  const begins = beginning === null ? [] : [`${quotedTerm(beginning)}:*`];
  return `(${[...terms, ...begins].join(' | ')})`;
}

/** In the format of `tsquery`. */
export function queryOf({ phrases }: Pick<SearchQuery, 'phrases'>): string {
  return phrases.map((phrase) => `(${phrase.map(wordQuery).join(' <-> ')})`).join(' & ');
}

function isWord(word: ReadWord, { anyOf, beginning }: WantedWord): boolean {
  const terms = [...word.whole, ...word.parts];
  return terms.some(
    (term) => anyOf.includes(term) || (beginning !== null && term.startsWith(beginning)),
  );
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the search words occur in a text, in order. */
export function spansIn(text: string, { phrases }: Pick<SearchQuery, 'phrases'>): readonly Span[] {
  const words = readWords(text);
  return words.flatMap((word, index) => {
    const lengths = phrases
      .filter((phrase) =>
        phrase.every((wanted, step) => {
          const there = words[index + step];
          return there !== undefined && isWord(there, wanted);
        }),
      )
      .map((phrase) => phrase.length);
    if (lengths.length === 0) return [];
    const last = words[index + Math.max(...lengths) - 1] ?? word;
    return [{ from: word.from, to: last.to }];
  });
}
