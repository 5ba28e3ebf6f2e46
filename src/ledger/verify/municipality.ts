import type { TenantTransaction } from '../../db/tenant.ts';
import { readMunicipalityRows } from '../read-rows.ts';
import { municipalityTables } from '../tables.ts';
import { type Folded, foldChanges } from './fold.ts';
import { compareRow, removed } from './rows.ts';
import type { Problem } from './verify.ts';

/**
 * Compares the organisation, the accounts, the policy and the follow-up with the ledger: some hundreds of rows and
 * events.
 */
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
  const problems = municipalityTables.flatMap((table) =>
    (rows[table] ?? []).flatMap((row) => compareRow(table, row, folded)),
  );
  return [...problems, ...removed(folded)];
}
