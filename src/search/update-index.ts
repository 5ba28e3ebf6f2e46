/** Keeps what is searched up to date. The ledger is the list of what waits: nothing is written down for it while cases are taken in. */
import { sql } from 'kysely';
import type { Databases } from '../db/connect.ts';
import { insertion } from '../db/insert-rows.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import { documentOf, readingVersion } from './document.ts';
import { countTerms } from './frequencies.ts';
import { searchedTexts } from './texts.ts';

/** Events at a time: so few that nobody waits long for what the transaction holds. */
const atATime = 500;

/** "LYHS": one at a time reads the ledger of a municipality. */
const readingLock = 0x4c594853;

interface IndexState {
  readonly read: number;
  readonly head: number;
}

/** How far the ledger reaches and how far it has been read, for `readTogether`. */
export function standingQuestion(trx: TenantTransaction, municipality: string) {
  return trx
    .selectFrom('ledger_head')
    .leftJoin('search.reading', (join) =>
      join
        .onRef('search.reading.municipality', '=', 'ledger_head.municipality')
        .on('search.reading.version', '=', readingVersion),
    )
    .select(['ledger_head.seq as head', 'search.reading.seq as read'])
    .where('ledger_head.municipality', '=', municipality);
}

type Answer = Awaited<ReturnType<ReturnType<typeof standingQuestion>['execute']>>;

function standingFrom([row]: Readonly<Answer>): IndexState {
  return { head: row?.head ?? 0, read: row?.read ?? 0 };
}

async function standingOf(trx: TenantTransaction, municipality: string): Promise<IndexState> {
  return standingFrom(await standingQuestion(trx, municipality).execute());
}

/** Whether everything in the ledger can be found, of the answer to `standingQuestion`. */
export function isCurrent(answer: Readonly<Answer>): boolean {
  const { read, head } = standingFrom(answer);
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

/** Reads on by some events; what is left to be read afterwards. */
async function readOn(trx: TenantTransaction, municipality: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(${readingLock}, hashtext(${municipality}))`.execute(trx);
  const { read, head } = await standingOf(trx, municipality);
  if (read >= head) return 0;
  const last = Math.min(head, read + atATime);
  await write(trx, municipality, read, last);
  await trx
    .insertInto('search.reading')
    .values({ municipality, seq: last, version: readingVersion })
    .onConflict((conflict) =>
      conflict.column('municipality').doUpdateSet({ seq: last, version: readingVersion }),
    )
    .execute();
  if (last === head) await countTerms(trx, municipality, last);
  return head - last;
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
  const { read, head } = await inTenant(databases, scope, (trx) => standingOf(trx, municipality));
  let left = head - read;
  for (let portion = 0; portion < mostPortions && left > 0; portion += 1)
    left = await inTenant(databases, scope, (trx) => readOn(trx, municipality));
  return left;
}

/** For pages that show something of it beside: reads what has come since a moment ago, and leaves a long list to the worker. */
export async function catchUpSearchIndex(
  databases: Databases,
  municipality: string,
): Promise<void> {
  const scope = { municipality, committees: 'all' } as const;
  const { read, head } = await inTenant(databases, scope, (trx) => standingOf(trx, municipality));
  if (read < head && head - read <= atATime)
    await inTenant(databases, scope, (trx) => readOn(trx, municipality));
}

/** Everything that waits, in every municipality: at the start and hourly, so that searches find little left to read. */
export async function readForSearch(databases: Databases): Promise<void> {
  const municipalities = await databases.app.selectFrom('municipality').select('id').execute();
  for (const { id } of municipalities)
    await updateSearchIndex(databases, id, Number.POSITIVE_INFINITY);
}
