import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { CaseRow } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { toDate } from '../domain/decide/decision.ts';
import { record } from '../ledger/append.ts';

/**
 * People who work with a case move between its pages: reading within this time of the last event counts as one
 * reading.
 */
const oneReading = { minutes: 30 } as const;

/** The recent events that record somebody's readings of a marked case, for `readTogether`. */
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
      .where('case_id', 'in', (eb) =>
        eb
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

/**
 * Records that somebody has read a case marked with secrecy, so that it can be seen afterwards who has (GDPR art.
 * 32).
 */
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
