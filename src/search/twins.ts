/**
 * Likely duplicates: cases that may be the same matter reported twice; a person decides whether they are. Precision
 * before recall.
 */
import { type SqlBool, sql } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';
import { visibleTo } from '../desk/visible.ts';
import type { StaffActor } from '../domain/actor.ts';
import { addDays, type Day, daysBetween } from '../domain/calendar/day.ts';
import type { CaseRow } from '../domain/case-file.ts';
import { plainLetters } from '../language/letters.ts';
import { readWords } from '../language/words.ts';
import { countsQuestion, type Weigh, weightsFrom } from './frequencies.ts';
import { mailTerm, quotedTerm } from './terms.ts';

type SubmissionColumns = Pick<CaseRow, 'words' | 'wish' | 'place'>;
type Subject = SubmissionColumns &
  Pick<
    CaseRow,
    'id' | 'municipality' | 'arrival_day' | 'split_from' | 'duplicate_of' | 'secrecy_marked'
  >;

export interface Twin {
  readonly id: string;
  readonly number: string;
  readonly status: CaseRow['status'];
  readonly arrivalDay: Day;
  /** 0–1. */
  readonly likeness: number;
  readonly samePlace: boolean;
  readonly sameSubmitter: boolean;
}

/** Days before and after: what was received earlier or later is a new report, not a duplicate. */
const mostDaysApart = 60;
const mostTwins = 3;
/**
 * To be considered at all, cases must share one of the most distinctive words and one more of the distinctive ones.
 * The index is read only for the first; with any two of ten words it also read everything with “väg” and “person” (32
 * ms at 100 000 cases).
 */
const leadingWords = 6;
const tellingWords = 10;
const mostLookedAt = 40;

/**
 * How similar two texts must be. Among the 12 720 pairs of `samples.jsonl`, all about different matters, the two most
 * similar have 0.26; where the place or the submitter is also the same, less is required.
 */
const thresholds = { words: 0.31, placeOrSubmitter: 0.22, both: 0.12 } as const;

/** The terms of each word of a case, without words that have no meaning of their own. */
function wordsOf({ words, wish, place }: SubmissionColumns): readonly (readonly string[])[] {
  const text = [words, wish, place].filter((part) => part !== null).join('\n');
  return readWords(text)
    .filter(({ isFiller }) => !isFiller)
    .map(({ whole, parts }) => [...whole, ...parts]);
}

export function termsOf(submission: SubmissionColumns): readonly string[] {
  return [...new Set(wordsOf(submission).flat())];
}

/** Cosine similarity, with each term weighted by how rare it is. */
export function likeness(one: readonly string[], other: readonly string[], weigh: Weigh): number {
  const length = (terms: readonly string[]) =>
    Math.sqrt(terms.reduce((sum, term) => sum + weigh(term) ** 2, 0));
  const others = new Set(other);
  const shared = one.filter((term) => others.has(term));
  const product = length(one) * length(other);
  return product === 0 ? 0 : shared.reduce((sum, term) => sum + weigh(term) ** 2, 0) / product;
}

function isAlike({ likeness: how, samePlace, sameSubmitter }: Omit<Twin, 'id' | 'number'>) {
  if (samePlace && sameSubmitter) return how >= thresholds.both;
  return how >= (samePlace || sameSubmitter ? thresholds.placeOrSubmitter : thresholds.words);
}

/** Pairs of distinctive words: one alone is too common, all of them too rare; a compound and its part count as one. */
function pairsOf(submission: SubmissionColumns, weigh: Weigh): readonly string[] {
  const words = wordsOf(submission);
  const isOneWord = (one: string, other: string) =>
    words.some((terms) => terms.includes(one) && terms.includes(other));
  const telling = termsOf(submission)
    .toSorted((one, other) => weigh(other) - weigh(one))
    .slice(0, tellingWords);
  return telling.slice(0, leadingWords).flatMap((one, index) => {
    const others = telling.slice(index + 1).filter((other) => !isOneWord(one, other));
    return others.length === 0
      ? []
      : [`(${quotedTerm(one)} & (${others.map(quotedTerm).join(' | ')}))`];
  });
}

function candidates(trx: TenantTransaction, actor: StaffActor, subject: Subject, query: string) {
  const since = addDays(subject.arrival_day, -mostDaysApart);
  const until = addDays(subject.arrival_day, mostDaysApart);
  return (
    trx
      .selectFrom('feedback_case')
      .leftJoin('submitter', 'submitter.case_id', 'feedback_case.id')
      .select(['feedback_case.id', 'number', 'status', 'arrival_day', 'words', 'wish', 'place'])
      .select(['submitter.email', 'split_from', 'duplicate_of'])
      .where('feedback_case.municipality', '=', actor.municipality)
      .where(
        sql<SqlBool>`feedback_case.id = any(array(select case_id from search.find(${query}::tsquery,
        null, null, ${since}::date, ${until}::date, ${mostLookedAt}::integer)))`,
      )
      .where('feedback_case.id', '<>', subject.id)
      // What is marked with secrecy is read on its own page, where that is written down.
      .where('secrecy_marked', '=', false)
      .where((eb) => visibleTo(eb, actor))
  );
}

type Candidate = Awaited<ReturnType<ReturnType<typeof candidates>['execute']>>[number];

type Ties = Pick<CaseRow, 'id' | 'split_from' | 'duplicate_of'>;

/** Split off from the same submission, or already tied or merged. */
function isKnown(row: Ties, subject: Ties): boolean {
  const leads = ({ split_from, duplicate_of }: Ties, { id }: Ties) =>
    split_from === id || duplicate_of === id;
  const siblings = row.split_from !== null && row.split_from === subject.split_from;
  return siblings || leads(row, subject) || leads(subject, row);
}

const samePlaceAs = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && plainLetters(one).trim() === plainLetters(other).trim();

/** Finds the likely duplicates of a case in two steps, each a question for `readTogether`. */
export interface TwinSearch {
  /** How often the words of the case occur in others. */
  readonly counts: ReturnType<typeof countsQuestion>;
  /** Given the answers: the cases that may be duplicates. */
  among(counted: Parameters<typeof weightsFrom>[0]): {
    readonly candidates: ReturnType<typeof candidates> | undefined;
    /** Given those answers: the likely duplicates, the most similar first. */
    likeliest(found: readonly Candidate[]): readonly Twin[];
  };
}

/** Undefined for a case marked with secrecy, or without text: it has no duplicates. `email`: the submitter's. */
export function twinSearch(
  trx: TenantTransaction,
  actor: StaffActor,
  subject: Subject,
  email: string | null,
): TwinSearch | undefined {
  const terms = termsOf(subject);
  if (subject.secrecy_marked || terms.length === 0) return undefined;
  return {
    counts: countsQuestion(subject.municipality, terms),
    among(counted) {
      const weigh = weightsFrom(counted);
      const byMail = email === null ? [] : [quotedTerm(mailTerm(subject.municipality, email))];
      const query = [...pairsOf(subject, weigh), ...byMail].join(' | ');
      return {
        candidates: query === '' ? undefined : candidates(trx, actor, subject, query),
        likeliest: (found) => likeliestOf({ ...subject, email }, found, weigh),
      };
    },
  };
}

/** The few most similar cases that this person may see, the most similar first; none for a case marked with secrecy. */
function likeliestOf(
  subject: Subject & { readonly email: string | null },
  found: readonly Candidate[],
  weigh: Weigh,
): readonly Twin[] {
  const terms = termsOf(subject);
  const email = subject.email?.toLowerCase();
  return found
    .filter((row) => !isKnown(row, subject))
    .map((row) => ({
      id: row.id,
      number: row.number,
      status: row.status,
      arrivalDay: row.arrival_day,
      likeness: likeness(terms, termsOf(row), weigh),
      samePlace: samePlaceAs(subject.place, row.place),
      sameSubmitter: email !== undefined && row.email?.toLowerCase() === email,
    }))
    .filter(isAlike)
    .toSorted(
      (one, other) =>
        other.likeness - one.likeness ||
        Math.abs(daysBetween(subject.arrival_day, one.arrivalDay)) -
          Math.abs(daysBetween(subject.arrival_day, other.arrivalDay)),
    )
    .slice(0, mostTwins);
}
