import type { Actor } from '../actor.ts';
import type { CaseFile } from '../case-file.ts';
import type { EscalationRule } from '../rules.ts';
import type { Role } from '../vocabulary.ts';

type Raised = Pick<CaseFile, 'case'>;
type Rule = Pick<EscalationRule, 'from' | 'handlerMayClose'>;

/** Once the matter has gone to the manager, whoever handled it, or works in their role, neither answers nor closes it (BOT-21). */
export function heldByManager(file: Raised, actor: Actor, rule: Rule): boolean {
  return actor.type === 'staff' && heldFor(file, { id: actor.accountId, role: actor.role }, rule);
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
