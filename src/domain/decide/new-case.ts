import type { CaseRow } from '../case-file.ts';

/** The columns of a case to which nothing has been done yet, whether it was received or split off another. */
export function nothingDoneYet() {
  return {
    handler_id: null,
    themes: [],
    factors: [],
    track: null,
    track_stage: null,
    assessor_id: null,
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
