/**
 * Solved on the spot: answered in the conversation, corrected and closed by one act, with its outcome (BOT-14, LAN-15,
 * FAL-23).
 */
import type { ActionOf } from '../actions.ts';
import type { Day } from '../calendar/day.ts';
import { clocksAfter, updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow } from '../case-file.ts';
import type { ClosureRequirement, PolicyRules } from '../rules.ts';
import type { FactorCode, Part, SolvedOutcome } from '../vocabulary.ts';
import { releaseClocks } from './clocks.ts';
import { missingForClosure } from './closing.ts';
import { type Circumstances, type DecisionResult, decided, refuse, toDate } from './decision.ts';
import { waitsForCentre } from './handling.ts';
import { isAnswerForManager } from './manager.ts';
import { recordOutgoing } from './outgoing.ts';

export interface Solved {
  readonly how: string;
  /** Null where there was nothing to correct, as in a question or praise. */
  readonly outcome: SolvedOutcome | null;
  readonly factors: readonly FactorCode[];
}

type Classified = Pick<CaseRow, 'status' | 'kind' | 'unit_id' | 'factors' | 'correction_outcome'>;

/**
 * What the policy requires on a closed case and is missing. A plan is for what is still to be done: what was done on the
 * spot is told in its place (FAL-15, a reading).
 */
export function missingWhenSolved(
  row: Classified,
  rules: Pick<PolicyRules, 'closureRequires' | 'planOwner'>,
): ClosureRequirement[] {
  return missingForClosure({ ...row, correction_words: null, plan_signed_by: null }, rules).filter(
    (requirement) => requirement !== 'action_plan',
  );
}

/** What is told in a conversation that ends the matter; the registrar ticks that the process was explained (BOT-17). */
export function partsTold(row: Pick<CaseRow, 'unit_id' | 'explained_orally'>): Part[] {
  return [
    'outcome',
    'registration',
    'handler',
    ...(row.unit_id === null ? [] : (['unit'] as const)),
    ...(row.explained_orally ? (['process'] as const) : []),
  ];
}

/** The outcome as `record_correction` writes it. */
export function outcomeColumns(
  { how, outcome }: Pick<Solved, 'how' | 'outcome'>,
  today: Day,
): Partial<CaseRow> {
  return {
    correction_outcome: outcome,
    outcome_on: outcome === null ? null : today,
    corrected_on: outcome === 'corrected' ? today : null,
    correction_words: how,
  };
}

/** The columns of a case that is closed as solved on the spot. */
export function closedAsSolved(now: Temporal.Instant): Partial<CaseRow> {
  return {
    status: 'closed',
    course: 'fast',
    closed_at: toDate(now),
    closure_reason: 'solved_on_the_spot',
  };
}

/** The same act on a case that exists: somebody has spoken with the submitter, and the matter is ended. */
export function solve(
  file: CaseFile,
  { how, outcome, factors }: ActionOf<'solve'>,
  circumstances: Circumstances,
): DecisionResult {
  const { actor, rules, now, today, directory } = circumstances;
  if (actor.type !== 'staff') return refuse({ code: 'not_permitted' });
  if (isAnswerForManager(file.case, circumstances)) return refuse({ code: 'manager_answers' });
  if (!factors.every((factor) => rules.factors.includes(factor)))
    return refuse({ code: 'unknown_classification' });
  const unitId = file.case.unit_id ?? actor.unitId;
  const unit = unitId === null ? undefined : directory.unit(unitId);
  const row = {
    ...file.case,
    unit_id: unit ? unitId : file.case.unit_id,
    factors: factors.length > 0 ? [...factors] : file.case.factors,
    correction_outcome: outcome,
  };
  const missing = missingWhenSolved(row, rules);
  if (missing.length > 0) return refuse({ code: 'missing_for_closure', missing });
  const answers = file.messages.filter(({ purpose }) => purpose === 'answer').length;
  const draft = {
    purpose: 'answer',
    key: `answer:${answers + 1}`,
    subject: null,
    body: how,
    parts: partsTold(row),
    toldOrally: true,
  } as const;
  const message = recordOutgoing(file, draft, circumstances);
  const clocks = clocksAfter(file.clocks, message.changes);
  return decided(
    'solve',
    {
      insert: message.changes.insert ?? {},
      update: {
        ...updateCase(file, {
          ...closedAsSolved(now),
          ...outcomeColumns({ how, outcome }, today),
          factors: row.factors,
          handler_id: actor.accountId,
          answered_at: file.case.answered_at ?? toDate(now),
          ...(unit && file.case.unit_id === null
            ? {
                unit_id: unitId,
                department_id: unit.departmentId,
                committee_id: unit.committeeId,
              }
            : {}),
          ...(waitsForCentre(file.case, actor, rules.intake)
            ? { to_register_since: toDate(now) }
            : {}),
        }),
        clock: [...message.stopped, ...releaseClocks({ ...file, clocks }, circumstances)],
      },
    },
    { detail: { outcome, factors } },
  );
}
