import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { CaseRow } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { toDate } from '../domain/decide/decision.ts';
import { record } from '../ledger/append.ts';

/** Who works with a case turns from page to page: what they read within this time after the last event of it is one reading. */
const oneReading = { minutes: 30 } as const;

/** What somebody's readings of a marked case lately are written down in, for `readTogether`. */
export function readingsQuestion(
  trx: TenantTransaction,
  clock: Clock,
  { accountId, municipality }: StaffActor,
  number: string,
) {
  const now = clock.now();
  return (
    trx
      .selectFrom('ledger_event')
      .select('seq')
      .where('case_id', 'in', (where) =>
        where
          .selectFrom('feedback_case')
          .select('id')
          .where('municipality', '=', municipality)
          .where('number', '=', number),
      )
      .where('type', '=', 'secrecy_read')
      .where('actor', '=', accountId)
      .where('at', '>', toDate(now.subtract(oneReading)))
      // What lies ahead was written before the clock was set back, and is another reading.
      .where('at', '<=', toDate(now))
      .limit(1)
  );
}

/** Writes down that somebody has read a case marked with secrecy, so that it can be seen afterwards who has (GDPR art. 32). */
export async function recordSecretReading(
  trx: TenantTransaction,
  clock: Clock,
  { municipality, accountId }: StaffActor,
  { id: caseId }: Pick<CaseRow, 'id'>,
): Promise<void> {
  await record(trx, {
    municipality,
    caseId,
    at: toDate(clock.now()),
    type: 'secrecy_read',
    actor: accountId,
    detail: {},
  });
}
