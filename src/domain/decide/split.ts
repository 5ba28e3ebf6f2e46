/**
 * A submission about two matters becomes two cases, each with its own number and deadlines, with one code and one
 * shared conversation.
 */

import type { ActionOf } from '../actions.ts';
import { actorReference } from '../actor.ts';
import type { CaseFile, CaseRow } from '../case-file.ts';
import { readTextSignals } from '../suggestion/matter.ts';
import { nextDue, plannedClock } from './clocks.ts';
import { type Circumstances, type DecisionResult, decided, toDate } from './decision.ts';
import { arrivalAlerts } from './intake.ts';
import { initialCaseState, type OpenedCase } from './new-case.ts';
import { isReplyOwed } from './reply-owed.ts';
import { trackSuggestionAtArrival } from './suggested-track.ts';

/** Every case that was split off refers to the case that was received. */
export function rootOf({ id, split_from }: Pick<CaseRow, 'id' | 'split_from'>): string {
  return split_from ?? id;
}

/** The event on the case that had both matters; its text stays as received. */
export function split(_file: CaseFile, { into, reason }: ActionOf<'split'>): DecisionResult {
  return decided('split', {}, { detail: { into }, reason });
}

export interface SplitSeeds {
  readonly number: string;
  /** The hash of a code that no one has: the case is followed with the code of the case it was split from. */
  readonly codeHash: string;
  readonly salt: string;
}

function newCase(
  { case: from }: CaseFile,
  { into, words }: ActionOf<'split'>,
  { number, codeHash, salt }: SplitSeeds,
  circumstances: Circumstances,
): CaseRow {
  const { actor, now } = circumstances;
  const matter = readTextSignals([words]);
  // Every column is listed, so that one that is added later must say whether the new case copies it.
  const row: CaseRow = {
    ...initialCaseState(),
    municipality: from.municipality,
    committee_id: from.committee_id,
    channel: from.channel,
    language: from.language,
    place: from.place,
    occurred_on: from.occurred_on,
    submitter_type: from.submitter_type,
    anonymous: from.anonymous,
    reply_wanted: from.reply_wanted,
    received_at: from.received_at,
    arrival_day: from.arrival_day,
    arrival_reason: from.arrival_reason,
    policy_version: from.policy_version,
    secrecy_marked: from.secrecy_marked,
    secrecy_provision: from.secrecy_provision,
    secrecy_marked_on: from.secrecy_marked_on,
    secrecy_marked_by: from.secrecy_marked_by,
    concerns: from.concerns,
    explained_orally: from.explained_orally,
    id: into,
    number,
    status: 'registered',
    kind: null,
    scope: 'in_scope',
    words,
    wish: null,
    department_id: null,
    unit_id: null,
    registered_by: actorReference(actor),
    touched_at: toDate(now),
    placed_at: toDate(now),
    split_from: rootOf(from),
    code_hash: codeHash,
    salt,
  };
  return {
    ...row,
    ...trackSuggestionAtArrival(row, matter, true, circumstances),
    distress: matter.distress ? 'waiting' : null,
  };
}

/** The new case, once the split is decided and the number taken: same arrival day, same policy, its own deadlines. */
export function decideSplitCase(
  file: CaseFile,
  action: ActionOf<'split'>,
  seeds: SplitSeeds,
  circumstances: Circumstances,
): OpenedCase {
  const opened = newCase(file, action, seeds, circumstances);
  const { rules } = circumstances;
  const clocks = rules
    .clocksFor(opened.arrival_day, null, isReplyOwed(opened, rules))
    .map((plan) => plannedClock(plan, opened, circumstances.newId()));
  const { submitter } = file;
  const row = { ...opened, next_due: nextDue(clocks) };
  return {
    row,
    clocks,
    decision: {
      type: 'split_off',
      detail: { number: seeds.number, splitFrom: file.case.id, policy: opened.policy_version },
      reason: action.reason,
      changes: {
        insert: {
          feedback_case: [row],
          clock: clocks,
          submitter: submitter ? [{ ...submitter, case_id: opened.id }] : [],
        },
      },
      followUps: [{ job: 'compose' }, ...arrivalAlerts(opened, circumstances.directory)],
    },
  };
}
