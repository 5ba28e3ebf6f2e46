import type { Action } from '../actions.ts';
import {
  type Changes,
  changedCaseColumns,
  clocksAfter,
  fileAfter,
  updateCase,
} from '../case-changes.ts';
import type { CaseFile, CaseRow } from '../case-file.ts';
import { allowedIn } from '../lifecycle.ts';
import { permitted } from '../permission.ts';
import { nextDue, recountedResponse, withRecount } from './clocks.ts';
import { close, makeVoid, reinstate, reopen } from './closing.ts';
import { markConcerned } from './conflict.ts';
import {
  type Circumstances,
  type Decision,
  type DecisionResult,
  refuse,
  toDate,
} from './decision.ts';
import { notifyDelay } from './delay.ts';
import {
  confirmPosted,
  confirmTold,
  delivered,
  deliveryFailed,
  deliveryStarted,
  reportReturned,
} from './delivery.ts';
import { meetDistress, unmetDistress } from './distress.ts';
import { refusedDuringReview } from './escalation.ts';
import { handOver, recordLetter } from './hand-over.ts';
import { confirmHandOver, returnHandOver } from './hand-over-settled.ts';
import {
  assign,
  changeArrivalDay,
  chooseCourse,
  classify,
  recordCorrection,
  register,
  take,
} from './handling.ts';
import { merge, tie, unmerge, untie } from './merge.ts';
import { answerColleague, askColleague, withdrawQuestion, writeNote } from './notes.ts';
import { planAction, settleAction, signPlan } from './plan.ts';
import { requestReading, returnReading } from './reading.ts';
import { reassignOnLeaving } from './reassign.ts';
import { answer, askSubmitter, correctAnswer, recordMessage } from './replying.ts';
import { decideMessagesMoved } from './returned.ts';
import { liftSecrecy, markSecrecy } from './secrecy.ts';
import { solve } from './solved.ts';
import { split } from './split.ts';
import { dissatisfied, markRead, renewCode, submitterMessage } from './submitter.ts';
import { dismissTrack, pastTrack, trackSuggestionAfterChange } from './suggested-track.ts';
import { advanceTrack, openTrack, settleSerious, suspectSerious } from './track.ts';
import { returnsToQueue, waitsFor } from './waiting.ts';
import { datedAfterExisting } from './written-since.ts';

function rule(file: CaseFile, action: Action, circumstances: Circumstances): DecisionResult {
  switch (action.type) {
    case 'register':
      return register(file, circumstances);
    case 'classify':
      return classify(file, action, circumstances);
    case 'assign':
      return assign(file, action, circumstances);
    case 'take':
      return take(file, circumstances);
    case 'open_track':
      return openTrack(file, action, circumstances);
    case 'dismiss_track':
      return dismissTrack(file, action);
    case 'meet_distress':
      return meetDistress(file, action);
    case 'advance_track':
      return advanceTrack(file, action);
    case 'suspect_serious':
      return suspectSerious(file, action, circumstances);
    case 'settle_serious':
      return settleSerious(file, action);
    case 'mark_secrecy':
      return markSecrecy(file, action, circumstances);
    case 'lift_secrecy':
      return liftSecrecy(file, action);
    case 'mark_concerned':
      return markConcerned(file, action, circumstances);
    case 'pass_on':
      return reassignOnLeaving(file, action, circumstances);
    case 'change_arrival_day':
      return changeArrivalDay(file, action, circumstances);
    case 'answer':
      return answer(file, action, circumstances);
    case 'correct_answer':
      return correctAnswer(file, action, circumstances);
    case 'request_reading':
      return requestReading(file, action, circumstances);
    case 'return_reading':
      return returnReading(action, circumstances);
    case 'ask_submitter':
      return askSubmitter(file, action, circumstances);
    case 'record_correction':
      return recordCorrection(file, action, circumstances);
    case 'plan_action':
      return planAction(file, action, circumstances);
    case 'settle_action':
      return settleAction(file, action, circumstances);
    case 'sign_plan':
      return signPlan(file, circumstances);
    case 'choose_course':
      return chooseCourse(file, action);
    case 'write_note':
      return writeNote(file, action, circumstances);
    case 'ask_colleague':
      return askColleague(file, action, circumstances);
    case 'answer_colleague':
      return answerColleague(file, action, circumstances);
    case 'withdraw_question':
      return withdrawQuestion(file, action, circumstances);
    case 'notify_delay':
      return notifyDelay(file, action, circumstances);
    case 'merge':
      return merge(file, action, circumstances);
    case 'unmerge':
      return unmerge(file, action, circumstances);
    case 'tie':
      return tie(file, action, circumstances);
    case 'untie':
      return untie(file, action, circumstances);
    case 'close':
      return close(file, circumstances);
    case 'solve':
      return solve(file, action, circumstances);
    case 'reopen':
      return reopen(file, action, circumstances);
    case 'void':
      return makeVoid(file, action, circumstances);
    case 'reinstate':
      return reinstate(file, action, circumstances);
    case 'hand_over':
      return handOver(file, action, circumstances);
    case 'confirm_hand_over':
      return confirmHandOver(file, action, circumstances);
    case 'return_hand_over':
      return returnHandOver(file, action, circumstances);
    case 'split':
      return split(file, action);
    case 'confirm_posted':
      return confirmPosted(file, action, circumstances);
    case 'confirm_told':
      return confirmTold(file, action, circumstances);
    case 'report_returned':
      return reportReturned(file, action, circumstances);
    case 'renew_code':
      return renewCode(file, action);
    case 'mark_read':
      return markRead(file);
    case 'submitter_message':
      return submitterMessage(file, action, circumstances);
    case 'dissatisfied':
      return dissatisfied(file, action, circumstances);
    case 'record_message':
      return recordMessage(file, action, circumstances);
    case 'delivery_started':
      return deliveryStarted(file, action, circumstances);
    case 'delivered':
      return delivered(file, action, circumstances);
    case 'delivery_failed':
      return deliveryFailed(file, action, circumstances);
    case 'record_letter':
      return recordLetter(file, action, circumstances);
  }
}

/**
 * What the change means for the answer deadline, where that is counted from the acknowledgement and so moves with it.
 */
function recounted(file: CaseFile, decision: Decision, { rules }: Circumstances): Decision {
  const { changes, detail } = decision;
  const row = { ...file.case, ...changedCaseColumns(changes) };
  const recount = recountedResponse(clocksAfter(file.clocks, changes), row, rules);
  if (recount === undefined) return decision;
  const { started_on: responseFrom, due, promised_due: promised } = recount;
  const responseDue = due ?? promised ?? null;
  return {
    ...decision,
    changes: withRecount(changes, recount),
    detail: { ...detail, responseFrom, responseDue },
  };
}

function inOrder({ messages }: CaseFile, decision: Decision): Decision {
  const { insert } = decision.changes;
  if (insert?.message === undefined) return decision;
  const message = datedAfterExisting(messages, insert.message);
  return { ...decision, changes: { ...decision.changes, insert: { ...insert, message } } };
}

/**
 * Carrying out a message, or giving a new code, is not handling the case: whoever calls with the first message has
 * not read the case on behalf of those who are to answer it, so the alarm for an untouched case remains (FAL-05).
 */
const carriesMessageOnly: ReadonlySet<Decision['type']> = new Set([
  'confirm_posted',
  'confirm_told',
  'report_returned',
  'renew_code',
]);

/**
 * What every change adds: the next due day, what the case waits for, the version, and that a person has now touched
 * the case.
 */
function completed(file: CaseFile, decided: Decision, circumstances: Circumstances): Decision {
  const { actor, now } = circumstances;
  const decision = recounted(file, inOrder(file, decided), circumstances);
  const byStaff = actor.type === 'staff' && !carriesMessageOnly.has(decision.type);
  const decidedColumns = changedCaseColumns(decision.changes);
  const pointed = trackSuggestionAfterChange(file.case, decidedColumns, circumstances);
  const set: Partial<CaseRow> = {
    ...(byStaff && file.case.touched_at === null ? { touched_at: toDate(now) } : {}),
    ...(byStaff && file.case.unread_words ? { unread_words: false } : {}),
    ...decidedColumns,
    ...pointed.set,
  };
  const status = set.status ?? file.case.status;
  // Steps of the worker do not make a page that somebody has open outdated.
  const isUnseenChange = actor.type === 'system' && decision.type !== 'pass_on';
  const version = isUnseenChange ? {} : { version: file.case.version + 1 };
  const { changes } = decision;
  const withColumns = (columns: Partial<CaseRow>): Changes => ({
    ...changes,
    update: { ...changes.update, ...updateCase(file, columns) },
  });
  const after = fileAfter(file, withColumns(set));
  const followed = {
    next_due: status === 'closed' ? null : nextDue(after.clocks),
    waits_for: waitsFor(after),
    ...(returnsToQueue(file.case, after.case) ? { placed_at: toDate(now) } : {}),
  };
  return {
    ...decision,
    followUps: [...decision.followUps, ...pointed.followUps],
    changes: withColumns({ ...set, ...followed, ...version }),
  };
}

/** What happens to the other case when a case that was merged into it is taken out again. */
export function decideGiveBack(
  file: CaseFile,
  given: Parameters<typeof decideMessagesMoved>[1],
  circumstances: Circumstances,
): Decision {
  return completed(file, decideMessagesMoved(file, given), circumstances);
}

/**
 * The one place that decides whether something may be done to a case, and what follows from it. It is pure, so that
 * pages, the API, the worker and the tests all apply the same rules.
 */
export function decide(
  file: CaseFile,
  action: Action,
  circumstances: Circumstances,
): DecisionResult {
  if (!permitted(action.type, circumstances.actor, file.case))
    return refuse({ code: 'not_permitted' });
  if (!allowedIn(action.type, file.case.status)) return refuse({ code: 'wrong_status' });
  const { actor, directory, rules } = circumstances;
  const around = { rule: rules.escalation, directory };
  if (refusedDuringReview(action.type, file, actor, around)) return refuse({ code: 'escalated' });
  const past = unmetDistress(file, action) ?? pastTrack(file, action, circumstances);
  if (past) return refuse(past);
  const result = rule(file, action, circumstances);
  return result.ok
    ? { ok: true, decision: completed(file, result.decision, circumstances) }
    : result;
}
