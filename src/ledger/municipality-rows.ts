/** The rows of a municipality that belong to no case, and what the ledger says of them. */
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { type LedgeredRows, ledgerRow, type MunicipalityTable, noWords } from './columns.ts';

export type EveryMunicipalityRow = {
  readonly [Table in MunicipalityTable]: readonly LedgeredRows[Table][];
};

/** Those of one municipality, also where the database shows others too: some hundreds. */
export async function readMunicipalityRows(
  database: Kysely<Tables>,
  id: string,
): Promise<EveryMunicipalityRow> {
  const own = <Query extends { where(column: 'municipality', is: '=', id: string): Query }>(
    query: Query,
  ) => query.where('municipality', '=', id);
  return {
    municipality: await database
      .selectFrom('municipality')
      .selectAll()
      .where('id', '=', id)
      .execute(),
    committee: await own(database.selectFrom('committee').selectAll()).execute(),
    department: await own(database.selectFrom('department').selectAll()).execute(),
    unit: await own(database.selectFrom('unit').selectAll()).execute(),
    account: await own(database.selectFrom('account').selectAll()).execute(),
    policy_version: await own(database.selectFrom('policy_version').selectAll()).execute(),
    policy_reading: await own(database.selectFrom('policy_reading').selectAll()).execute(),
    substitute: await own(database.selectFrom('substitute').selectAll()).execute(),
    obligation_done: await own(database.selectFrom('obligation_done').selectAll()).execute(),
  };
}

/** The salt that the words of a row are digested with. */
export function saltOf(row: LedgeredRows[MunicipalityTable]): string {
  return 'salt' in row ? row.salt : noWords;
}

/** What the ledger says of these rows when it first hears of them. */
export function changesOf(rows: EveryMunicipalityRow): LedgerEntry['changes'] {
  const named = <Table extends MunicipalityTable>(table: Table) =>
    rows[table].map((row: LedgeredRows[Table]) => ledgerRow(table, row, saltOf(row)));
  return Object.fromEntries([
    ...named('municipality'),
    ...named('committee'),
    ...named('department'),
    ...named('unit'),
    ...named('account'),
    ...named('policy_version'),
    ...named('policy_reading'),
    ...named('substitute'),
    ...named('obligation_done'),
  ]);
}
