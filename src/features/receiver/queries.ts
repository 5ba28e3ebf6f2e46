import type { AppContext } from '../../app-context.ts';
import { type ChangeResult, change } from '../../case/change.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import type { ActionOf } from '../../domain/actions.ts';
import { followCodeHash } from '../../domain/follow-code.ts';

/** Everything that a receiver sees of a case: never the submitted text, nor who wrote it. */
async function find(trx: TenantTransaction, code: string) {
  return await trx
    .selectFrom('hand_over')
    .innerJoin('feedback_case', 'feedback_case.id', 'hand_over.case_id')
    .select([
      'hand_over.case_id',
      'hand_over.state',
      'hand_over.handed_at',
      'hand_over.settled_on',
      'feedback_case.number',
      'feedback_case.arrival_day',
    ])
    .where('hand_over.code_hash', '=', followCodeHash(code))
    .forUpdate(['feedback_case', 'hand_over'])
    .executeTakeFirst();
}
export type Received = NonNullable<Awaited<ReturnType<typeof find>>>;

/** The holder of the code in the letter acts for the receiver, whichever committee the case belongs to. */
const scopeOf = (municipality: string) => ({ municipality, committees: 'all' }) as const;

export async function receivedBy(
  app: AppContext,
  municipality: string,
  code: string,
): Promise<Received | undefined> {
  return await inTenant(app.databases, scopeOf(municipality), (trx) => find(trx, code));
}

export type Answer = ActionOf<'confirm_hand_over'> | ActionOf<'return_hand_over'>;

/** Records the receiver's answer. A repeated answer changes nothing and gets the current state. */
export async function answer(
  app: AppContext,
  municipality: string,
  code: string,
  answer: Answer,
): Promise<{ readonly received: Received; readonly result: ChangeResult['type'] } | undefined> {
  return await inTenant(app.databases, scopeOf(municipality), async (trx) => {
    const received = await find(trx, code);
    if (!received) return undefined;
    if (received.state !== 'pending') return { received, result: 'refused' };
    const reference = { municipality, caseId: received.case_id };
    const { type: result } = await change(
      trx,
      app.caseContext,
      reference,
      { type: 'receiver' },
      answer,
    );
    return { received: (await find(trx, code)) ?? received, result };
  });
}
