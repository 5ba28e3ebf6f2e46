import type { Day } from './calendar/day.ts';
import type { DayRule, DueDay } from './calendar/deadline.ts';
import type { RegistrationAct } from './registration.ts';
import type {
  Area,
  Channel,
  ClockBasis,
  FactorCode,
  Part,
  Role,
  Satisfaction,
  Scope,
} from './vocabulary.ts';

export const closureRequirements = [
  'kind',
  'unit',
  'factor',
  'correction_outcome',
  'action_plan',
] as const;
export type ClosureRequirement = (typeof closureRequirements)[number];

/**
 * A deadline that a new case gets. `attention` is the desk's own day where the policy sets none, and is never shown
 * as a promise.
 */
export interface ClockPlan extends DueDay {
  /** The day it is counted from: the arrival day, or the day of the acknowledgement. */
  readonly startedOn: Day;
  readonly kind: 'acknowledgement' | 'response';
  readonly basis: ClockBasis;
  readonly satisfiedBy: readonly Satisfaction[];
}

export const reviewers = ['nearest_manager', 'department_manager', 'quality_strategist'] as const;

/** Who continues when the submitter is not satisfied with what a person in the role `from` has done (BOT-21). */
export interface EscalationRule {
  readonly from: Role;
  readonly to: (typeof reviewers)[number];
  readonly handlerMayClose: boolean;
}

/** Who may pass on what somebody else has said to them, where the policy allows it. */
export const relayers = ['employee', 'elected_member'] as const satisfies readonly Role[];
export type Relayer = (typeof relayers)[number];

/** Which submissions are accepted, through which channels, and from whom. */
export interface IntakeRules {
  readonly channels: readonly Channel[];
  readonly relayedBy: readonly Relayer[];
  readonly anonymityAllowed: boolean;
  readonly replyMayBeDeclined: boolean;
  /** Who registers a submission that staff pass on: the desk for all, or their own department or unit. */
  readonly registeredBy: 'central' | 'department' | 'unit';
  readonly registeredWhen: RegistrationAct;
}

/** A complaint that is governed by a law, and who is responsible for it (BOT-13). */
export interface TrackRule {
  readonly code: string;
  readonly name: string;
  readonly law: string;
  readonly scope: Extract<Scope, 'statutory_social' | 'school_statutory'>;
  readonly areas: readonly Area[];
  readonly assessor: Role;
  /** Other authorities that the submitter can turn to; the answer names them. */
  readonly authorities: readonly string[];
}

/** What one version of a policy says, in the form that the lifecycle uses (made by `policy/interpret`). */
export interface PolicyRules {
  readonly version: string;
  /**
   * The deadlines of a case. While no acknowledgement has been given, what is counted from it is counted from the
   * last day for it. Where no reply is owed no day is promised for one, and the answer has the desk's own day
   * (FAL-16).
   */
  clocksFor(arrivalDay: Day, acknowledgedOn: Day | null, replyOwed: boolean): readonly ClockPlan[];
  readonly intake: IntakeRules;
  readonly review: DayRule;
  /** The desk's own deadline for a receiver to confirm a hand-over. */
  readonly confirmation: DayRule;
  readonly firstMessageParts: readonly Part[];
  readonly replyParts: readonly Part[];
  readonly replyOwed: { readonly unlessAnonymous: boolean; readonly unlessDeclined: boolean };
  readonly closureRequires: readonly ClosureRequirement[];
  readonly factors: readonly FactorCode[];
  readonly themes: readonly string[];
  readonly escalation: EscalationRule;
  readonly tracks: readonly TrackRule[];
  readonly replyOwner: 'handler' | 'manager';
  /** Whether the manager signs the plan of a case, or the reason for none (FAL-15). */
  readonly planOwner: 'handler' | 'manager';
  /** Whether a reply must be read by another person before it is sent. */
  readonly readBeforeSending: boolean;
}
