import { sql } from 'kysely';
import { insertion, type Row } from '../db/insert-rows.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { type Head, type LedgerEvent, linkAfter } from './append.ts';
import type { RowChanges } from './row-changes.ts';
import { type LedgeredTable, ledgeredTableNames, ledgeredTables, rowName } from './tables.ts';

/** Rows with an existing `key` are updated. */
async function put(
  trx: TenantTransaction,
  table: string,
  rows: readonly Row[],
  key: readonly string[] = [],
): Promise<void> {
  const [first, ...more] = rows;
  if (!first) return;
  const updates = Object.keys(first)
    .filter((name) => !key.includes(name))
    .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  const again =
    key.length === 0
      ? sql``
      : sql`on conflict (${sql.join(key.map((column) => sql.ref(column)))})
          do update set ${sql.join(updates)}`;
  await sql`${insertion(table, [first, ...more])} ${again}`.execute(trx);
}

/** The current rows of one case, by their names in the ledger. */
export type RowsOfCase = Map<string, object>;

/**
 * Events of one municipality after `head`, which the caller has locked, and the final state of the rows that they
 * change, however often these change before they are written.
 */
export class BulkRows {
  readonly #events: Row[] = [];
  readonly #words: Row[] = [];
  readonly #waiting = new Map<LedgeredTable, Map<string, object>>();
  #head: Head;

  constructor(head: Head) {
    this.#head = head;
  }

  get events(): number {
    return this.#events.length;
  }

  /** Applies the event's changes to the rows of its case, and keeps the changed rows for `write`. */
  append(event: LedgerEvent, rows: RowsOfCase, makeSalt: () => string): void {
    const { link, words } = linkAfter(this.#head, event, makeSalt);
    this.#events.push(link);
    if (words) this.#words.push(words);
    this.#head = { seq: link.seq, hash: link.hash };
    this.#apply(rows, event.changes);
  }

  #apply(rows: RowsOfCase, { insert = {}, update = {} }: RowChanges): void {
    for (const table of ledgeredTableNames)
      for (const change of [...(insert[table] ?? []), ...(update[table] ?? [])]) {
        const name = rowName(table, change);
        const row = { ...rows.get(name), ...change };
        rows.set(name, row);
        const waiting = this.#waiting.get(table) ?? new Map<string, object>();
        this.#waiting.set(table, waiting.set(name, row));
      }
  }

  /**
   * Writes one statement for each table, in the order that foreign keys require. `numbers`: the last case number of
   * each year.
   * @returns the head afterwards
   */
  async write(
    trx: TenantTransaction,
    municipality: string,
    numbers: ReadonlyMap<number, number>,
  ): Promise<Head> {
    for (const table of ledgeredTableNames) {
      const rows = [...(this.#waiting.get(table)?.values() ?? [])];
      await put(trx, table, rows, ledgeredTables[table].key);
    }
    await put(trx, 'ledger_event', this.#events);
    await put(trx, 'ledger_words', this.#words);
    const series = [...numbers].map(([year, last]) => ({ municipality, year, last }));
    await put(trx, 'case_number', series, ['municipality', 'year']);
    await trx
      .updateTable('ledger_head')
      .set(this.#head)
      .where('municipality', '=', municipality)
      .execute();
    return this.#head;
  }
}
