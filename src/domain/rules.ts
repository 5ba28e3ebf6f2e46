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

/** A clock a new case gets; `attention` is the desk's own day where the policy sets none, never shown as a promise. */
export interface ClockPlan extends DueDay {
  /** The day it is counted from: that of the arrival, or of the acknowledgement. */
  readonly startedOn: Day;
  readonly kind: 'acknowledgement' | 'response';
  readonly basis: ClockBasis;
  readonly satisfiedBy: readonly Satisfaction[];
}

export const reviewers = ['nearest_manager', 'department_manager', 'quality_strategist'] as const;

/** Who goes on when the submitter is not satisfied with what somebody in the role `from` has done (BOT-21). */
export interface EscalationRule {
  readonly from: Role;
  readonly to: (typeof reviewers)[number];
  readonly handlerMayClose: boolean;
}

/** Who may hand in what somebody else has said to them, where the policy lets them. */
export const relayers = ['employee', 'elected_member'] as const satisfies readonly Role[];
export type Relayer = (typeof relayers)[number];

/** What may come in, which way, and from whom. */
export interface IntakeRules {
  readonly channels: readonly Channel[];
  readonly relayedBy: readonly Relayer[];
  readonly anonymityAllowed: boolean;
  readonly replyMayBeDeclined: boolean;
  /** Whose it is first when somebody hands in what they were told: the desk's for all, or their own department's or unit's. */
  readonly registeredBy: 'central' | 'department' | 'unit';
  readonly registeredWhen: RegistrationAct;
}

/** A complaint that a law of its own governs, and who answers for it there (BOT-13). */
export interface TrackRule {
  readonly code: string;
  readonly name: string;
  readonly law: string;
  readonly scope: Extract<Scope, 'statutory_social' | 'school_statutory'>;
  readonly areas: readonly Area[];
  readonly assessor: Role;
  /** Who else can be turned to; the answer tells of them. */
  readonly authorities: readonly string[];
}

/** What one version of a policy says, in the form the lifecycle asks for it (made by `policy/interpret`). */
export interface PolicyRules {
  readonly version: string;
  /**
   * While no acknowledgement has been given, what is counted from it is counted from the last day for it. Where no reply is
   * owed no day is promised for one: the answer has the desk's own day (FAL-16).
   */
  clocksFor(arrivalDay: Day, acknowledgedOn: Day | null, replyOwed: boolean): readonly ClockPlan[];
  readonly intake: IntakeRules;
  readonly review: DayRule;
  /** The desk's own day for a receiver to confirm what was handed over. */
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
  /** Somebody else reads a reply before it is sent. */
  readonly readBeforeSending: boolean;
}
