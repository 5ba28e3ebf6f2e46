/** What is planned because of a case: by whom, by when, and what came of it, also after the case is closed (FAL-15, LAN-04). */
import type { ActionOf } from '../actions.ts';
import { ownIds, type StaffActor } from '../actor.ts';
import { compareDays, type Day } from '../calendar/day.ts';
import { type Changes, updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow, PlannedActionRow } from '../case-file.ts';
import { mayReadSecret, permitted } from '../permission.ts';
import {
  type Circumstances,
  type DecisionResult,
  decided,
  type Refusal,
  refuse,
  toDate,
} from './decision.ts';
import { isManagerOf, isPlanForManager, type ManagedCase, planSignature } from './manager.ts';
import { recordOutgoing } from './outgoing.ts';

export interface Plan {
  readonly words: string;
  readonly ownerId: string;
  readonly due: Day;
  readonly tellSubmitter: boolean;
}

export function openPlannedActions({
  plannedActions,
}: Pick<CaseFile, 'plannedActions'>): readonly PlannedActionRow[] {
  return plannedActions.filter(({ settled_at: settled }) => settled === null);
}

/** Whoever is to see to it has to be able to read the case, and to say what came of it. */
export function refuseOwner(
  row: CaseRow,
  ownerId: string,
  { directory }: Pick<Circumstances, 'directory'>,
): Refusal | undefined {
  const owner = directory.account(ownerId);
  if (!owner?.active) return { code: 'unknown_person' };
  if (row.concerns.includes(ownerId)) return { code: 'conflict_of_interest' };
  const reader: StaffActor = {
    type: 'staff',
    accountId: ownerId,
    municipality: row.municipality,
    name: '',
    role: owner.role,
    unitId: owner.unitId,
    departmentId: owner.departmentId,
    committees: owner.committees,
  };
  if (!mayReadSecret(reader, row)) return { code: 'outside_committee' };
  return permitted('settle_action', reader, row) ? undefined : { code: 'reads_no_cases' };
}

export function newPlannedAction(
  { case: row }: Pick<CaseFile, 'case'>,
  { words, ownerId, due, tellSubmitter }: Plan,
  { actor, now, newId }: Circumstances & { readonly actor: StaffActor },
): PlannedActionRow {
  return {
    id: newId(),
    municipality: row.municipality,
    case_id: row.id,
    words,
    owner_id: ownerId,
    due,
    tell_submitter: tellSubmitter,
    planned_by: actor.accountId,
    planned_at: toDate(now),
    settled_as: null,
    settled_words: null,
    settled_by: null,
    settled_at: null,
  };
}

/** A plan on a case whose outcome is not written down yet is its outcome: it will be corrected, by that day. */
function outcomeOfPlan({ case: row }: CaseFile, plan: Plan, today: Day): Partial<CaseRow> {
  if (row.correction_outcome !== null) return {};
  return {
    correction_outcome: 'will_be_corrected',
    outcome_on: today,
    corrected_on: plan.due,
    correction_words: plan.words,
  };
}

export function planAction(
  file: CaseFile,
  action: ActionOf<'plan_action'>,
  circumstances: Circumstances,
): DecisionResult {
  const { actor, today } = circumstances;
  if (actor.type !== 'staff') return refuse({ code: 'not_permitted' });
  if (compareDays(action.due, today) < 0) return refuse({ code: 'day_has_passed' });
  const refused = refuseOwner(file.case, action.ownerId, circumstances);
  if (refused) return refuse(refused);
  return decided(
    'plan_action',
    {
      insert: { planned_action: [newPlannedAction(file, action, { ...circumstances, actor })] },
      update: updateCase(file, {
        ...outcomeOfPlan(file, action, today),
        ...planSignature(file.case, circumstances),
      }),
    },
    { detail: { owner: action.ownerId, due: action.due } },
  );
}

/** The outcome of the case, once nothing that was planned is left to do. */
function outcomeOfSettled(
  file: CaseFile,
  { actionId, as }: ActionOf<'settle_action'>,
  today: Day,
): Partial<CaseRow> {
  const others = openPlannedActions(file).filter(({ id }) => id !== actionId);
  if (file.case.correction_outcome !== 'will_be_corrected' || others.length > 0) return {};
  return as === 'done'
    ? { correction_outcome: 'corrected', outcome_on: today, corrected_on: today }
    : { correction_outcome: 'not_corrected', outcome_on: today, corrected_on: null };
}

/** Who is to be told: whoever wanted to know, unless they have declined every reply. */
export function isToldOfAction(
  row: Pick<CaseRow, 'reply_wanted'>,
  planned: Pick<PlannedActionRow, 'tell_submitter'>,
): boolean {
  return planned.tell_submitter && row.reply_wanted;
}

/** Whoever owns it or stands in for them, the manager of the case, and coordinators, who answer for all. */
export function maySettle(
  actor: StaffActor,
  { owner_id: owner }: Pick<PlannedActionRow, 'owner_id'>,
  row: ManagedCase,
  directory: Parameters<typeof isManagerOf>[2],
): boolean {
  return (
    ownIds(actor).includes(owner) ||
    actor.role === 'coordinator' ||
    isManagerOf(actor, row, directory)
  );
}

/** Ticked as done, or reasoned away. */
export function settleAction(
  file: CaseFile,
  action: ActionOf<'settle_action'>,
  circumstances: Circumstances,
): DecisionResult {
  const { actor, now, today, directory } = circumstances;
  if (actor.type !== 'staff') return refuse({ code: 'not_permitted' });
  const planned = openPlannedActions(file).find(({ id }) => id === action.actionId);
  if (!planned) return refuse({ code: 'unknown_action' });
  if (!maySettle(actor, planned, file.case, directory)) return refuse({ code: 'others_action' });
  if (action.as === 'dropped' && isPlanForManager(file.case, circumstances))
    return refuse({ code: 'manager_plans' });
  const told =
    action.body !== null && isToldOfAction(file.case, planned)
      ? recordOutgoing(
          file,
          {
            purpose: 'action_settled',
            key: `action_settled:${planned.id}`,
            subject: null,
            body: action.body,
            parts: ['outcome'],
          },
          circumstances,
        )
      : undefined;
  const changes: Changes = {
    ...(told?.changes.insert === undefined ? {} : { insert: told.changes.insert }),
    update: {
      ...told?.changes.update,
      planned_action: [
        {
          id: planned.id,
          settled_as: action.as,
          settled_words: action.words,
          settled_by: actor.accountId,
          settled_at: toDate(now),
        },
      ],
      ...updateCase(file, outcomeOfSettled(file, action, today)),
    },
  };
  return decided('settle_action', changes, {
    detail: { action: planned.id, as: action.as, told: told !== undefined },
    followUps: told?.followUps ?? [],
  });
}

/** The manager stands for what somebody else has prepared. */
export function signPlan(file: CaseFile, circumstances: Circumstances): DecisionResult {
  const { case: row } = file;
  if (!hasPlan(row)) return refuse({ code: 'missing_for_closure', missing: ['action_plan'] });
  if (isPlanForManager(row, circumstances)) return refuse({ code: 'manager_plans' });
  const signed = planSignature(row, circumstances);
  if (signed.plan_signed_by === undefined || row.plan_signed_by !== null)
    return refuse({ code: 'wrong_status' });
  return decided('sign_plan', { update: updateCase(file, signed) });
}

/** A plan, or the reason why nothing is to be done: what the matter led to, and in words. */
export function hasPlan(row: Pick<CaseRow, 'correction_outcome' | 'correction_words'>): boolean {
  return row.correction_outcome !== null && row.correction_words !== null;
}
