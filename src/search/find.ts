import { type SqlBool, sql } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';
import { visibleTo } from '../desk/visible.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Channel, FactorCode, Kind, Status } from '../domain/vocabulary.ts';
import { queryOf, type SearchQuery } from './parse-query.ts';
import { filterTerms, placeOf, quotedTerm } from './terms.ts';

/** What is looked for beside words, or without any. */
export interface Filters {
  readonly kind?: Kind | undefined;
  readonly unit?: string | undefined;
  /** A factor or a theme, as the municipality's policy has it. */
  readonly factor?: FactorCode | undefined;
  readonly channel?: Channel | undefined;
  readonly status?: Status | undefined;
  /** Arrival days, both included. */
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

/** A place in the order of the list: newest by the day they came, then by number. */
export interface After {
  readonly day: Day;
  readonly number: string;
}

export interface SearchQuestion {
  readonly actor: StaffActor;
  readonly wanted: Pick<SearchQuery, 'phrases'> | undefined;
  readonly filters: Filters;
  /** The last case of the page before. */
  readonly after: After | undefined;
  readonly most: number;
}

/** The index is asked for so many first; where few of them may be seen by this person, for more each time. */
const firstAsked = 60;
const growth = 4;

/** One statement of the index for all that it knows: words, kind, unit, factor, channel, status. */
function indexQuery({ wanted, filters }: Pick<SearchQuestion, 'wanted' | 'filters'>) {
  const names = ['kind', 'unit', 'factor', 'channel', 'status'] as const;
  const facts = names.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [quotedTerm(filterTerms[name](value))];
  });
  const asked = [...(wanted ? [queryOf(wanted)] : []), ...facts];
  return asked.length === 0 ? null : asked.join(' & ');
}

interface Before {
  readonly day: Day;
  readonly place: number;
}

/**
 * The next cases that this person may see, newest first. The index tells which may be meant; whether they are shown is asked
 * of the cases themselves, under their policies and as in the queue, and so are the filters, as the cases stand now.
 */
async function portion(
  trx: TenantTransaction,
  { actor, filters, ...question }: SearchQuestion,
  before: Before | undefined,
  asked: number,
) {
  const { kind, unit, factor, channel, status, from, until } = filters;
  const query = indexQuery({ ...question, filters });
  const { rows: found } = await sql<Before & { readonly case_id: string }>`
    select case_id, arrival_day as day, place from search.find(${query}::tsquery,
      ${before?.day ?? null}::date, ${before?.place ?? null}::bigint,
      ${from ?? null}::date, ${until ?? null}::date, ${asked}::integer)`.execute(trx);
  const last = found.at(-1);
  if (!last) return { seen: [], last: undefined };
  const ids = found.map((one) => one.case_id);
  const seen = await trx
    .selectFrom('feedback_case')
    .select(['id', 'number'])
    .where('municipality', '=', actor.municipality)
    .where(sql<SqlBool>`id = any(${ids}::text[])`)
    .where((where) => visibleTo(where, actor))
    .$if(kind !== undefined, (some) => some.where('kind', '=', kind ?? null))
    .$if(unit !== undefined, (some) => some.where('unit_id', '=', unit ?? null))
    .$if(factor !== undefined, (some) =>
      some.where(sql<SqlBool>`${factor} = any(factors || themes)`),
    )
    .$if(channel !== undefined, (some) => some.where('channel', '=', channel ?? 'web'))
    .$if(status !== undefined, (some) => some.where('status', '=', status ?? 'received'))
    .$if(from !== undefined, (some) => some.where('arrival_day', '>=', from ?? null))
    .$if(until !== undefined, (some) => some.where('arrival_day', '<=', until ?? null))
    .execute();
  const visible = new Set(seen.map(({ id }) => id));
  return {
    seen: found.filter((one) => visible.has(one.case_id)).map((one) => one.case_id),
    last: found.length < asked ? undefined : last,
  };
}

/** Ids of the cases that were asked for, newest first. */
export async function findCases(
  trx: TenantTransaction,
  question: SearchQuestion,
): Promise<readonly string[]> {
  const { after, most } = question;
  const ids: string[] = [];
  let before = after && { day: after.day, place: placeOf(after.number) };
  for (let asked = firstAsked; ids.length < most; asked *= growth) {
    const { seen, last } = await portion(trx, question, before, asked);
    ids.push(...seen);
    if (!last) break;
    before = last;
  }
  return ids.slice(0, most);
}
