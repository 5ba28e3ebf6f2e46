import { type SqlBool, sql } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';
import { visibleTo } from '../desk/visible.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Channel, FactorCode, Kind, Status } from '../domain/vocabulary.ts';
import { queryOf, type SearchQuery } from './parse-query.ts';
import { filterTerms, placeOf, quotedTerm } from './terms.ts';

/** Filters in addition to the search words, or without any. */
export interface Filters {
  readonly kind?: Kind | undefined;
  readonly unit?: string | undefined;
  /** A factor or a theme, as the municipality's policy names it. */
  readonly factor?: FactorCode | undefined;
  readonly channel?: Channel | undefined;
  readonly status?: Status | undefined;
  /** Arrival days, both included. */
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

/** A position in the list: ordered by arrival day, newest first, then by number. */
export interface SearchPosition {
  readonly day: Day;
  readonly number: string;
}

export interface SearchQuestion {
  readonly actor: StaffActor;
  readonly wanted: Pick<SearchQuery, 'phrases'> | undefined;
  readonly filters: Filters;
  /** The last case on the page before. */
  readonly after: SearchPosition | undefined;
  readonly most: number;
}

/**
 * How many cases are requested from the index at first; where the person may see few of them, more are requested each
 * time.
 */
const firstAsked = 60;
const growth = 4;

/** One query on the index for everything that it contains: words, kind, unit, factor, channel, status. */
function indexQuery({ wanted, filters }: Pick<SearchQuestion, 'wanted' | 'filters'>) {
  const names = ['kind', 'unit', 'factor', 'channel', 'status'] as const;
  const facts = names.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [quotedTerm(filterTerms[name](value))];
  });
  const asked = [...(wanted ? [queryOf(wanted)] : []), ...facts];
  return asked.length === 0 ? null : asked.join(' & ');
}

interface IndexPosition {
  readonly day: Day;
  readonly place: number;
}

/**
 * The next cases in the index, newest first, each with whether this person may see it, for `readTogether`. The index
 * only suggests cases: whether they are shown, and whether the filters match, is decided by the cases themselves as
 * they are now, under their row-level security and as in the queue.
 */
function portion(
  trx: TenantTransaction,
  { actor, filters, ...question }: SearchQuestion,
  before: IndexPosition | undefined,
  asked: number,
) {
  const { kind, unit, factor, channel, status, from, until } = filters;
  const query = indexQuery({ ...question, filters });
  const found = sql<IndexPosition & { readonly case_id: string }>`(
    select case_id, arrival_day as day, place from search.find(${query}::tsquery,
      ${before?.day ?? null}::date, ${before?.place ?? null}::bigint,
      ${from ?? null}::date, ${until ?? null}::date, ${asked}::integer))`;
  // As a value, not by `exists`: that is planned as a list of every case of the municipality, made for each search.
  const seen = trx
    .selectFrom('feedback_case')
    .select(sql<true>`true`.as('seen'))
    .whereRef('feedback_case.id', '=', sql.ref('found.case_id'))
    .where('feedback_case.municipality', '=', actor.municipality)
    .where((eb) => visibleTo(eb, actor))
    .$if(kind !== undefined, (some) => some.where('kind', '=', kind ?? null))
    .$if(unit !== undefined, (some) => some.where('unit_id', '=', unit ?? null))
    .$if(factor !== undefined, (some) =>
      some.where(sql<SqlBool>`${factor} = any(factors || themes)`),
    )
    .$if(channel !== undefined, (some) => some.where('channel', '=', channel ?? 'web'))
    .$if(status !== undefined, (some) => some.where('status', '=', status ?? 'received'))
    .$if(from !== undefined, (some) => some.where('arrival_day', '>=', from ?? null))
    .$if(until !== undefined, (some) => some.where('arrival_day', '<=', until ?? null));
  return trx
    .selectFrom(found.as('found'))
    .select(['found.case_id', 'found.day', 'found.place'])
    .select(seen.as('seen'))
    .orderBy('found.day', 'desc')
    .orderBy('found.place', 'desc');
}

type Portion = Readonly<Awaited<ReturnType<ReturnType<typeof portion>['execute']>>>;

const startOf = ({ after }: SearchQuestion): IndexPosition | undefined =>
  after && { day: after.day, place: placeOf(after.number) };

/** The first portion of the results, for `readTogether`; `findOn` continues from there. */
export const findQuestion = (trx: TenantTransaction, question: SearchQuestion) =>
  portion(trx, question, startOf(question), firstAsked);

/** Ids of the matching cases, newest first. Requests more where the person may see too few of the first ones. */
export async function findOn(
  trx: TenantTransaction,
  question: SearchQuestion,
  first: Portion,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let rows = first;
  for (let asked = firstAsked; ; asked *= growth) {
    ids.push(...rows.flatMap(({ case_id, seen }) => (seen ? [case_id] : [])));
    const last = rows.at(-1);
    if (ids.length >= question.most || last === undefined || rows.length < asked) break;
    rows = await portion(trx, question, last, asked * growth).execute();
  }
  return ids.slice(0, question.most);
}

export async function findCases(
  trx: TenantTransaction,
  question: SearchQuestion,
): Promise<readonly string[]> {
  return await findOn(trx, question, await findQuestion(trx, question).execute());
}
