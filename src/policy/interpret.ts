import type { Day } from '../domain/calendar/day.ts';
import { type DayRule, type DueDay, dueDay } from '../domain/calendar/deadline.ts';
import type { ClockBasis, Kind, Part, Satisfaction, SubmitterType } from '../domain/vocabulary.ts';
import type { ClosureRequirement, Factor, Policy } from './schema.ts';

/** The version whose half-open window holds the day; the day is the arrival day, and the case keeps the version for ever. */
export function policyInForce(versions: readonly Policy[], day: Day): Policy | undefined {
  return versions.find(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom.value <= day && (effectiveTo.value === null || day < effectiveTo.value),
  );
}

export interface CaseDeadline extends DueDay {
  readonly kind: 'acknowledgement' | 'response';
  readonly basis: ClockBasis;
  readonly satisfiedBy: readonly Satisfaction[];
}

/** Both clocks that start at arrival: the policy's where it sets a day, otherwise the desk's own attention day. */
export function deadlinesFor(policy: Policy, arrival: Day): readonly CaseDeadline[] {
  return [acknowledgementDeadline(policy, arrival), responseDeadline(policy, arrival)];
}

function acknowledgementDeadline(policy: Policy, arrival: Day): CaseDeadline {
  const promised = policy.deadlines.acknowledgement.value;
  const rule = promised ?? policy.attention.acknowledgement.value;
  return {
    kind: 'acknowledgement',
    basis: promised === null ? 'attention' : 'policy',
    satisfiedBy: promised?.satisfiedBy ?? [firstMessageSatisfaction(policy)],
    ...count(policy, arrival, rule),
  };
}

function responseDeadline(policy: Policy, arrival: Day): CaseDeadline {
  const promised = policy.deadlines.response.value;
  const rule = promised ?? policy.attention.response.value;
  return {
    kind: 'response',
    basis: promised === null ? 'attention' : 'policy',
    satisfiedBy: promised?.satisfiedBy ?? ['response'],
    ...count(policy, arrival, rule),
  };
}

/** From the day the submitter said that they were not satisfied; always an attention day. */
export function reviewDueDay(policy: Policy, dissatisfiedOn: Day): DueDay {
  return count(policy, dissatisfiedOn, policy.attention.review.value);
}

function count(policy: Policy, from: Day, rule: DayRule): DueDay {
  return dueDay(from, { ...rule, closedDays: policy.closedDays.value });
}

/** Without a promised day, what the first message must hold is still what tells whether it has been given. */
function firstMessageSatisfaction(policy: Policy): Satisfaction {
  const owed = policy.firstMessage.parts.value;
  if (owed.includes('handler')) return 'handler_named';
  if (owed.includes('unit')) return 'unit_named';
  return owed.includes('response_day') ? 'registration_and_response_day' : 'first_message';
}

/** `kind` is `null` until somebody has said what it is; regret is owed to a complaint (BOT-15). */
export function partsOwed(
  policy: Policy,
  message: 'firstMessage' | 'reply',
  kind: Kind | null,
): readonly Part[] {
  return policy[message].parts.value.filter((part) => part !== 'regret' || kind === 'complaint');
}

/** Falköping owes none to the anonymous or to who declined one (FAL-16); others always owe it. */
export function replyIsOwed(
  policy: Policy,
  submitter: { readonly anonymous: boolean; readonly replyWanted: boolean },
): boolean {
  if (submitter.anonymous && policy.replyOwed.unlessAnonymous.value) return false;
  return submitter.replyWanted || !policy.replyOwed.unlessDeclined.value;
}

export function isWelcome(policy: Policy, type: SubmitterType): boolean {
  const rule = policy.submitterTypes.find(({ value }) => value.type === type);
  return rule?.value.welcome ?? true;
}

/** The factors or themes a case can be given, in the policy's own order; none when it does not classify. */
export function factorsOf(policy: Policy): readonly Factor[] {
  const classification = policy.classification.value;
  switch (classification.type) {
    case 'none':
      return [];
    case 'themes':
      return classification.themes;
    case 'fixed':
      return classification.factors;
  }
}

export function closureRequirementsOf(policy: Policy): readonly ClosureRequirement[] {
  return policy.closureRequires.map(({ value }) => value);
}
