/** The rows of ledgered tables as they stand, in the columns that the ledger describes them by. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { RowsByTable } from './row-changes.ts';
import { type LedgeredTable, municipalityTables } from './tables.ts';

async function readRows(
  database: Kysely<Tables>,
  table: LedgeredTable,
  which: RawBuilder<unknown>,
): Promise<readonly object[]> {
  const { rows } = await sql<object>`select * from ${sql.table(table)} where ${which}`.execute(
    database,
  );
  return rows;
}

/** The rows of one table that belong to these cases. */
export async function readCaseParts(
  database: Kysely<Tables>,
  table: LedgeredTable,
  caseIds: readonly string[],
): Promise<readonly (object & { readonly case_id: string })[]> {
  const rows = await readRows(database, table, sql`case_id = any (${[...caseIds]})`);
  return rows.map((row) => {
    if ('case_id' in row && typeof row.case_id === 'string')
      return { ...row, case_id: row.case_id };
    throw new Error(`a row of ${table} names its case`);
  });
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
