import { type Actor, ownIds, type StaffActor } from '../actor.ts';
import type { CaseFile } from '../case-file.ts';
import type { EscalationRule } from '../rules.ts';
import { isAnswer, type Role } from '../vocabulary.ts';

type Raised = Pick<CaseFile, 'case'>;
type Known = Pick<CaseFile, 'case' | 'messages'>;
type Rule = Pick<EscalationRule, 'from' | 'handlerMayClose'>;

/** Whether they have handled it, for themselves or for whom they stand in for. */
function handled({ case: row, messages }: Known, actor: StaffActor): boolean {
  const answers = messages.filter(({ purpose }) => isAnswer(purpose));
  return (
    (row.handler_id !== null && ownIds(actor).includes(row.handler_id)) ||
    answers.some((one) => one.written_by === actor.accountId)
  );
}

/**
 * Once the matter has gone to the manager, whoever handled it, or works in their role, neither answers nor closes it
 * (BOT-21); nor does whoever handled it as the manager's substitute.
 */
export function heldByManager(file: Known, actor: Actor, rule: Rule): boolean {
  if (actor.type !== 'staff') return false;
  const { escalated_at: since, escalated_to: to, handler_id: handler } = file.case;
  if (since === null || rule.handlerMayClose || to === actor.accountId) return false;
  if (to !== null && ownIds(actor).includes(to)) return handled(file, actor);
  const forHandler = handler !== null && ownIds(actor).includes(handler);
  return forHandler || heldFor(file, { id: actor.accountId, role: actor.role }, rule);
}

/** The same of somebody who does not act now: the author of a reply that another sends for them. */
export function heldFor(
  { case: row }: Raised,
  { id, role }: { readonly id: string; readonly role: Role },
  { from, handlerMayClose }: Rule,
): boolean {
  if (row.escalated_at === null || handlerMayClose || row.escalated_to === id) return false;
  return id === row.handler_id || role === from;
}
