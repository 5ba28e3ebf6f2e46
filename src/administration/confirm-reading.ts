import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type { Clock } from '../domain/clock.ts';
import { append, takeHead } from '../ledger/append.ts';
import { policyInForce } from '../policy/interpret.ts';
import { isAskedToRead } from '../policy/reading.ts';
import { policiesOf } from '../policy/store.ts';

/** `other_in_force`: another version has come into force since they opened the page, which they have not seen. */
export type ConfirmReadingResult =
  | 'confirmed'
  | 'confirmed_before'
  | 'not_asked'
  | 'other_in_force';

/**
 * A member of staff confirms having read the version in force and being able to explain how feedback is handled: a
 * row, and an event of the municipality's ledger that belongs to no case. A repeated confirmation changes nothing.
 */
export async function confirmReading(
  trx: TenantTransaction,
  clock: Clock,
  actor: StaffActor,
  seenVersion: string,
): Promise<ConfirmReadingResult> {
  const { municipality, accountId } = actor;
  const now = clock.now();
  const policy = policyInForce(await policiesOf(trx, municipality), arrivalDayOf(now));
  if (policy?.version !== seenVersion) return 'other_in_force';
  if (!isAskedToRead(policy, actor.role)) return 'not_asked';
  const { version } = policy;
  // The ledger head is locked before the query, so that of two simultaneous requests the second sees what the first
  // wrote.
  const head = await takeHead(trx, municipality);
  const before = await trx
    .selectFrom('policy_reading')
    .select('confirmed_at')
    .where('version', '=', version)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (before) return 'confirmed_before';
  const at = new Date(now.epochMilliseconds);
  const row = { municipality, version, account_id: accountId, confirmed_at: at };
  const event = {
    municipality,
    caseId: null,
    at,
    type: 'policy_read',
    actor: accountId,
    detail: { version },
    changes: { insert: { policy_reading: [row] } },
    reason: null,
  };
  await append(trx, head, event);
  return 'confirmed';
}
