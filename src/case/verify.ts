import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { genesis, sha256, wordsDigest } from '../domain/ledger.ts';
import type { CaseTransaction } from './room.ts';
import { type Folded, foldChanges, parseBody } from './verify-fold.ts';
import { compareNumbers, compareRows } from './verify-rows.ts';

export interface Problem {
  /** `event 17`, `feedback_case …`, `number 2026-00012`: where to look. */
  readonly at: string;
  readonly what: string;
}

export interface Verification {
  readonly municipality: string;
  readonly cases: number;
  readonly events: number;
  readonly head: string;
  readonly problems: readonly Problem[];
}

const batch = 2000;

interface Chain {
  readonly events: number;
  readonly head: string;
  readonly sawHead: boolean;
  readonly folded: Folded;
  readonly problems: Problem[];
}

type EventRow = Awaited<ReturnType<typeof readEvents>>[number];

async function readEvents(trx: CaseTransaction, after: number) {
  return await trx
    .selectFrom('ledger_event')
    .leftJoin('ledger_words', (join) =>
      join
        .onRef('ledger_words.municipality', '=', 'ledger_event.municipality')
        .onRef('ledger_words.seq', '=', 'ledger_event.seq'),
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

/** What is wrong with one event where it stands, given the one before it. */
function faultsOf(row: EventRow, expectedSeq: number, expectedPrev: string): string[] {
  const faults: string[] = [];
  if (row.seq !== expectedSeq)
    faults.push(`expected number ${expectedSeq} here: an event has been removed or inserted`);
  if (row.prev !== expectedPrev) faults.push('does not follow from the event before it');
  if (sha256(row.body) !== row.hash) faults.push('its text does not match its hash');
  const entry = parseBody(row.body);
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
  if (row.words !== null && row.salt !== null && entry.reason !== wordsDigest(row.salt, row.words))
    faults.push('its reason has been altered');
  return faults;
}

async function walkChain(trx: CaseTransaction, knownHead: string | undefined): Promise<Chain> {
  const problems: Problem[] = [];
  const folded: Folded = new Map();
  let seq = 0;
  let events = 0;
  let head = genesis;
  let sawHead = knownHead === undefined || knownHead === genesis;
  for (;;) {
    const rows = await readEvents(trx, seq);
    for (const row of rows) {
      for (const what of faultsOf(row, seq + 1, head))
        problems.push({ at: `event ${row.seq}`, what });
      foldChanges(folded, row.body);
      seq = row.seq;
      head = row.hash;
      events += 1;
      sawHead ||= row.hash === knownHead;
    }
    if (rows.length < batch) return { events, head, sawHead, folded, problems };
  }
}

async function verifyOne(
  trx: CaseTransaction,
  municipality: string,
  knownHead: string | undefined,
): Promise<Verification> {
  const chain = await walkChain(trx, knownHead);
  const { problems } = chain;
  const kept = await trx.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirst();
  if (kept?.hash !== chain.head)
    problems.push({
      at: 'head',
      what: 'the chain does not end where its head says: its tail has been cut or added to',
    });
  if (!chain.sawHead)
    problems.push({
      at: 'head',
      what: 'the head given is not in the chain: what came up to it has been cut off or rewritten',
    });
  const compared = await compareRows(trx, chain.folded);
  const numbers = await compareNumbers(trx);
  return {
    municipality,
    cases: compared.cases,
    events: chain.events,
    head: chain.head,
    problems: [...problems, ...compared.problems, ...numbers],
  };
}

/**
 * Recomputes the whole ledger and compares it with what the tables say now. `heads` maps a municipality to a head that
 * was written down outside the database: a chain cannot see its own tail cut off.
 */
export async function verify(
  databases: Databases,
  heads: ReadonlyMap<string, string> = new Map(),
): Promise<readonly Verification[]> {
  const municipalities = await databases.app
    .selectFrom('municipality')
    .select('id')
    .orderBy('id')
    .execute();
  const verifications: Verification[] = [];
  for (const { id } of municipalities)
    verifications.push(
      await inTenant(
        databases,
        { municipality: id, committees: 'all' },
        (trx) => verifyOne(trx, id, heads.get(id)),
        'one_moment',
      ),
    );
  return verifications;
}
