/** The rows of ledgered tables as they stand, in the columns that the ledger describes them by. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { RowsByTable } from './row-changes.ts';
import { type LedgeredTable, municipalityTables } from './tables.ts';

/** All columns, as the database gives them. */
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

/** Of one municipality, also where the database shows others too: some hundreds of rows that belong to no case. */
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
