/** A case and its related rows, with the columns of the database. */
import type { Day } from './calendar/day.ts';
import type {
  Channel,
  ClockBasis,
  ClockKind,
  ClosureReason,
  CorrectionOutcome,
  Course,
  DayUnit,
  DeliveryRoute,
  DeliveryState,
  Distress,
  DraftState,
  FactorCode,
  HandOverRoute,
  HandOverState,
  Kind,
  Language,
  MessagePurpose,
  OtherScope,
  Part,
  ReplyAction,
  Satisfaction,
  Scope,
  SecrecyProvision,
  SeriousOutcome,
  SettledState,
  Settlement,
  Status,
  SubmitterType,
  SuggestedBecause,
  TrackStage,
  WaitsFor,
} from './vocabulary.ts';

export interface CaseRow {
  id: string;
  municipality: string;
  committee_id: string;
  number: string;
  status: Status;
  kind: Kind | null;
  scope: Scope;
  channel: Channel;
  language: Language;
  words: string | null;
  wish: string | null;
  place: string | null;
  occurred_on: Day | null;
  submitter_type: SubmitterType | null;
  anonymous: boolean;
  reply_wanted: boolean;
  received_at: Date;
  arrival_day: Day;
  /** Why the arrival day is not the day it was received, in words (FL 22 §). */
  arrival_reason: string | null;
  policy_version: string;
  department_id: string | null;
  unit_id: string | null;
  handler_id: string | null;
  themes: string[];
  factors: FactorCode[];
  secrecy_marked: boolean;
  /** By which provision, since when and by whom; null for what was never marked (OSL 5 kap. 5 §). */
  secrecy_provision: SecrecyProvision | null;
  secrecy_marked_on: Day | null;
  secrecy_marked_by: string | null;
  /** The code of the statutory track it is on, how far it has come there, and who assesses it (BOT-13). */
  track: string | null;
  track_stage: TrackStage | null;
  assessor_id: string | null;
  /** The code of the track that the unit or the text suggests, until somebody has opened or dismissed it (BOT-13). */
  suggested_track: string | null;
  suggested_because: SuggestedBecause | null;
  /** The track that somebody has decided the case does not belong to. */
  track_dismissed: string | null;
  /**
   * Ids of the committees that alone may see the case, besides those who assign incoming cases; null where others
   * may.
   */
  restricted_to: string[] | null;
  distress: Distress | null;
  /** Since when it may be a sign of serious misconduct, and what came of that. */
  serious_at: Date | null;
  serious_outcome: SeriousOutcome | null;
  /** Accounts of the staff whom it is about: they can neither see nor handle it (förvaltningslagen 16–18 §§). */
  concerns: string[];
  /** Accounts of colleagues who have been asked about it: they may read it until they have answered. */
  asked: string[];
  /** The way of handling: corrected at once, or investigated (BOT-14); null while nobody has chosen. */
  course: Course | null;
  /** The registrar explained to the submitter how the case is handled and made sure they understood (BOT-17). */
  explained_orally: boolean;
  registered_by: string | null;
  /** Since when it waits to be registered although it is closed: solved at once by a colleague who does not register (BOT-20). */
  to_register_since: Date | null;
  /** The first time that a person did something with it; null while it is untouched (FAL-05). */
  touched_at: Date | null;
  answered_at: Date | null;
  closed_at: Date | null;
  closure_reason: ClosureReason | null;
  duplicate_of: string | null;
  correction_outcome: CorrectionOutcome | null;
  /** The day on which the outcome was recorded. */
  outcome_on: Day | null;
  /** Separate from the day on which it was answered (LAN-04). */
  corrected_on: Day | null;
  correction_words: string | null;
  /**
   * Why it happened (FAL-02), and what is done so that it does not happen again: separate from what was corrected
   * (FAL-03).
   */
  cause_words: string | null;
  cause_on: Day | null;
  learning_words: string | null;
  learning_on: Day | null;
  /** Who has signed the plan, or the reason for none, where the manager owns it (FAL-15). */
  plan_signed_by: string | null;
  plan_signed_at: Date | null;
  /** The manager who continues when the submitter is not satisfied (BOT-21). */
  escalated_to: string | null;
  escalated_at: Date | null;
  /** The submitter has written since a person last did something. */
  unread_words: boolean;
  /** The nearest due day among the running clocks; orders the queue. */
  next_due: Day | null;
  /** What the case waits for from others (`decide/waiting.ts`); null where those who have it are to act. */
  waits_for: WaitsFor | null;
  /** When the case last came to those responsible: received, assigned, or reopened. */
  placed_at: Date;
  /** The case that this one was split off from. Both are followed with the code of that one. */
  split_from: string | null;
  code_hash: string;
  salt: string;
  version: number;
}

export interface SubmitterRow {
  case_id: string;
  municipality: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
}

export interface ClockRow {
  id: string;
  municipality: string;
  case_id: string;
  kind: ClockKind;
  round: number;
  basis: ClockBasis;
  started_on: Day;
  due: Day;
  /** The day that was promised first, where notice of a later day has been given; `due` is then the later day. */
  promised_due: Day | null;
  days: number;
  unit: DayUnit;
  satisfied_by: Satisfaction[];
  skipped: readonly { readonly day: string; readonly reason: string }[];
  stopped_at: Date | null;
  stopped_on: Day | null;
  /** The message that stopped it; null when it was stopped because nothing is owed any more. */
  stopped_by: string | null;
}

export interface MessageRow {
  id: string;
  municipality: string;
  case_id: string;
  direction: 'in' | 'out';
  purpose: MessagePurpose;
  /** Unique in the case, so that no message is created twice. */
  key: string;
  subject: string | null;
  body: string | null;
  language: Language;
  parts: Part[];
  written_by: string | null;
  replaces: string | null;
  created_at: Date;
  /** The case whose code it was written with, when that case has been merged into this one. */
  through_id: string | null;
  /** The case it was moved to when a merge was undone; it is then no longer shown here. */
  moved_to: string | null;
}

export interface DeliveryRow {
  message_id: string;
  municipality: string;
  case_id: string;
  route: DeliveryRoute;
  state: DeliveryState;
  /** The stable Message-ID of an e-mail, without angle brackets. */
  mail_id: string | null;
  attempts: number;
  /** The worker that sends the message has it until then; afterwards another may take it. */
  sending_until: Date | null;
  delivered_at: Date | null;
  /** Who posted the letter or told the submitter. */
  confirmed_by: string | null;
  failure: string | null;
}

/** What staff who handle a case write to each other; never shown to the submitter. */
export interface NoteRow {
  id: string;
  municipality: string;
  case_id: string;
  body: string | null;
  written_by: string;
  written_at: Date;
  /** The account of the colleague who is asked. */
  asked: string | null;
  /** The question that it answers. */
  answers: string | null;
  /** When a question was answered or withdrawn, and by whom. */
  settled_at: Date | null;
  settled_by: string | null;
}

/** A tie between two cases about the same matter, which are handled together and answered separately. */
export interface TieRow {
  id: string;
  municipality: string;
  /** The case on which the tie was made. */
  case_id: string;
  other_id: string;
  words: string | null;
  tied_by: string;
  tied_at: Date;
  loosened_by: string | null;
  loosened_at: Date | null;
}

/** What is to be done because of a case, followed until it is done or reasoned away, also when the case is closed (FAL-15). */
export interface PlannedActionRow {
  id: string;
  municipality: string;
  case_id: string;
  words: string | null;
  owner_id: string;
  /** The last day for it. */
  due: Day;
  /** The submitter is told what came of it. */
  tell_submitter: boolean;
  planned_by: string;
  planned_at: Date;
  settled_as: SettledState | null;
  settled_words: string | null;
  settled_by: string | null;
  settled_at: Date | null;
}

/** A hand-over to another receiver, followed until its outcome is known. */
export interface HandOverRow {
  id: string;
  municipality: string;
  case_id: string;
  scope: OtherScope;
  route: HandOverRoute;
  state: HandOverState;
  /** The receiver outside the municipality's own queues, and an e-mail or postal address, or how to contact them. */
  receiver_name: string | null;
  receiver_address: string | null;
  unit_id: string | null;
  committee_id: string | null;
  from_status: Status;
  from_unit_id: string | null;
  from_department_id: string | null;
  from_committee_id: string;
  from_handler_id: string | null;
  handed_by: string;
  handed_at: Date;
  reason: string | null;
  /** The mail or letter to the receiver, once it is written. */
  message_id: string | null;
  code_hash: string | null;
  sent_at: Date | null;
  settled_at: Date | null;
  /** The day of the receiver's confirmation, where that was not the day it was recorded. */
  settled_on: Day | null;
  settled_by: string | null;
  settled_how: Settlement | null;
  /** Who confirmed it, or why it was returned. */
  settled_words: string | null;
}

/** A reply that is being written: working material that the ledger does not record and the submitter never sees. */
export interface ReplyDraftRow {
  id: string;
  municipality: string;
  case_id: string;
  author_id: string;
  of: ReplyAction;
  subject: string | null;
  body: string;
  told_orally: boolean;
  override_reason: string | null;
  /** For a corrected answer: the answer that it corrects, and why. */
  replaces: string | null;
  reason: string | null;
  /** Recorded with the answer, and read by staff alone (FAL-02). */
  cause: string | null;
  state: DraftState;
  /**
   * The number of times it has been saved, and which window of the browser saved it last, so that another window
   * overwrites nothing that its user has not seen.
   */
  version: number;
  tab: string;
  saved_at: Date;
  /** Who read it and sent it back, with their remarks. */
  reader_id: string | null;
  returned_words: string | null;
}

/** Identifies a draft: each author has at most one of each kind on a case. */
export interface DraftKey {
  readonly author: string;
  readonly of: ReplyAction;
}

/** What `decide` knows about a case: its rows, without the texts of messages that it does not need. */
export interface CaseFile {
  readonly case: Readonly<CaseRow>;
  readonly submitter: Readonly<SubmitterRow> | null;
  readonly clocks: readonly Readonly<ClockRow>[];
  readonly messages: readonly Readonly<Omit<MessageRow, 'body'>>[];
  readonly deliveries: readonly Readonly<DeliveryRow>[];
  readonly handOvers: readonly Readonly<HandOverRow>[];
  readonly notes: readonly Readonly<NoteRow>[];
  /** Ties recorded on either of the two cases. */
  readonly ties: readonly Readonly<TieRow>[];
  readonly plannedActions: readonly Readonly<PlannedActionRow>[];
}
