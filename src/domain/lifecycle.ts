import type { ActionType } from './actions.ts';
import type { Status } from './vocabulary.ts';

const open = ['received', 'registered', 'in_progress', 'answered', 'handed_over'] as const;
const everywhere = [...open, 'closed'] as const;

/**
 * The lifecycle as one table: in which statuses an action may be done, and the status it leads to.
 * `same` leaves the status; `by_rule` is decided from the case (see `decide/`).
 */
export const lifecycle = {
  // Later than on arrival only what was solved on the spot by somebody who does not register (`decide/handling.ts`).
  register: { from: ['received', 'in_progress', 'answered', 'closed'], to: 'by_rule' },
  classify: { from: open, to: 'same' },
  assign: { from: open, to: 'by_rule' },
  take: { from: ['received', 'registered', 'in_progress', 'answered'], to: 'in_progress' },
  mark_secrecy: { from: everywhere, to: 'same' },
  lift_secrecy: { from: everywhere, to: 'same' },
  mark_concerned: { from: open, to: 'same' },
  open_track: { from: open, to: 'same' },
  dismiss_track: { from: open, to: 'same' },
  meet_distress: { from: everywhere, to: 'same' },
  advance_track: { from: open, to: 'same' },
  suspect_serious: { from: open, to: 'same' },
  settle_serious: { from: open, to: 'same' },
  pass_on: { from: open, to: 'same' },
  change_arrival_day: { from: open, to: 'same' },
  answer: { from: ['registered', 'in_progress', 'answered'], to: 'answered' },
  correct_answer: { from: ['answered', 'closed'], to: 'same' },
  // A reply can be read by others in the statuses in which it could be sent; `decide/reading.ts` checks the status
  // for sending it.
  request_reading: { from: ['registered', 'in_progress', 'answered', 'closed'], to: 'same' },
  return_reading: { from: everywhere, to: 'same' },
  ask_submitter: { from: ['registered', 'in_progress', 'answered'], to: 'same' },
  record_correction: { from: everywhere, to: 'same' },
  plan_action: { from: everywhere, to: 'same' },
  settle_action: { from: everywhere, to: 'same' },
  sign_plan: { from: everywhere, to: 'same' },
  choose_course: { from: ['received', 'registered', 'in_progress'], to: 'same' },
  write_note: { from: everywhere, to: 'same' },
  renew_code: { from: everywhere, to: 'same' },
  mark_read: { from: ['answered', 'closed'], to: 'same' },
  ask_colleague: { from: ['received', 'registered', 'in_progress', 'answered'], to: 'same' },
  answer_colleague: { from: everywhere, to: 'same' },
  withdraw_question: { from: everywhere, to: 'same' },
  notify_delay: { from: ['registered', 'in_progress'], to: 'same' },
  merge: { from: ['received', 'registered', 'in_progress'], to: 'closed' },
  unmerge: { from: ['closed'], to: 'by_rule' },
  tie: { from: everywhere, to: 'same' },
  untie: { from: everywhere, to: 'same' },
  close: { from: ['registered', 'in_progress', 'answered', 'handed_over'], to: 'closed' },
  solve: { from: ['received', 'registered', 'in_progress'], to: 'closed' },
  reopen: { from: ['answered', 'handed_over', 'closed'], to: 'in_progress' },
  void: { from: open, to: 'closed' },
  reinstate: { from: ['closed'], to: 'by_rule' },
  hand_over: { from: ['received', 'registered', 'in_progress'], to: 'handed_over' },
  confirm_hand_over: { from: open, to: 'same' },
  return_hand_over: { from: open, to: 'by_rule' },
  split: { from: ['received', 'registered', 'in_progress', 'answered'], to: 'same' },
  confirm_posted: { from: everywhere, to: 'same' },
  confirm_told: { from: everywhere, to: 'same' },
  report_returned: { from: everywhere, to: 'same' },
  submitter_message: { from: everywhere, to: 'by_rule' },
  dissatisfied: { from: everywhere, to: 'by_rule' },
  record_message: { from: everywhere, to: 'same' },
  delivery_started: { from: everywhere, to: 'same' },
  delivered: { from: everywhere, to: 'same' },
  delivery_failed: { from: everywhere, to: 'same' },
  record_letter: { from: everywhere, to: 'same' },
} as const satisfies Record<
  ActionType,
  { readonly from: readonly Status[]; readonly to: Status | 'same' | 'by_rule' }
>;

export function allowedIn(action: ActionType, status: Status): boolean {
  const from: readonly Status[] = lifecycle[action].from;
  return from.includes(status);
}
