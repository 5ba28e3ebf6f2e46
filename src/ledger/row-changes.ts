/** The rows that an event adds and changes: what the ledger records of them, and the statements that write them. */
import canonicalize from 'canonicalize';
import { type RawBuilder, sql } from 'kysely';
import { insertionOf } from '../db/insert-rows.ts';
import { type LedgerEntry, type LedgerValue, sha256, wordsDigest } from '../domain/ledger.ts';
import {
  type Description,
  descriptionOf,
  isIdentity,
  type LedgeredRows,
  type LedgeredTable,
  ledgeredTableNames,
  rowName,
} from './tables.ts';

/** As `RowChanges`, for rows from a database or a list of tables. */
export interface AnyRowChanges {
  readonly insert?: RowsByTable;
  readonly update?: RowsByTable;
}
export type RowsByTable = { readonly [Table in LedgeredTable]?: readonly object[] };

/**
 * `insert`: complete rows. `update`: the key columns of a row, and the columns with new values. Each row appears once
 * in the changes of an event.
 */
export interface RowChanges {
  readonly insert?: { readonly [Table in LedgeredTable]?: readonly LedgeredRows[Table][] };
  readonly update?: {
    readonly [Table in LedgeredTable]?: readonly Readonly<Partial<LedgeredRows[Table]>>[];
  };
}

/** The row's own salt, or that of its case: parts of a case have none. */
function saltOf(row: object, caseSalt: string | undefined): string | undefined {
  return 'salt' in row && typeof row.salt === 'string' ? row.salt : caseSalt;
}

function ledgerValue(
  value: unknown,
  how: Exclude<Description, 'derived'>,
  salt: string | undefined,
): LedgerValue {
  if (value === null || value === undefined) return null;
  if (how === 'words') {
    // Without a salt, the digest of a name or an address could be found by trying names and addresses.
    if (salt === undefined)
      throw new Error('words are digested with the salt of their case or row');
    return wordsDigest(salt, String(value));
  }
  if (how === 'published') return `sha256:${sha256(canonicalize(value) ?? '')}`;
  if (how === 'json') return JSON.stringify(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map(String);
  throw new Error('a ledgered column holds text, number, truth, time or a list of codes');
}

/** What the ledger records of these columns of a row; `caseSalt` is used where the row has no salt of its own. */
export function ledgerColumns(
  table: LedgeredTable,
  columns: object,
  caseSalt?: string,
): Record<string, LedgerValue> {
  const salt = saltOf(columns, caseSalt);
  const described: Record<string, LedgerValue> = {};
  for (const [column, value] of Object.entries(columns)) {
    const how = descriptionOf(table, column);
    if (how !== 'derived' && !isIdentity(table, column))
      described[column] = ledgerValue(value, how, salt);
  }
  return described;
}

/** New rows with all columns that are not null, and changed rows with their changed columns. */
export function ledgerChanges(
  { insert = {}, update = {} }: AnyRowChanges,
  caseSalt?: string,
): LedgerEntry['changes'] {
  const changes: Record<string, Readonly<Record<string, LedgerValue>>> = {};
  for (const table of ledgeredTableNames) {
    for (const row of insert[table] ?? []) {
      const columns = Object.entries(ledgerColumns(table, row, caseSalt));
      changes[rowName(table, row)] = Object.fromEntries(
        columns.filter(([, value]) => value !== null),
      );
    }
    for (const row of update[table] ?? [])
      changes[rowName(table, row)] = ledgerColumns(table, row, caseSalt);
  }
  return changes;
}

function updateOf(table: LedgeredTable, row: object): readonly RawBuilder<unknown>[] {
  const columns = Object.entries(row).filter(([, value]) => value !== undefined);
  const set = columns
    .filter(([column]) => !isIdentity(table, column))
    .map(([column, value]) => {
      const isJson = descriptionOf(table, column) === 'json';
      return sql`${sql.ref(column)} = ${isJson ? JSON.stringify(value) : value}`;
    });
  const which = columns
    .filter(([column]) => isIdentity(table, column))
    .map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  if (set.length === 0) return [];
  return [
    sql`update ${sql.table(table)} set ${sql.join(set)} where ${sql.join(which, sql` and `)}`,
  ];
}

/**
 * The statements that write the rows of several events: one for all new rows of each table, and one for each changed
 * row, even where several events change it.
 */
export function statementsOf(all: readonly AnyRowChanges[]): readonly RawBuilder<unknown>[] {
  return ledgeredTableNames.flatMap((table) => {
    const updated = new Map<string, object>();
    for (const row of all.flatMap(({ update }) => update?.[table] ?? [])) {
      const name = rowName(table, row);
      updated.set(name, { ...updated.get(name), ...row });
    }
    return [
      ...insertionOf(
        table,
        all.flatMap(({ insert }) => insert?.[table] ?? []),
      ),
      ...[...updated.values()].flatMap((row) => updateOf(table, row)),
    ];
  });
}
