import type { PolicyRules } from '../domain/rules.ts';
import { deadlinesFor, factorsOf } from './interpret.ts';
import type { Policy } from './schema.ts';

/** A version in the form the lifecycle asks it; where each answer comes from stays with the policy. */
export function rulesOf(policy: Policy): PolicyRules {
  const { unlessAnonymous, unlessDeclined } = policy.replyOwed;
  const { type } = policy.classification.value;
  const codes = factorsOf(policy).map((factor) => factor.code);
  return {
    version: policy.version,
    clocksFor: (arrivalDay) => deadlinesFor(policy, arrivalDay),
    review: { ...policy.attention.review.value, closedDays: policy.closedDays.value },
    firstMessageParts: policy.firstMessage.parts.value,
    replyParts: policy.reply.parts.value,
    replyOwed: { unlessAnonymous: unlessAnonymous.value, unlessDeclined: unlessDeclined.value },
    closureRequires: policy.closureRequires.value,
    factors: type === 'fixed' ? codes : [],
    themes: type === 'themes' ? codes : [],
    handlerMayCloseEscalated: policy.escalation.value.handlerMayClose,
    replyOwner: policy.replyOwner.value,
  };
}
