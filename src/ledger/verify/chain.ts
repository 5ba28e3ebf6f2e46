/** Verifies the chain itself: every link is recomputed from the previous one, independently of the other tables. */

import type { TenantTransaction } from '../../db/tenant.ts';
import { genesis, sha256, wordsDigest } from '../../domain/ledger.ts';
import { eventHead } from './fold.ts';
import type { Problem } from './verify.ts';

const batch = 2000;

export interface Chain {
  readonly events: number;
  readonly head: string;
  readonly problems: readonly Problem[];
}

type EventRow = Awaited<ReturnType<typeof readEvents>>[number];

async function readEvents(trx: TenantTransaction, after: number) {
  return await trx
    .selectFrom('ledger_event')
    .leftJoin('ledger_words', (join) =>
      join
        .onRef('ledger_words.municipality', '=', 'ledger_event.municipality')
        .onRef('ledger_words.seq', '=', 'ledger_event.seq')
        .on('ledger_words.field', '=', 'reason'),
    )
    .select([
      'ledger_event.municipality',
      'ledger_event.seq',
      'ledger_event.at',
      'ledger_event.case_id',
      'ledger_event.type',
      'ledger_event.actor',
      'ledger_event.body',
      'ledger_event.prev',
      'ledger_event.hash',
      'ledger_words.salt',
      'ledger_words.words',
    ])
    .where('ledger_event.seq', '>', after)
    .orderBy('ledger_event.seq')
    .limit(batch)
    .execute();
}

/** The faults of one event, given the previous one. */
function faultsOf(row: EventRow, expectedSeq: number, expectedPrev: string): string[] {
  const faults: string[] = [];
  if (row.seq !== expectedSeq)
    faults.push(`expected number ${expectedSeq} here: an event has been removed`);
  if (row.prev !== expectedPrev) faults.push('does not follow from the event before it');
  if (sha256(row.body) !== row.hash) faults.push('its text does not match its hash');
  const entry = eventHead(row.body);
  if (!entry) return [...faults, 'its text cannot be read'];
  const sameColumns =
    entry.municipality === row.municipality &&
    entry.seq === row.seq &&
    entry.at === row.at.toISOString() &&
    entry.case === row.case_id &&
    entry.type === row.type &&
    entry.actor === row.actor &&
    entry.prev === row.prev;
  if (!sameColumns) faults.push('its columns differ from what was sealed');
  if (row.words === null && entry.reason !== null) faults.push('its reason has been removed');
  if (row.words !== null && row.salt !== null && entry.reason !== wordsDigest(row.salt, row.words))
    faults.push(
      entry.reason === null ? 'its reason has been inserted' : 'its reason has been altered',
    );
  return faults;
}

async function endFaults(
  trx: TenantTransaction,
  head: string,
  unseen: ReadonlySet<string>,
): Promise<Problem[]> {
  const kept = await trx.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirst();
  const problems: Problem[] = [];
  if (kept?.hash !== head)
    problems.push({
      at: 'head',
      what: 'the chain does not end where its head says: its tail has been cut or added to',
    });
  for (const known of unseen)
    problems.push({
      at: 'head',
      what: `${known} was written down outside the database and is not in the chain: its tail has been cut, or it has been rewritten`,
    });
  return problems;
}

/** Reads the whole chain. `heads`: those written outside the database, each of which the chain must contain. */
export async function walkChain(trx: TenantTransaction, heads: readonly string[]): Promise<Chain> {
  const problems: Problem[] = [];
  const unseen = new Set(heads.filter((known) => known !== genesis));
  let seq = 0;
  let events = 0;
  let head: string = genesis;
  for (;;) {
    const rows = await readEvents(trx, seq);
    for (const row of rows) {
      for (const what of faultsOf(row, seq + 1, head))
        problems.push({ at: `event ${row.seq}`, what });
      seq = row.seq;
      head = row.hash;
      events += 1;
      unseen.delete(head);
    }
    if (rows.length < batch) break;
  }
  return { events, head, problems: [...problems, ...(await endFaults(trx, head, unseen))] };
}
