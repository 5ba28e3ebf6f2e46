import type { CaseRow, ClockRow } from '../case-file.ts';
import type { Decision } from './decision.ts';

/** The decision that opens a case, with the row and the clocks that it inserts. */
export interface OpenedCase {
  readonly row: CaseRow;
  readonly clocks: readonly ClockRow[];
  readonly decision: Decision;
}

/** The columns of a case to which nothing has been done yet, whether it was received or split off another. */
export function initialCaseState() {
  return {
    handler_id: null,
    to_register_since: null,
    themes: [],
    factors: [],
    track: null,
    track_stage: null,
    assessor_id: null,
    suggested_track: null,
    suggested_because: null,
    track_dismissed: null,
    restricted_to: null,
    distress: null,
    serious_at: null,
    serious_outcome: null,
    answered_at: null,
    closed_at: null,
    closure_reason: null,
    duplicate_of: null,
    correction_outcome: null,
    outcome_on: null,
    corrected_on: null,
    correction_words: null,
    cause_words: null,
    cause_on: null,
    learning_words: null,
    learning_on: null,
    plan_signed_by: null,
    plan_signed_at: null,
    asked: [],
    course: null,
    escalated_to: null,
    escalated_at: null,
    unread_words: false,
    next_due: null,
    waits_for: null,
    version: 1,
  } satisfies Partial<CaseRow>;
}
