/**
 * Cursors of the readers of the ledger. What a reader makes of the events can always be made again: it is not part of
 * a backup, and a reader without a cursor begins at the first event.
 */
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';

export interface LedgerReader {
  readonly name: string;
  /** Must be changed when the reader makes something else of the events: a cursor of another version is ignored. */
  readonly version: number;
}

/** Numbers of events: the last one read (0 before the first), and the last one there is. */
export interface ReaderPosition {
  readonly read: number;
  readonly head: number;
}

/** The events after `after`, up to and including `last`. */
export interface Portion {
  readonly after: number;
  readonly last: number;
  /** Whether there is nothing left after it. */
  readonly isLatest: boolean;
}

/** Asks for the reader's position; `positionFrom` reads the answer. */
export function positionQuery(
  trx: TenantTransaction,
  municipality: string,
  { name, version }: LedgerReader,
) {
  return trx
    .selectFrom('ledger_head')
    .leftJoin('derived.ledger_cursor as cursor', (join) =>
      join
        .onRef('cursor.municipality', '=', 'ledger_head.municipality')
        .on('cursor.reader', '=', name)
        .on('cursor.version', '=', version),
    )
    .select(['ledger_head.seq as head', 'cursor.seq as read'])
    .where('ledger_head.municipality', '=', municipality);
}

export type PositionAnswer = Readonly<
  Awaited<ReturnType<ReturnType<typeof positionQuery>['execute']>>
>;

export function positionFrom([row]: PositionAnswer): ReaderPosition {
  return { head: row?.head ?? 0, read: row?.read ?? 0 };
}

export async function positionOf(
  trx: TenantTransaction,
  municipality: string,
  reader: LedgerReader,
): Promise<ReaderPosition> {
  return positionFrom(await positionQuery(trx, municipality, reader).execute());
}

/**
 * Reads the next events and moves the cursor past them, in the caller's transaction, so that what `work` writes and
 * the new position are committed together or not at all. Another process that uses the same reader waits, and then
 * continues from there.
 * @returns how many events are left afterwards
 */
export async function readOn(
  trx: TenantTransaction,
  municipality: string,
  reader: LedgerReader,
  atMost: number,
  work: (portion: Portion) => Promise<void>,
): Promise<number> {
  const { name, version } = reader;
  await sql`select pg_advisory_xact_lock(hashtext(${name}), hashtext(${municipality}))`.execute(
    trx,
  );
  const { read, head } = await positionOf(trx, municipality, reader);
  if (read >= head) return 0;
  const last = Math.min(head, read + atMost);
  await work({ after: read, last, isLatest: last === head });
  await trx
    .insertInto('derived.ledger_cursor')
    .values({ municipality, reader: name, seq: last, version })
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'reader']).doUpdateSet({ seq: last, version }),
    )
    .execute();
  return head - last;
}
