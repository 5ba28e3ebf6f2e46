/**
 * A secrecy marking warns those who are asked to disclose the document (OSL 5 kap. 5 §); it does not itself decide
 * whether it is secret.
 */
import type { ActionOf } from '../actions.ts';
import { actorReference } from '../actor.ts';
import { updateCase } from '../case-changes.ts';
import type { CaseFile } from '../case-file.ts';
import { type Circumstances, type DecisionResult, decided, refuse } from './decision.ts';

export function markSecrecy(
  file: CaseFile,
  { provision, reason }: ActionOf<'mark_secrecy'>,
  { actor, today }: Circumstances,
): DecisionResult {
  if (file.case.secrecy_marked) return refuse({ code: 'wrong_status' });
  return decided(
    'mark_secrecy',
    {
      update: updateCase(file, {
        secrecy_marked: true,
        secrecy_provision: provision,
        secrecy_marked_on: today,
        secrecy_marked_by: actorReference(actor),
      }),
    },
    { detail: { provision }, reason },
  );
}

export function liftSecrecy(file: CaseFile, { reason }: ActionOf<'lift_secrecy'>): DecisionResult {
  if (!file.case.secrecy_marked) return refuse({ code: 'wrong_status' });
  return decided(
    'lift_secrecy',
    {
      update: updateCase(file, {
        secrecy_marked: false,
        secrecy_provision: null,
        secrecy_marked_on: null,
        secrecy_marked_by: null,
      }),
    },
    { detail: { provision: file.case.secrecy_provision }, reason },
  );
}
