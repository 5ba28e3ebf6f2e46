/** The current rows of ledgered tables, in the columns that the ledger describes. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { RowsByTable } from './row-changes.ts';
import { type LedgeredTable, municipalityTables } from './tables.ts';

/** All columns, with the database's own types. */
async function readRows<Row extends object>(
  database: Kysely<Tables>,
  table: LedgeredTable,
  which: RawBuilder<unknown>,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${which}`.execute(
    database,
  );
  return rows;
}

/** The rows of one of `casePartTables` that belong to these cases. */
export async function readCaseParts(
  database: Kysely<Tables>,
  table: LedgeredTable,
  caseIds: readonly string[],
): Promise<readonly { readonly case_id: string }[]> {
  return await readRows<{ readonly case_id: string }>(
    database,
    table,
    sql`case_id = any (${[...caseIds]})`,
  );
}

/**
 * The rows of one municipality that belong to no case, some hundreds, also on a connection that sees other
 * municipalities too.
 */
export async function readMunicipalityRows(
  database: Kysely<Tables>,
  municipality: string,
): Promise<RowsByTable> {
  const all: { [Table in LedgeredTable]?: readonly object[] } = {};
  for (const table of municipalityTables) {
    const owner = sql.ref(table === 'municipality' ? 'id' : 'municipality');
    all[table] = await readRows(database, table, sql`${owner} = ${municipality}`);
  }
  return all;
}
