import type { Day } from '../domain/calendar/day.ts';
import { type DayRule, type DueDay, dueDay } from '../domain/calendar/deadline.ts';
import type { ClockPlan } from '../domain/rules.ts';
import type { Satisfaction, SubmitterType } from '../domain/vocabulary.ts';
import type { Factor, Policy } from './schema.ts';

/** The version whose half-open window holds the day; the day is the arrival day, and the case keeps the version for ever. */
export function policyInForce(versions: readonly Policy[], day: Day): Policy | undefined {
  return versions.find(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom.value <= day && (effectiveTo.value === null || day < effectiveTo.value),
  );
}

/** Both clocks that start at arrival: the policy's where it sets a day, otherwise the desk's own attention day. */
export function deadlinesFor(policy: Policy, arrival: Day): readonly ClockPlan[] {
  return [acknowledgementDeadline(policy, arrival), responseDeadline(policy, arrival)];
}

function acknowledgementDeadline(policy: Policy, arrival: Day): ClockPlan {
  const promised = policy.deadlines.acknowledgement.value;
  const rule = promised ?? policy.attention.acknowledgement.value;
  return {
    kind: 'acknowledgement',
    basis: promised === null ? 'attention' : 'policy',
    satisfiedBy: promised?.satisfiedBy ?? [firstMessageSatisfaction(policy), 'response'],
    ...count(policy, arrival, rule),
  };
}

function responseDeadline(policy: Policy, arrival: Day): ClockPlan {
  const promised = policy.deadlines.response.value;
  const rule = promised ?? policy.attention.response.value;
  return {
    kind: 'response',
    basis: promised === null ? 'attention' : 'policy',
    satisfiedBy: promised?.satisfiedBy ?? ['response'],
    ...count(policy, arrival, rule),
  };
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
