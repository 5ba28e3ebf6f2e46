import { type OperationNodeSource, sql } from 'kysely';
import { insertionOf } from '../db/insert-rows.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { genesis, type LedgerEntry, newSalt, sealEntry, wordsDigest } from '../domain/ledger.ts';
import { type AnyRowChanges, ledgerChanges, type RowChanges, statementsOf } from './row-changes.ts';

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Locks the head of the chain until commit. It is the last lock of a transaction, so that it is held only briefly. */
export async function takeHead(trx: TenantTransaction, municipality: string): Promise<Head> {
  return await trx
    .selectFrom('ledger_head')
    .select(['seq', 'hash'])
    .where('municipality', '=', municipality)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/**
 * As `takeHead`, and also takes the next `count` numbers of the year's series: both or neither, so that numbers have
 * no gap.
 */
export async function takeHeadAndNumbers(
  trx: TenantTransaction,
  municipality: string,
  year: number,
  count: number,
): Promise<{ readonly head: Head; readonly numbers: readonly string[] }> {
  const { rows } = await sql<{ seq: number; hash: string; last: number }>`
    with head as (select seq, hash from ledger_head where municipality = ${municipality} for update),
    number as (
      insert into case_number (municipality, year, last)
      select ${municipality}, ${year}, ${count} from head
      on conflict (municipality, year) do update set last = case_number.last + excluded.last
      returning last
    )
    select head.seq, head.hash, number.last from head, number`.execute(trx);
  const row = rows[0];
  if (!row) throw new Error(`no ledger for municipality ${municipality}`);
  const before = row.last - count;
  return {
    head: { seq: Number(row.seq), hash: row.hash },
    numbers: Array.from(
      { length: count },
      (_, place) => `${year}-${String(before + place + 1).padStart(5, '0')}`,
    ),
  };
}

export interface LedgerEvent
  extends Pick<LedgerEntry, 'municipality' | 'type' | 'actor' | 'detail'> {
  readonly at: Date;
  readonly caseId: string | null;
  /** The case's salt, for the digests of its rows' text; not needed where `changes` contains no such text. */
  readonly caseSalt?: string;
  readonly changes: RowChanges;
  /** Text: stored outside the chain with its salt, so that it can be deleted. */
  readonly reason: string | null;
}

type Described = Omit<LedgerEvent, 'changes'> & { readonly changes: AnyRowChanges };

/** The link after `head`, and the text of its reason, which is stored outside the chain. */
export function linkAfter(head: Head, event: Described, makeSalt: () => string = newSalt) {
  const { municipality, at, caseId, caseSalt, type, actor, detail, changes, reason } = event;
  const seq = head.seq + 1;
  const words =
    reason === null
      ? null
      : { municipality, seq, field: 'reason', salt: makeSalt(), words: reason };
  const { body, hash } = sealEntry({
    municipality,
    seq,
    at: at.toISOString(),
    case: caseId,
    type,
    actor,
    detail,
    changes: ledgerChanges(changes, caseSalt),
    reason: words === null ? null : wordsDigest(words.salt, words.words),
    prev: head.hash,
  });
  return {
    link: { municipality, seq, at, case_id: caseId, type, actor, body, prev: head.hash, hash },
    words,
  };
}

/**
 * Appends events of one municipality after `head`, which the caller has locked, in order and together with the rows
 * that they describe. Everything is one statement, since other writers in the municipality wait for the head until
 * the commit. `also`: statements for rows that the ledger does not describe. No row may be written by two statements.
 */
export async function append(
  trx: TenantTransaction,
  head: Head,
  events: LedgerEvent | readonly [LedgerEvent, ...LedgerEvent[]],
  also: readonly OperationNodeSource[] = [],
): Promise<void> {
  const all = 'type' in events ? [events] : events;
  const rows = statementsOf(all.map(({ changes }) => changes));
  await write(trx, head, all, [...rows, ...also]);
}

/** Appends an event for rows that the transaction has written already, or for none; it has no reason in text. */
export async function record(
  trx: TenantTransaction,
  event: Omit<LedgerEvent, 'caseId' | 'changes' | 'reason'> &
    Partial<Pick<Described, 'caseId' | 'changes'>>,
  held?: Head,
): Promise<void> {
  const head = held ?? (await takeHead(trx, event.municipality));
  await write(trx, head, [{ caseId: null, changes: {}, ...event, reason: null }], []);
}

async function write(
  trx: TenantTransaction,
  head: Head,
  events: readonly Described[],
  rows: readonly OperationNodeSource[],
): Promise<void> {
  let last = head;
  const links = events.map((event) => {
    const sealed = linkAfter(last, event);
    last = sealed.link;
    return sealed;
  });
  const statements = [
    ...rows,
    ...insertionOf(
      'ledger_event',
      links.map(({ link }) => link),
    ),
    ...insertionOf(
      'ledger_words',
      links.flatMap(({ words }) => (words ? [words] : [])),
    ),
  ];
  const written = statements.map(
    (statement, place) => sql`${sql.ref(`written_${place}`)} as (${statement})`,
  );
  const municipality = events[0]?.municipality;
  if (municipality === undefined) throw new Error('there is no event to append');
  await sql`with ${sql.join(written)}
    update ledger_head set seq = ${last.seq}, hash = ${last.hash}
    where municipality = ${municipality}`.execute(trx);
}

/** Creates the head of a new municipality's chain, before the first event; called by the owner, at the first start. */
export async function beginLedger(owner: TenantTransaction, municipality: string): Promise<void> {
  await owner.insertInto('ledger_head').values({ municipality, seq: 0, hash: genesis }).execute();
}
