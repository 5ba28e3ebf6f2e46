import { sql } from 'kysely';
import { insertion, type Row } from '../db/insert-rows.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Changes } from '../domain/decide/decision.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { CaseRows } from '../ledger/columns.ts';

type CaseTable = keyof CaseRows;

/** In the order that foreign keys ask for, each with its key. */
const keys: Readonly<Record<CaseTable, string>> = {
  feedback_case: 'id',
  submitter: 'case_id',
  clock: 'id',
  message: 'id',
  delivery: 'message_id',
  hand_over: 'id',
  note: 'id',
  case_tie: 'id',
};
const tables = [
  ...(['feedback_case', 'submitter', 'clock', 'message', 'delivery'] as const),
  ...(['hand_over', 'note', 'case_tie'] as const),
];

/** Rows that are there already are made what they have become, where `key` says which they are. */
async function put(
  trx: TenantTransaction,
  table: string,
  rows: readonly Row[],
  key?: string,
): Promise<void> {
  const [first, ...more] = rows;
  if (!first) return;
  const updates = Object.keys(first)
    .filter((name) => name !== key)
    .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  const again =
    key === undefined
      ? sql``
      : sql`on conflict (${sql.ref(key)}) do update set ${sql.join(updates)}`;
  await sql`${insertion(table, [first, ...more])} ${again}`.execute(trx);
}

type Waiting = { readonly [Table in CaseTable]: Map<string, CaseRows[Table]> };

/** Rows as they stand at last, however often they were changed before they were written. */
export class BulkRows {
  readonly #events: Row[] = [];
  readonly #words: Row[] = [];
  readonly #rows: Waiting = {
    feedback_case: new Map(),
    submitter: new Map(),
    clock: new Map(),
    message: new Map(),
    delivery: new Map(),
    hand_over: new Map(),
    note: new Map(),
    case_tie: new Map(),
  };

  get events(): number {
    return this.#events.length;
  }

  event(
    { municipality, seq, at, case: caseId, type, actor, prev }: LedgerEntry,
    { body, hash }: { readonly body: string; readonly hash: string },
    reason: { readonly salt: string; readonly words: string } | undefined,
  ): void {
    this.#events.push({ municipality, seq, at, case_id: caseId, type, actor, body, prev, hash });
    if (reason) this.#words.push({ municipality, seq, field: 'reason', ...reason });
  }

  /** Takes the rows of the file that these changes made or changed. */
  touch(
    file: CaseFile & { readonly messages: readonly CaseRows['message'][] },
    changes: Changes,
  ): void {
    const { feedback_case, submitter, clock, message, delivery, hand_over, note, case_tie } =
      this.#rows;
    feedback_case.set(file.case.id, file.case);
    if (changes.newSubmitter) submitter.set(file.case.id, changes.newSubmitter);
    if (changes.clocks || changes.newClocks) for (const row of file.clocks) clock.set(row.id, row);
    for (const row of changes.newMessages ?? []) message.set(row.id, row);
    if (changes.deliveries || changes.newDeliveries)
      for (const row of file.deliveries) delivery.set(row.message_id, row);
    if (changes.handOvers || changes.newHandOvers)
      for (const row of file.handOvers) hand_over.set(row.id, row);
    if (changes.notes || changes.newNotes) for (const row of file.notes) note.set(row.id, row);
    if (changes.ties || changes.newTies) for (const row of file.ties) case_tie.set(row.id, row);
  }

  async write(trx: TenantTransaction): Promise<void> {
    for (const table of tables) await put(trx, table, [...this.#rows[table].values()], keys[table]);
    await put(trx, 'ledger_event', this.#events);
    await put(trx, 'ledger_words', this.#words);
  }
}
