import type { CaseRow, SubmitterRow } from '../domain/case-file.ts';
import { plainLetters } from '../language/letters.ts';
import { readWords } from '../language/words.ts';
import { factTerms, mailTerm, placeOf, quotedTerm } from './terms.ts';
import type { SearchedText } from './texts.ts';

/** A row of `search.document`. */
export interface DocumentRow {
  readonly case_id: string;
  readonly municipality: string;
  readonly secret_to: string | null;
  readonly place: number;
  readonly arrival_day: string;
  /** In the format of `tsvector`. */
  readonly words: string;
}

/**
 * Must be changed when the contents of a document or the reading of its words change: an index with another version
 * is rebuilt.
 */
export const readingVersion = 2;

/** PostgreSQL's limits: the highest position, and a megabyte for each document. */
const lastPosition = 16_383;
const mostCharacters = 200_000;

/** Names as they are written in a text: in lower case the same word can be a stone or an oak. */
function namesIn(submitter: Pick<SubmitterRow, 'name'> | undefined): ReadonlySet<string> {
  return new Set((submitter?.name ?? '').match(/\p{L}+/gu)?.map(plainLetters));
}

const startsLarge = /^\p{Lu}/u;

function isName(written: string, names: ReadonlySet<string>): boolean {
  return startsLarge.test(written) && names.has(plainLetters(written).replace(/(?<=..)s$/, ''));
}

function* termsOf(texts: readonly SearchedText[], names: ReadonlySet<string>): Generator<string> {
  let position = 0;
  let left = mostCharacters;
  for (const { text } of texts) {
    const read = text.slice(0, left);
    left -= read.length;
    // A gap, so that no phrase continues from one text into the next.
    position += 2;
    for (const { from, to, whole, parts } of readWords(read)) {
      position = Math.min(position + 1, lastPosition);
      if (isName(read.slice(from, to), names)) continue;
      for (const term of [...whole, ...parts]) yield `${quotedTerm(term)}:${position}`;
    }
  }
}

type Indexed = Pick<
  CaseRow,
  'id' | 'municipality' | 'committee_id' | 'arrival_day' | 'secrecy_marked'
> &
  Parameters<typeof factTerms>[0];

export function documentOf(
  row: Indexed,
  submitter: Pick<SubmitterRow, 'name' | 'email'> | undefined,
  texts: readonly SearchedText[],
): DocumentRow {
  const email = submitter?.email ?? null;
  const terms = [
    ...factTerms(row).map(quotedTerm),
    ...(email === null ? [] : [quotedTerm(mailTerm(row.municipality, email))]),
    ...termsOf(texts, namesIn(submitter)),
  ];
  return {
    case_id: row.id,
    municipality: row.municipality,
    secret_to: row.secrecy_marked ? row.committee_id : null,
    place: placeOf(row.number),
    arrival_day: row.arrival_day,
    words: terms.join(' '),
  };
}
