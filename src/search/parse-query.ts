import { plainLetters } from '../language/letters.ts';
import { type ReadWord, readWords } from '../language/words.ts';
import { numberTerm, quotedTerm } from './terms.ts';

/** One word that is looked for: any of these terms; `beginning`: words that begin so. */
interface WantedWord {
  readonly anyOf: readonly string[];
  readonly beginning: string | null;
}
/** Adjacent words; most often one alone. */
type Phrase = readonly [WantedWord, ...WantedWord[]];

/** What somebody typed, as it is looked for: every phrase must be there. */
export interface SearchQuery {
  readonly phrases: readonly Phrase[];
  /** The terms of a case's number, where that is all that was typed. */
  readonly number: readonly string[] | null;
  /** Words beyond those that are looked for. */
  readonly leftOut: number;
}

/** More than anybody means; a text of ten thousand signs pasted by mistake is looked for by its beginning. */
const mostWords = 20;

/** Words in quotation marks belong together; a mark that is never closed is only a mark. */
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

/** A number alone, as it stands on a receipt or without its year. */
function numberIn(typed: string): readonly string[] | null {
  const text = typed.replaceAll(/\s/g, '');
  if (/^\d{4}-\d{5,9}$/.test(text)) return [text];
  return /^\d{1,9}$/.test(text) ? [numberTerm(Number(text))] : null;
}

/** Nothing that is typed is wrong; undefined where there is no word in it that is searched for. */
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

/** As many words, phrase by phrase; the last phrase may be cut short. */
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

/** As `tsquery` takes it. */
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

/** Where in a text the wanted words stand, in order. */
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
