import { sql } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';

/** The newest cases show how people write now, and are enough for counting. */
const mostDocuments = 2000;
/** The frequencies are counted again when the ledger has grown by this share. */
const grown = 1.2;

/** Counts again in how many cases each term occurs, when much has been added since the last count. */
export async function countTerms(
  trx: TenantTransaction,
  municipality: string,
  seq: number,
): Promise<void> {
  const last = await trx
    .selectFrom('search.frequency')
    .select('seq')
    .where('municipality', '=', municipality)
    .executeTakeFirst();
  if (last && last.seq <= seq && seq < last.seq * grown) return;
  await sql`insert into search.frequency (municipality, documents, seq, terms)
    select ${municipality}, documents, ${seq}::bigint, terms from search.count_terms(${mostDocuments})
    on conflict (municipality) do update
      set documents = excluded.documents, seq = excluded.seq, terms = excluded.terms`.execute(trx);
}

/** The weight of a term: the rarer it is, the more it weighs. */
export type Weigh = (term: string) => number;

interface Counted {
  readonly documents: number;
  readonly term: string;
  readonly count: number | null;
}

/** In how many cases each of these terms occurs, for `readTogether`. */
export const countsQuestion = (municipality: string, terms: readonly string[]) =>
  sql<Counted>`(
    select frequency.documents, asked.term, (frequency.terms ->> asked.term)::integer as count
    from search.frequency, unnest(${terms}::text[]) as asked (term)
    where frequency.municipality = ${municipality})`;

/** Weights of the terms that `countsQuestion` asked about; all equal while nothing has been counted. */
export function weightsFrom(rows: readonly Counted[]): Weigh {
  const documents = rows[0]?.documents ?? 0;
  const counts = new Map(rows.map(({ term, count }) => [term, count]));
  // A term that is not listed occurs in fewer than one of two hundred.
  const rare = documents / 400;
  return (term) => Math.log((documents + 2) / ((counts.get(term) ?? rare) + 0.5));
}
