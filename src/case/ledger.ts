import { type OperationNodeSource, sql } from 'kysely';
import { genesis, type LedgerEntry, newSalt, sealEntry, wordsDigest } from '../domain/ledger.ts';
import type { CaseTransaction } from './room.ts';

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Takes the head of the chain and holds it until commit: the last lock of a transaction, so that it is held shortly. */
export async function takeHead(trx: CaseTransaction, municipality: string): Promise<Head> {
  return await trx
    .selectFrom('ledger_head')
    .select(['seq', 'hash'])
    .where('municipality', '=', municipality)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** As `takeHead`, and the next number of the year's series: both or neither, so that numbers have no gap. */
export async function takeHeadAndNumber(
  trx: CaseTransaction,
  municipality: string,
  year: number,
): Promise<{ readonly head: Head; readonly number: string }> {
  const { rows } = await sql<{ seq: number; hash: string; last: number }>`
    with head as (select seq, hash from ledger_head where municipality = ${municipality} for update),
    number as (
      insert into case_number (municipality, year, last)
      select ${municipality}, ${year}, 1 from head
      on conflict (municipality, year) do update set last = case_number.last + 1
      returning last
    )
    select head.seq, head.hash, number.last from head, number`.execute(trx);
  const row = rows[0];
  if (!row) throw new Error(`no ledger for municipality ${municipality}`);
  return {
    head: { seq: Number(row.seq), hash: row.hash },
    number: `${year}-${String(row.last).padStart(5, '0')}`,
  };
}

export interface LedgerEvent
  extends Pick<LedgerEntry, 'municipality' | 'type' | 'actor' | 'detail' | 'changes'> {
  readonly at: Date;
  readonly caseId: string | null;
  /** Words: kept beside the chain with their salt, so that they can be disposed of. */
  readonly reason: string | null;
}

/** The link after `head`, and the words of its reason, which are kept beside the chain. */
function linkAfter(head: Head, event: LedgerEvent) {
  const { municipality, type, actor, detail, changes, reason } = event;
  const seq = head.seq + 1;
  const salt = newSalt();
  const { body, hash } = sealEntry({
    municipality,
    seq,
    at: event.at.toISOString(),
    case: event.caseId,
    type,
    actor,
    detail,
    changes,
    reason: reason === null ? null : wordsDigest(salt, reason),
    prev: head.hash,
  });
  const { at, caseId } = event;
  return {
    link: { municipality, seq, at, case_id: caseId, type, actor, body, prev: head.hash, hash },
    words: reason === null ? null : { municipality, seq, field: 'reason', salt, words: reason },
  };
}

/**
 * Appends one event after `head`, which the caller holds, together with the rows it tells of: all in one statement, since
 * whoever writes in the municipality waits for the head until the commit. None of the rows may be written twice by them.
 */
export async function append(
  trx: CaseTransaction,
  head: Head,
  event: LedgerEvent,
  rows: readonly OperationNodeSource[] = [],
): Promise<void> {
  const { link, words } = linkAfter(head, event);
  const statements = [
    ...rows,
    trx.insertInto('ledger_event').values(link),
    ...(words ? [trx.insertInto('ledger_words').values(words)] : []),
  ];
  const written = statements.map(
    (statement, place) => sql`${sql.ref(`written_${place}`)} as (${statement})`,
  );
  await sql`with ${sql.join(written)}
    update ledger_head set seq = ${link.seq}, hash = ${link.hash}
    where municipality = ${link.municipality}`.execute(trx);
}

/** The head of a new municipality's chain, before the first event; by the owner, at the first start. */
export async function beginLedger(owner: CaseTransaction, municipality: string): Promise<void> {
  await owner.insertInto('ledger_head').values({ municipality, seq: 0, hash: genesis }).execute();
}
