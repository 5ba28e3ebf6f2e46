import { change } from '../case/change.ts';
import type { CaseContext } from '../case/context.ts';
import { inIndex } from '../db/plans.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Actor } from '../domain/actor.ts';

export interface AssignedCase {
  readonly id: string;
  readonly number: string;
  readonly secrecyMarked: boolean;
  readonly concerns: readonly string[];
  /** Whether they handle it; otherwise they are its reviewer or assessor. */
  readonly handles: boolean;
}

/** A person's open cases, nearest due day first, as far as the transaction may see them. */
export async function assignedCases(
  trx: TenantTransaction,
  municipality: string,
  accountId: string,
): Promise<readonly AssignedCase[]> {
  const rows = await trx
    .selectFrom('feedback_case')
    .select(['id', 'number', 'secrecy_marked', 'concerns', 'handler_id'])
    .where('municipality', '=', municipality)
    .where('status', '<>', inIndex('closed'))
    .where((eb) =>
      eb.or([
        eb('handler_id', '=', accountId),
        eb('escalated_to', '=', accountId),
        eb('assessor_id', '=', accountId),
      ]),
    )
    .orderBy('next_due')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    secrecyMarked: row.secrecy_marked,
    concerns: row.concerns,
    handles: row.handler_id === accountId,
  }));
}

/**
 * Reassigns all of a person's open cases, in the caller's transaction, which must see every committee: a case that
 * its writer may not read has to be reassigned too. The cases are locked before the first change takes the ledger's
 * head; otherwise two people who reassign would wait for each other.
 */
export async function reassignCases(
  trx: TenantTransaction,
  caseContext: CaseContext,
  municipality: string,
  actor: Actor,
  { from, to }: { readonly from: string; readonly to: string | null },
): Promise<'passed_on' | 'unknown_handler'> {
  const assigned = await assignedCases(trx, municipality, from);
  if (assigned.length === 0) return 'passed_on';
  await trx
    .selectFrom('feedback_case')
    .select('id')
    .where(
      'id',
      'in',
      assigned.map(({ id }) => id),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const { id: caseId } of assigned) {
    const result = await change(trx, caseContext, { municipality, caseId }, actor, {
      type: 'pass_on',
      from,
      to,
    });
    if (result.type === 'refused' && result.refusal.code === 'unknown_handler')
      return 'unknown_handler';
    if (result.type !== 'changed') throw new Error(`case ${caseId} could not be passed on`);
  }
  return 'passed_on';
}
