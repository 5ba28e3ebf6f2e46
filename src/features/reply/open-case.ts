import type { DeskCase } from '../../case/desk-case.ts';
import { seeDeskCase } from '../../case/desk-change.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { heldByManager } from '../../domain/decide/replying.ts';
import type { DeskAction } from '../../domain/desk-actions.ts';
import { allowedIn } from '../../domain/lifecycle.ts';
import { permitted } from '../../domain/permission.ts';
import type { House } from '../../house.ts';
import { refusalSentence } from '../../locales/refusals.ts';
import { Problem } from '../../web/problem.ts';

/** The case as this person may see it now, or undefined. */
export async function seeCase(
  house: House,
  actor: StaffActor,
  number: string,
): Promise<DeskCase | undefined> {
  const { municipality, committees } = actor;
  return await inTenant(house.databases, { municipality, committees }, (trx) =>
    seeDeskCase(trx, house.clock, actor, number),
  );
}

/** Opening a form: only where it could be sent. @throws Problem not_found, not_permitted or conflict with the reason */
export async function openCase(
  house: House,
  actor: StaffActor,
  number: string,
  action: DeskAction,
): Promise<DeskCase> {
  const deskCase = await seeCase(house, actor, number);
  if (!deskCase) throw new Problem('not_found');
  const { case: row, rules, organisation } = deskCase;
  if (!permitted(action, actor, row)) throw new Problem('not_permitted');
  if (!allowedIn(action, row.status)) throw new Problem('conflict');
  const isQuestion = action === 'ask_submitter';
  if (!isQuestion && heldByManager(deskCase, actor, rules.escalation)) {
    const manager = organisation.account(row.escalated_to ?? '')?.name;
    throw new Problem('conflict', { detail: refusalSentence({ code: 'escalated' }, manager) });
  }
  return deskCase;
}
