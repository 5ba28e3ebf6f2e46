import type { Day } from './calendar/day.ts';
import type { DayRule, DueDay } from './calendar/deadline.ts';
import type { ClockBasis, FactorCode, Part, Satisfaction } from './vocabulary.ts';

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
  readonly kind: 'acknowledgement' | 'response';
  readonly basis: ClockBasis;
  readonly satisfiedBy: readonly Satisfaction[];
}

/** What one version of a policy says, in the form the lifecycle asks for it (made by `policy/interpret`). */
export interface PolicyRules {
  readonly version: string;
  clocksFor(arrivalDay: Day): readonly ClockPlan[];
  readonly review: DayRule;
  readonly firstMessageParts: readonly Part[];
  readonly replyParts: readonly Part[];
  readonly replyOwed: { readonly unlessAnonymous: boolean; readonly unlessDeclined: boolean };
  readonly closureRequires: readonly ClosureRequirement[];
  readonly factors: readonly FactorCode[];
  readonly themes: readonly string[];
  readonly handlerMayCloseEscalated: boolean;
  readonly replyOwner: 'handler' | 'manager';
}
