/** Keeps the search index up to date by reading the ledger: nothing is written for it while cases are taken in. */
import { sql } from 'kysely';
import type { Databases } from '../db/connect.ts';
import { insertion } from '../db/insert-rows.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import {
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

/** How far the ledger reaches and how far it has been read, for `readTogether`. */
export const standingQuestion = (trx: TenantTransaction, municipality: string) =>
  positionQuery(trx, municipality, reader);

/** Whether everything in the ledger can be found, of the answer to `standingQuestion`. */
export function isCurrent(answer: PositionAnswer): boolean {
  const { read, head } = positionFrom(answer);
  return read >= head;
}

/** The cases of these events, but for those that have later ones: they are read when their turn comes, and so once. */
async function casesOf(trx: TenantTransaction, municipality: string, after: number, last: number) {
  const events = trx
    .selectFrom('ledger_event')
    .select('case_id')
    .where('municipality', '=', municipality)
    .where('seq', '>', after)
    .where('seq', '<=', last)
    .where('case_id', 'is not', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('ledger_event as later')
            .select('later.seq')
            .whereRef('later.case_id', '=', 'ledger_event.case_id')
            .where('later.seq', '>', last),
        ),
      ),
    );
  return await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('id', 'in', events.distinct())
    .execute();
}

async function write(trx: TenantTransaction, municipality: string, after: number, last: number) {
  const cases = await casesOf(trx, municipality, after, last);
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
  return await readOn(trx, municipality, reader, atATime, async ({ after, last, isLatest }) => {
    await write(trx, municipality, after, last);
    if (isLatest) await countTerms(trx, municipality, last);
  });
}

/**
 * Brings what is searched up to date, in transactions of its own; at most so many portions of some hundred events.
 * @returns how many events of the ledger are still to be read: 0 means that everything committed before is found
 */
export async function updateSearchIndex(
  databases: Databases,
  municipality: string,
  mostPortions: number,
): Promise<number> {
  const scope = { municipality, committees: 'all' } as const;
  const { read, head } = await inTenant(databases, scope, (trx) =>
    positionOf(trx, municipality, reader),
  );
  let left = head - read;
  for (let portion = 0; portion < mostPortions && left > 0; portion += 1)
    left = await inTenant(databases, scope, (trx) => readPortion(trx, municipality));
  return left;
}

/** For pages that show something of it beside: reads what has come since a moment ago, and leaves a long list to the worker. */
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

/** Everything that waits, in every municipality: at the start and hourly, so that searches find little left to read. */
export async function readForSearch(databases: Databases): Promise<void> {
  const municipalities = await databases.app.selectFrom('municipality').select('id').execute();
  for (const { id } of municipalities)
    await updateSearchIndex(databases, id, Number.POSITIVE_INFINITY);
}
