import type { ActionType } from '../actions.ts';
import type { Actor, StaffActor } from '../actor.ts';
import type { Day } from '../calendar/day.ts';
import type { Changes } from '../case-changes.ts';
import type { CaseRow } from '../case-file.ts';
import type { ClosureRequirement, EscalationRule, PolicyRules, TrackRule } from '../rules.ts';
import type { Part, Role } from '../vocabulary.ts';
import type { MessageWhileMerged } from './returned.ts';

/** The facts outside the case that a decision depends on. Ids are created by the caller so that deciding stays pure. */
export interface Circumstances {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly today: Day;
  readonly rules: PolicyRules;
  readonly directory: Directory;
  /** The domain after the @ in Message-IDs. */
  readonly mailDomain: string;
  /** For undoing a merge: the messages that go back to the case. */
  readonly returned?: readonly MessageWhileMerged[];
  /** For undoing a merge: whether the case had been registered before it was merged. */
  readonly wasRegistered?: boolean;
  newId(): string;
}

export interface DirectoryUnit {
  readonly departmentId: string;
  readonly committeeId: string;
  readonly closed: boolean;
  readonly areas: readonly string[];
}

export interface Directory {
  /** Nothing new is sent to a closed unit. */
  unit(id: string): DirectoryUnit | undefined;
  /** A committee's own queue: that of the department that works for it, where there is only one. */
  committee(id: string): { readonly departmentId: string | null } | undefined;
  account(id: string):
    | {
        readonly role: Role;
        readonly active: boolean;
        readonly unitId: string | null;
        readonly departmentId: string | null;
        /** As a `StaffActor` has them. */
        readonly committees: StaffActor['committees'];
      }
    | undefined;
  areasOfDepartment(id: string): readonly string[];
  /** The committees with units that answer for any of the areas. */
  committeesFor(areas: readonly string[]): readonly string[];
  /**
   * An account with the track's role that may see its committees' cases, preferably in the case's department;
   * otherwise the department's manager. Never one whom the case is about.
   */
  assessorFor(
    place: Pick<CaseRow, 'department_id' | 'concerns'>,
    track: Pick<TrackRule, 'assessor' | 'areas'>,
  ): string | null;
  /** The accounts that are alerted of distress: coordinators, the unit's manager and the assessor; never empty. */
  toldOfDistress(
    place: Pick<
      CaseRow,
      'unit_id' | 'department_id' | 'concerns' | 'restricted_to' | 'assessor_id'
    >,
  ): readonly string[];
  /**
   * The account to which the policy escalates: never one who handles the case or whom it is about, but the next level
   * then.
   */
  /** Whether anybody but the author may read a reply to it before it is sent. */
  hasReader(place: ReadableCase, author: string): boolean;
  /**
   * The managers of the case's unit and department; where it has neither, or they have none, those who place cases. Never one
   * whom it is about.
   */
  managersOf(place: Pick<CaseRow, 'unit_id' | 'department_id' | 'concerns'>): readonly string[];
  managerFor(
    place: Pick<CaseRow, 'unit_id' | 'department_id' | 'handler_id' | 'concerns'>,
    rule: Pick<EscalationRule, 'from' | 'to'>,
  ): string | null;
}

/** The columns that decide who may read a case and the replies to it. */
export type ReadableCase = Pick<
  CaseRow,
  | 'unit_id'
  | 'department_id'
  | 'committee_id'
  | 'handler_id'
  | 'escalated_to'
  | 'assessor_id'
  | 'concerns'
  | 'secrecy_marked'
  | 'asked'
  | 'restricted_to'
>;

/** Why a member of staff is alerted at once. */
export const alertMatters = [
  'track',
  'suggested_track',
  'serious',
  'distress',
  'question',
  'colleague_answer',
] as const;
export type AlertMatter = (typeof alertMatters)[number];

/** Work to be done after the commit, as jobs; their data contains ids only. */
export type FollowUp =
  | { readonly job: 'compose' }
  | { readonly job: 'deliver'; readonly messageId: string }
  /** Somebody on the staff has to know within the hour. */
  | {
      readonly job: 'alert';
      readonly accountId: string;
      readonly about: AlertMatter;
      /** Which question, where a case can have several. */
      readonly of?: string;
    };

/** Codes that the ledger stores and that its sentence needs; never text or contact data. */
export type Detail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface Decision {
  readonly type:
    | ActionType
    | 'receive'
    | 'secrecy_read'
    | 'submitter_found'
    | 'split_off'
    | 'give_back'
    | 'merged_thread_read'
    | 'words_exposed'
    | 'exposure_assessed';
  readonly detail: Detail;
  /** Text that belongs to the event (a reason); stored next to the ledger, with a salted digest in the event. */
  readonly reason: string | null;
  readonly changes: Changes;
  readonly followUps: readonly FollowUp[];
}

export type Refusal =
  | { readonly code: 'not_permitted' }
  | { readonly code: 'wrong_status' }
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'escalated' }
  | { readonly code: 'missing_for_closure'; readonly missing: readonly ClosureRequirement[] }
  | { readonly code: 'reply_owed' }
  | { readonly code: 'answer_not_sent' }
  | { readonly code: 'override_reason_needed'; readonly missing: readonly Part[] }
  /** The policy wants somebody else to read it first. */
  | { readonly code: 'reading_wanted' }
  /** Nobody reads their own. */
  | { readonly code: 'own_reading' }
  | { readonly code: 'no_reader' }
  /** The policy lets the manager answer: others prepare, and leave it to the manager (FAL-16). */
  | { readonly code: 'manager_answers' }
  /** The policy lets the manager own the plan, and the reason for none (FAL-15). */
  | { readonly code: 'manager_plans' }
  | { readonly code: 'unknown_action' }
  /** A planned action is settled by whoever owns it, or their manager. */
  | { readonly code: 'others_action' }
  | { readonly code: 'day_has_passed' }
  | { readonly code: 'unknown_unit' }
  | { readonly code: 'unknown_handler' }
  | { readonly code: 'unknown_track' }
  | { readonly code: 'no_track' }
  | { readonly code: 'track_open' }
  /** It seems to be a statutory matter: the track is opened, or dismissed with a reason. */
  | { readonly code: 'track_suggested' }
  /** Somebody may not want to live, and nobody has written down what was done. */
  | { readonly code: 'distress_waiting' }
  /** What a law governs is no hand-over. */
  | { readonly code: 'statutory_stays' }
  /** On an open track it is not handed over; a part of it may be. */
  | { readonly code: 'track_stays' }
  | { readonly code: 'serious_open' }
  | { readonly code: 'unknown_person' }
  | { readonly code: 'conflict_of_interest' }
  | { readonly code: 'registered_centrally' }
  /** The cause is to be recorded before the answer (FAL-02). */
  | { readonly code: 'cause_missing' }
  | { readonly code: 'unknown_classification' }
  | { readonly code: 'unknown_message' }
  | { readonly code: 'unknown_other' }
  | { readonly code: 'came_later' }
  | { readonly code: 'other_people' }
  /** Nothing that was given shows that both come from one submitter. */
  | { readonly code: 'submitter_unproven' }
  /** The other case is under review, and this person handled it. */
  | { readonly code: 'other_escalated' }
  /** What was to be sent holds what belongs to the submitter of a tied case. */
  | { readonly code: 'says_of_others'; readonly found: string; readonly number: string }
  | { readonly code: 'other_ended' }
  | { readonly code: 'other_open_to_more' }
  | { readonly code: 'not_merged' }
  | { readonly code: 'already_tied' }
  | { readonly code: 'unknown_question' }
  | { readonly code: 'outside_committee' }
  | { readonly code: 'reads_no_cases' }
  | { readonly code: 'no_answer_awaited' }
  | { readonly code: 'day_not_later'; readonly due: Day }
  | { readonly code: 'day_in_future' }
  | { readonly code: 'occurred_in_future' }
  | { readonly code: 'anonymous_submitter' }
  | { readonly code: 'channel_closed' }
  | { readonly code: 'relaying_not_allowed' }
  | { readonly code: 'anonymity_not_allowed' }
  | { readonly code: 'reply_not_declinable' }
  | { readonly code: 'not_void' }
  | { readonly code: 'unknown_receiver' }
  | { readonly code: 'only_led' }
  | { readonly code: 'hand_over_pending' }
  | { readonly code: 'nothing_handed_over' };

export type DecisionResult =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly refusal: Refusal };

export function refuse(refusal: Refusal): DecisionResult {
  return { ok: false, refusal };
}

export function decided(
  type: Decision['type'],
  changes: Changes,
  more: {
    readonly detail?: Detail;
    readonly reason?: string | null;
    readonly followUps?: readonly FollowUp[];
  } = {},
): DecisionResult {
  return {
    ok: true,
    decision: {
      type,
      changes,
      detail: more.detail ?? {},
      reason: more.reason ?? null,
      followUps: more.followUps ?? [],
    },
  };
}

export function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
