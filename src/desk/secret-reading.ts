import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { CaseRow } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { toDate } from '../domain/decide/decision.ts';
import { record } from '../ledger/append.ts';

/** Who works with a case turns from page to page: what they read within this time after the last event of it is one reading. */
const oneReading = { minutes: 30 } as const;

/** Writes down that somebody has read a case marked with secrecy, so that it can be seen afterwards who has (GDPR art. 32). */
export async function recordSecretReading(
  trx: TenantTransaction,
  clock: Clock,
  { municipality, accountId }: StaffActor,
  { id: caseId }: Pick<CaseRow, 'id'>,
): Promise<void> {
  const now = clock.now();
  const known = await trx
    .selectFrom('ledger_event')
    .select('seq')
    .where('case_id', '=', caseId)
    .where('type', '=', 'secrecy_read')
    .where('actor', '=', accountId)
    .where('at', '>', toDate(now.subtract(oneReading)))
    // What lies ahead was written before the clock was set back, and is another reading.
    .where('at', '<=', toDate(now))
    .limit(1)
    .executeTakeFirst();
  if (known) return;
  await record(trx, {
    municipality,
    caseId,
    at: toDate(now),
    type: 'secrecy_read',
    actor: accountId,
    detail: {},
  });
}
