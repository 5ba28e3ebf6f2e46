import type { PolicyRules } from '../domain/rules.ts';
import { deadlinesFor } from './interpret.ts';
import type { Factor, Policy } from './schema.ts';

/** What the lifecycle asks of a version; where each answer comes from stays with the policy. */
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
