/** Check, classification, assignment: what is done to a case before it is answered. */
import type { ActionOf } from '../actions.ts';
import type { Actor } from '../actor.ts';
import { compareDays, type Day } from '../calendar/day.ts';
import { type ClockChange, updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow, ClockRow, PlannedActionRow } from '../case-file.ts';
import { isInRestrictedCircle, registersOnIntake } from '../permission.ts';
import { awaitsCheck } from '../registration.ts';
import type { IntakeRules } from '../rules.ts';
import type { ClockKind, Role } from '../vocabulary.ts';
import { acknowledgedOn, recount } from './clocks.ts';
import { replacementForConcerned } from './conflict.ts';
import {
  type Circumstances,
  type DecisionResult,
  decided,
  type Refusal,
  refuse,
} from './decision.ts';
import { reviewerFor } from './escalation.ts';
import { planSignature } from './manager.ts';
import { newPlannedAction, openPlannedActions, refuseOwner } from './plan.ts';
import { isReplyOwed } from './reply-owed.ts';
import { isCareOrSchool } from './suggested-track.ts';

/** Roles that can handle a case; the others read, follow up or administer. */
export const handlingRoles: readonly Role[] = [
  'handler',
  'unit_manager',
  'department_manager',
  'coordinator',
  'kontaktcenter',
  'registrar',
  'statutory_assessor',
];

/** Where the policy has all cases registered centrally, other actions wait until the case has been checked there (BOT-20). */
export function waitsForCentre(
  row: Pick<CaseRow, 'status' | 'to_register_since'>,
  actor: Actor,
  intake: IntakeRules,
): boolean {
  return awaitsCheck(row) && actor.type === 'staff' && !registersOnIntake(actor, intake);
}

export function register(file: CaseFile, { actor, rules }: Circumstances): DecisionResult {
  if (!awaitsCheck(file.case)) return refuse({ code: 'wrong_status' });
  if (waitsForCentre(file.case, actor, rules.intake))
    return refuse({ code: 'registered_centrally' });
  const set =
    file.case.status === 'received'
      ? ({ status: 'registered' } as const)
      : { to_register_since: null };
  return decided(
    'register',
    { update: updateCase(file, set) },
    {
      detail: { number: file.case.number },
      // The first message may have waited for it.
      followUps: rules.intake.registeredWhen === 'checked' ? [{ job: 'compose' }] : [],
    },
  );
}

export function classify(
  file: CaseFile,
  action: ActionOf<'classify'>,
  { rules }: Circumstances,
): DecisionResult {
  const known =
    action.factors.every((factor) => rules.factors.includes(factor)) &&
    action.themes.every((theme) => rules.themes.includes(theme));
  if (!known) return refuse({ code: 'unknown_classification' });
  const { kind, themes, factors } = action;
  return decided(
    'classify',
    { update: updateCase(file, { kind, themes: [...themes], factors: [...factors] }) },
    { detail: { from: file.case.kind, kind, themes, factors } },
  );
}

export function assign(
  file: CaseFile,
  action: ActionOf<'assign'>,
  circumstances: Circumstances,
): DecisionResult {
  const { actor, directory, rules } = circumstances;
  if (waitsForCentre(file.case, actor, rules.intake))
    return refuse({ code: 'registered_centrally' });
  const unit = directory.unit(action.unitId);
  if (!unit || unit.closed) return refuse({ code: 'unknown_unit' });
  if (action.handlerId !== null) {
    const handler = directory.account(action.handlerId);
    if (!handler?.active || !handlingRoles.includes(handler.role))
      return refuse({ code: 'unknown_handler' });
    if (file.case.concerns.includes(action.handlerId))
      return refuse({ code: 'conflict_of_interest' });
    if (
      isCareOrSchool(unit.areas) &&
      !isInRestrictedCircle(handler, { restricted_to: [unit.committeeId] })
    )
      return refuse({ code: 'outside_committee' });
  }
  const { concerns } = file.case;
  const unitPlace = { unit_id: action.unitId, department_id: unit.departmentId };
  const instead = replacementForConcerned({ ...unitPlace, concerns }, circumstances);
  const place = { ...unitPlace, handler_id: action.handlerId ?? instead ?? null };
  const set: Partial<CaseRow> = {
    ...place,
    committee_id: unit.committeeId,
    // Assigning a case also checks it, so that one action is enough.
    ...(file.case.status === 'received' ? { status: 'registered' as const } : {}),
    ...(file.case.to_register_since === null ? {} : { to_register_since: null }),
    // Dissatisfaction that had no manager is now given one (contract: "on an unassigned one they wait with it").
    ...(file.case.escalated_at !== null && file.case.escalated_to === null
      ? { escalated_to: reviewerFor(file, { ...place, concerns }, circumstances) }
      : {}),
  };
  return decided(
    'assign',
    { update: updateCase(file, set) },
    {
      detail: {
        unit: action.unitId,
        handler: place.handler_id,
        fromUnit: file.case.unit_id,
        fromHandler: file.case.handler_id,
      },
      followUps: [{ job: 'compose' }],
    },
  );
}

export function take(file: CaseFile, circumstances: Circumstances): DecisionResult {
  const { actor, directory, rules } = circumstances;
  if (actor.type !== 'staff') return refuse({ code: 'not_permitted' });
  if (waitsForCentre(file.case, actor, rules.intake))
    return refuse({ code: 'registered_centrally' });
  const account = directory.account(actor.accountId);
  if (!account?.active || !handlingRoles.includes(account.role))
    return refuse({ code: 'unknown_handler' });
  const unitId = file.case.unit_id ?? account.unitId;
  const unit = unitId === null ? undefined : directory.unit(unitId);
  if (unitId === null || !unit) return refuse({ code: 'unknown_unit' });
  return decided(
    'take',
    {
      update: updateCase(file, {
        status: file.case.status === 'answered' ? 'answered' : 'in_progress',
        handler_id: actor.accountId,
        unit_id: unitId,
        department_id: unit.departmentId,
        committee_id: unit.committeeId,
        ...(file.case.to_register_since === null ? {} : { to_register_since: null }),
      }),
    },
    { detail: { handler: actor.accountId, unit: unitId }, followUps: [{ job: 'compose' }] },
  );
}

/** Changes the arrival day, with a record of it (FAL-09), and every deadline that is counted from it. */
export function changeArrivalDay(
  file: CaseFile,
  action: ActionOf<'change_arrival_day'>,
  { rules, today }: Circumstances,
): DecisionResult {
  if (compareDays(action.day, today) > 0) return refuse({ code: 'day_in_future' });
  const plans = rules.clocksFor(
    action.day,
    acknowledgedOn(file.clocks),
    isReplyOwed(file.case, rules),
  );
  const clock = file.clocks.flatMap((clock) => {
    const plan = clock.round === 1 ? plans.find((one) => one.kind === clock.kind) : undefined;
    return plan ? [recount(clock, plan)] : [];
  });
  const moved = promisesMoved(file.clocks, clock);
  return decided(
    'change_arrival_day',
    {
      update: {
        ...updateCase(file, { arrival_day: action.day, arrival_reason: action.reason }),
        clock,
      },
    },
    {
      detail: { from: file.case.arrival_day, to: action.day, ...moved },
      reason: action.reason,
      followUps: Object.keys(moved).length > 0 ? [{ job: 'compose' }] : [],
    },
  );
}

/** The former day of each promised deadline that is running and changes, since the submitter is to be informed (FAL-11). */
function promisesMoved(
  clocks: readonly ClockRow[],
  recounted: readonly ClockChange[],
): Readonly<Partial<Record<`${ClockKind}Before`, Day>>> {
  const moved = clocks.filter(({ id, basis, due, stopped_at: stopped }) => {
    const later = recounted.find((change) => change.id === id);
    return basis === 'policy' && stopped === null && (later?.due ?? due) !== due;
  });
  return Object.fromEntries(moved.map(({ kind, due }) => [`${kind}Before`, due]));
}

/** Whether the case is corrected at once or investigated; what is required next depends on it (BOT-14). */
export function chooseCourse(
  file: CaseFile,
  { course, reason }: ActionOf<'choose_course'>,
): DecisionResult {
  return decided(
    'choose_course',
    { update: updateCase(file, { course }) },
    { detail: { from: file.case.course, course }, reason },
  );
}

/** Whether the answer waits for the cause: whoever chose the full course was told that it is recorded first (FAL-02). */
export function awaitsCause({
  course,
  cause_words: cause,
}: Pick<CaseRow, 'course' | 'cause_words'>): boolean {
  return course === 'full' && cause === null;
}

/** The day on which a text was recorded, which stays the same while the text does. */
function dayOf<Words>(
  words: Words | null,
  before: Words | null,
  since: Day | null,
  today: Day,
): Day | null {
  if (words === null) return null;
  return words === before ? (since ?? today) : today;
}

/** What is to be put right is followed until it is: an action of its own, with its owner and last day. */
function plannedWithOutcome(
  file: CaseFile,
  { outcome, on, words, plan }: ActionOf<'record_correction'>,
  circumstances: Circumstances,
): { readonly rows: readonly PlannedActionRow[] } | { readonly refused: Refusal } {
  const { actor, today } = circumstances;
  if (outcome !== 'will_be_corrected' || plan === undefined || on === null || words === null)
    return { rows: [] };
  if (actor.type !== 'staff' || openPlannedActions(file).length > 0) return { rows: [] };
  if (compareDays(on, today) < 0) return { refused: { code: 'day_has_passed' } };
  const refused = refuseOwner(file.case, plan.ownerId, circumstances);
  if (refused) return { refused };
  const whole = { ...plan, words, due: on };
  return { rows: [newPlannedAction(file, whole, { ...circumstances, actor })] };
}

/** Cause, correction, lesson and outcome are separate facts, each with its day (FAL-02, FAL-03, LAN-04). */
export function recordCorrection(
  file: CaseFile,
  action: ActionOf<'record_correction'>,
  circumstances: Circumstances,
): DecisionResult {
  const { today } = circumstances;
  const { case: row } = file;
  const planned = plannedWithOutcome(file, action, circumstances);
  if ('refused' in planned) return refuse(planned.refused);
  if (action.on !== null && compareDays(action.on, today) > 0 && action.outcome === 'corrected')
    return refuse({ code: 'day_in_future' });
  return decided(
    'record_correction',
    {
      ...(planned.rows.length === 0 ? {} : { insert: { planned_action: planned.rows } }),
      update: updateCase(file, {
        ...planSignature(row, circumstances),
        correction_outcome: action.outcome,
        outcome_on: dayOf(action.outcome, row.correction_outcome, row.outcome_on, today),
        corrected_on: action.on,
        correction_words: action.words,
        cause_words: action.cause,
        cause_on: dayOf(action.cause, row.cause_words, row.cause_on, today),
        learning_words: action.learning,
        learning_on: dayOf(action.learning, row.learning_words, row.learning_on, today),
      }),
    },
    {
      detail: {
        outcome: action.outcome,
        on: action.on,
        cause: action.cause !== null,
        learning: action.learning !== null,
      },
    },
  );
}
