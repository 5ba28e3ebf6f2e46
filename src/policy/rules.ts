import type { PolicyRules } from '../domain/rules.ts';
import { closureRequirementsOf, deadlinesFor, factorsOf } from './interpret.ts';
import type { Policy } from './schema.ts';

/** A policy version in the form in which the lifecycle asks it. */
export function rulesOf(policy: Policy): PolicyRules {
  const classification = policy.classification.value;
  const codes = factorsOf(policy).map((factor) => factor.code);
  return {
    version: policy.version,
    clocksFor: (arrivalDay) => deadlinesFor(policy, arrivalDay),
    review: { ...policy.attention.review.value, closedDays: policy.closedDays.value },
    firstMessageParts: policy.firstMessage.parts.value,
    replyParts: policy.reply.parts.value,
    replyOwed: {
      unlessAnonymous: policy.replyOwed.unlessAnonymous.value,
      unlessDeclined: policy.replyOwed.unlessDeclined.value,
    },
    closureRequires: closureRequirementsOf(policy),
    factors: classification.type === 'fixed' ? codes : [],
    themes: classification.type === 'themes' ? codes : [],
    handlerMayCloseEscalated: policy.escalation.value.handlerMayClose,
    replyOwner: policy.replyOwner.value,
  };
}
