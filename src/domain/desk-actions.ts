import type { ActionType } from './actions.ts';
import { type Actor, ownIds } from './actor.ts';
import type { CaseFile } from './case-file.ts';
import type { Directory } from './decide/decision.ts';
import { runningResponseClock } from './decide/delay.ts';
import { refusedDuringReview } from './decide/escalation.ts';
import { pendingHandOver } from './decide/hand-over-settled.ts';
import { waitsForCentre } from './decide/handling.ts';
import { isAnswerForManager, isPlanForManager } from './decide/manager.ts';
import { openQuestions } from './decide/notes.ts';
import { hasPlan, openPlannedActions } from './decide/plan.ts';
import { may } from './permission.ts';
import { awaitsCheck } from './registration.ts';
import type { PolicyRules } from './rules.ts';
import { type ClosureReason, isAnswer, voidReasons } from './vocabulary.ts';

/** What a person can do on the page of a case, in the order in which it is offered. */
export const deskActions = [
  'register',
  'take',
  'classify',
  'assign',
  'answer',
  'ask_submitter',
  'correct_answer',
  'choose_course',
  'record_correction',
  'plan_action',
  'settle_action',
  'sign_plan',
  'write_note',
  'mark_read',
  'ask_colleague',
  'answer_colleague',
  'withdraw_question',
  'notify_delay',
  'tie',
  'untie',
  'merge',
  'unmerge',
  'solve',
  'close',
  'reopen',
  'dissatisfied',
  'hand_over',
  'confirm_hand_over',
  'return_hand_over',
  'split',
  'change_arrival_day',
  'open_track',
  'dismiss_track',
  'meet_distress',
  'advance_track',
  'suspect_serious',
  'settle_serious',
  'mark_secrecy',
  'lift_secrecy',
  'mark_concerned',
  'void',
  'reinstate',
] as const satisfies readonly ActionType[];
export type DeskAction = (typeof deskActions)[number];

type Subject = Pick<
  CaseFile,
  'case' | 'messages' | 'handOvers' | 'clocks' | 'notes' | 'ties' | 'plannedActions'
> & {
  readonly organisation: Pick<Directory, 'account' | 'managersOf'>;
};

export function isVoid({ case: row }: Pick<CaseFile, 'case'>): boolean {
  const reasons: readonly ClosureReason[] = voidReasons;
  return row.closure_reason !== null && reasons.includes(row.closure_reason);
}

function isAnswered({ messages }: Pick<Subject, 'messages'>): boolean {
  return messages.some(({ purpose }) => isAnswer(purpose));
}

function pointlessOnTrack(
  {
    track,
    track_stage: stage,
    serious_at: since,
    serious_outcome: outcome,
    suggested_track: suggested,
    distress,
  }: Subject['case'],
  { tracks }: Pick<PolicyRules, 'tracks'>,
): Partial<Record<DeskAction, boolean>> {
  return {
    open_track: track !== null || tracks.length === 0,
    dismiss_track: suggested === null,
    meet_distress: distress !== 'waiting',
    advance_track: track === null || stage === 'investigated',
    suspect_serious: track === null || since !== null,
    settle_serious: since === null || outcome !== null,
  };
}

function pointlessForRelations(
  subject: Subject,
  actor: Actor,
): Partial<Record<DeskAction, boolean>> {
  const merged = subject.case.closure_reason === 'duplicate';
  const own = (asked: string | null) =>
    actor.type === 'staff' && asked !== null && ownIds(actor).includes(asked);
  const questions = openQuestions(subject);
  return {
    unmerge: !merged,
    reopen: merged || isVoid(subject),
    untie: subject.ties.every(({ loosened_at: loosened }) => loosened !== null),
    withdraw_question: questions.length === 0,
    answer_colleague: !questions.some(({ asked }) => own(asked)),
  };
}

/** Who owns plan and answer, and what there is to settle. */
function pointlessForPlan(
  subject: Subject,
  actor: Actor,
  rules: Pick<PolicyRules, 'replyOwner' | 'planOwner'>,
): Partial<Record<DeskAction, boolean>> {
  const { case: row, organisation } = subject;
  const asked = { actor, directory: organisation, rules };
  return {
    settle_action: openPlannedActions(subject).length === 0,
    sign_plan:
      rules.planOwner !== 'manager' ||
      !hasPlan(row) ||
      row.plan_signed_by !== null ||
      isPlanForManager(row, asked),
    solve: isAnswerForManager(row, asked),
  };
}

/** What the page offers this person now: permitted, possible in this status, and not certain to be refused. */
export function offeredActions(
  subject: Subject,
  actor: Actor,
  rules: Pick<PolicyRules, 'escalation' | 'intake' | 'tracks' | 'replyOwner' | 'planOwner'>,
): readonly DeskAction[] {
  const escalationContext = { rule: rules.escalation, directory: subject.organisation };
  const isForContactCentre = waitsForCentre(subject.case, actor, rules.intake);
  const waitsForReceiver = pendingHandOver(subject) !== undefined;
  const pointless: Readonly<Partial<Record<DeskAction, boolean>>> = {
    correct_answer: !isAnswered(subject),
    close: waitsForReceiver,
    confirm_hand_over: !waitsForReceiver,
    return_hand_over: !waitsForReceiver,
    register: isForContactCentre || !awaitsCheck(subject.case),
    assign: isForContactCentre,
    take:
      isForContactCentre ||
      (actor.type === 'staff' &&
        actor.accountId === subject.case.handler_id &&
        subject.case.status !== 'registered'),
    // An unanswered case remains with its handler.
    dissatisfied: isVoid(subject) || !isAnswered(subject),
    reinstate: !isVoid(subject),
    ...pointlessForRelations(subject, actor),
    notify_delay: runningResponseClock(subject) === undefined,
    mark_read: !subject.case.unread_words,
    ...pointlessForPlan(subject, actor, rules),
    ...pointlessOnTrack(subject.case, rules),
    mark_secrecy: subject.case.secrecy_marked,
    lift_secrecy: !subject.case.secrecy_marked,
  };
  return deskActions.filter(
    (action) =>
      may(action, actor, subject.case) &&
      pointless[action] !== true &&
      !refusedDuringReview(action, subject, actor, escalationContext),
  );
}
