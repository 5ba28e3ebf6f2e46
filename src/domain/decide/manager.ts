/** The manager of a case, where the policy says that the manager owns its plan and its answer (FAL-15, FAL-16). */
import { type Actor, ownIds } from '../actor.ts';
import type { CaseRow } from '../case-file.ts';
import type { PolicyRules } from '../rules.ts';
import { type Circumstances, type Directory, toDate } from './decision.ts';

export type ManagedCase = Pick<CaseRow, 'unit_id' | 'department_id' | 'concerns' | 'escalated_to'>;

/** Whether the account, known by its id alone, belongs to a manager of the case. */
export function isManagersAccount(
  accountId: string,
  row: ManagedCase,
  { managersOf }: Pick<Directory, 'managersOf'>,
): boolean {
  return row.escalated_to === accountId || managersOf(row).includes(accountId);
}

/** Whether this person is the manager, stands in for the manager, or reviews the case because the submitter was not satisfied. */
export function isManagerOf(
  actor: Actor,
  row: ManagedCase,
  directory: Pick<Directory, 'managersOf'>,
): boolean {
  if (actor.type !== 'staff') return false;
  return ownIds(actor).some((id) => isManagersAccount(id, row, directory));
}

interface Asked {
  readonly actor: Actor;
  readonly directory: Pick<Directory, 'managersOf'>;
}

/** Whether somebody else than this person is to send the answer. */
export function isAnswerForManager(
  row: ManagedCase,
  { actor, directory, rules }: Asked & { readonly rules: Pick<PolicyRules, 'replyOwner'> },
): boolean {
  return rules.replyOwner === 'manager' && !isManagerOf(actor, row, directory);
}

/** Whether somebody else than this person is to sign the plan, or the reason for none. */
export function isPlanForManager(
  row: ManagedCase,
  { actor, directory, rules }: Asked & { readonly rules: Pick<PolicyRules, 'planOwner'> },
): boolean {
  return rules.planOwner === 'manager' && !isManagerOf(actor, row, directory);
}

/** The manager's own changes of the plan are signed by themselves; after anybody else's it is to be signed anew. */
export function planSignature(
  row: ManagedCase,
  { actor, directory, rules, now }: Pick<Circumstances, 'actor' | 'directory' | 'rules' | 'now'>,
): Partial<CaseRow> {
  if (rules.planOwner !== 'manager') return {};
  return actor.type === 'staff' && isManagerOf(actor, row, directory)
    ? { plan_signed_by: actor.accountId, plan_signed_at: toDate(now) }
    : { plan_signed_by: null, plan_signed_at: null };
}
