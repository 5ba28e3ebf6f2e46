/** Records in a ledger the rows that were written without an event, by a first start or by an older program. */
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { rowsRecorded } from '../domain/ledger.ts';
import { record, takeHead } from './append.ts';
import { readMunicipalityRows } from './read-rows.ts';
import { type LedgeredTable, municipalityTables } from './tables.ts';

/** Tables whose rows have had events from the beginning. */
const neverWrittenWithoutEvent: readonly LedgeredTable[] = ['obligation_done'];

const writtenWithoutEvent = municipalityTables.filter(
  (table) => !neverWrittenWithoutEvent.includes(table),
);

/** The municipalities whose ledger has no such event yet; run as the owner. */
export async function withoutRecordedRows(owner: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await owner
    .selectFrom('ledger_head')
    .select('municipality')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ledger_event')
            .select('ledger_event.seq')
            .whereRef('ledger_event.municipality', '=', 'ledger_head.municipality')
            .where('ledger_event.case_id', 'is', null)
            .where('ledger_event.type', '=', rowsRecorded),
        ),
      ),
    )
    .orderBy('municipality')
    .execute();
  return rows.map(({ municipality }) => municipality);
}

/**
 * Writes one event with all the municipality's rows that belong to no case, as the owner. Does nothing where the
 * ledger has such an event, also when another server starts at the same time.
 */
export async function recordRows(
  owner: TenantTransaction,
  municipality: string,
  at: Date,
  because: 'first_start' | 'upgrade',
): Promise<void> {
  const head = await takeHead(owner, municipality);
  if (!(await withoutRecordedRows(owner)).includes(municipality)) return;
  const rows = await readMunicipalityRows(owner, municipality);
  const insert = Object.fromEntries(writtenWithoutEvent.map((table) => [table, rows[table] ?? []]));
  await record(
    owner,
    {
      municipality,
      at,
      type: rowsRecorded,
      actor: 'system',
      detail: { because },
      changes: { insert },
    },
    head,
  );
}
