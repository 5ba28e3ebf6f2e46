/** Keeps the search index up to date by reading the ledger, so that receiving a submission writes nothing for it. */
import { sql } from 'kysely';
import type { Databases } from '../db/connect.ts';
import { insertion } from '../db/insert-rows.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import {
  casesToRead,
  catchUp,
  type Portion,
  type PositionAnswer,
  positionFrom,
  positionOf,
  positionQuery,
  readOn,
} from '../ledger/cursor.ts';
import { documentOf, readingVersion } from './document.ts';
import { countTerms } from './frequencies.ts';
import { searchedTexts } from './texts.ts';

/** The number of events in a batch: small, so that others do not wait long for the locks of the transaction. */
const atATime = 500;

const reader = { name: 'search', version: readingVersion } as const;

/** How far the ledger extends and how far it has been read, for `readTogether`. */
export const standingQuestion = (trx: TenantTransaction, municipality: string) =>
  positionQuery(trx, municipality, reader);

/** Whether the index includes everything in the ledger, from the answer to `standingQuestion`. */
export function isCurrent(answer: PositionAnswer): boolean {
  const { read, head } = positionFrom(answer);
  return read >= head;
}

async function write(trx: TenantTransaction, municipality: string, portion: Portion) {
  const touched = await casesToRead(trx, municipality, portion);
  const cases = await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('municipality', '=', municipality)
    .where(sql<boolean>`id = any(${touched}::text[])`)
    .execute();
  if (cases.length === 0) return;
  const ids = cases.map(({ id }) => id);
  const submitters = await trx
    .selectFrom('submitter')
    .select(['case_id', 'name', 'email'])
    .where('case_id', 'in', ids)
    .execute();
  const texts = await searchedTexts(trx, cases);
  const [first, ...more] = cases.map((row) => {
    const submitter = submitters.find(({ case_id }) => case_id === row.id);
    return documentOf(row, submitter, texts.get(row.id) ?? []);
  });
  if (!first) return;
  await sql`${insertion('search.document', [first, ...more])}
    on conflict (case_id) do update set secret_to = excluded.secret_to, arrival_day = excluded.arrival_day,
      words = excluded.words`.execute(trx);
}

async function readPortion(trx: TenantTransaction, municipality: string): Promise<number> {
  return await readOn(trx, municipality, reader, atATime, async (portion) => {
    await write(trx, municipality, portion);
    if (portion.isLatest) await countTerms(trx, municipality, portion.last);
  });
}

/**
 * Updates the index, in transactions of its own; at most so many portions of some hundred events.
 * @returns how many events of the ledger are still to be read: 0 means that everything committed before can be found
 */
export async function updateSearchIndex(
  databases: Databases,
  municipality: string,
  mostPortions: number,
): Promise<number> {
  return await catchUp(databases, municipality, reader, mostPortions, (trx) =>
    readPortion(trx, municipality),
  );
}

/** For pages that show some search results: reads recent events, and leaves a large backlog to the worker. */
export async function catchUpSearchIndex(
  databases: Databases,
  municipality: string,
): Promise<void> {
  const scope = { municipality, committees: 'all' } as const;
  const { read, head } = await inTenant(databases, scope, (trx) =>
    positionOf(trx, municipality, reader),
  );
  if (read < head && head - read <= atATime)
    await inTenant(databases, scope, (trx) => readPortion(trx, municipality));
}

/**
 * Reads everything that is waiting, in every municipality, at the start and hourly, so that searches have little left
 * to read.
 */
export async function readForSearch(databases: Databases): Promise<void> {
  const municipalities = await databases.app.selectFrom('municipality').select('id').execute();
  for (const { id } of municipalities)
    await updateSearchIndex(databases, id, Number.POSITIVE_INFINITY);
}
