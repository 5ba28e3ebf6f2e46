import type { TenantTransaction } from '../../db/tenant.ts';
import type { LedgeredRows, MunicipalityTable } from '../columns.ts';
import { readMunicipalityRows, saltOf } from '../municipality-rows.ts';
import { type Folded, foldChanges } from './fold.ts';
import { compareRow, removed } from './rows.ts';
import type { Problem } from './verify.ts';

/** The organisation, the people, the policy and the follow-up against the ledger: some hundreds of rows and events. */
export async function compareMunicipality(
  trx: TenantTransaction,
  municipality: string,
): Promise<readonly Problem[]> {
  const events = await trx
    .selectFrom('ledger_event')
    .select('body')
    .where('case_id', 'is', null)
    .orderBy('seq')
    .execute();
  const folded: Folded = new Map();
  for (const { body } of events) foldChanges(folded, body);
  const rows = await readMunicipalityRows(trx, municipality);
  const compare = <Table extends MunicipalityTable>(table: Table) =>
    rows[table].flatMap((row: LedgeredRows[Table]) => compareRow(table, row, saltOf(row), folded));
  return [
    ...compare('municipality'),
    ...compare('committee'),
    ...compare('department'),
    ...compare('unit'),
    ...compare('account'),
    ...compare('policy_version'),
    ...compare('policy_reading'),
    ...compare('substitute'),
    ...compare('obligation_done'),
    ...removed(folded),
  ];
}
