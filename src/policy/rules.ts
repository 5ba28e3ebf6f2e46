import type { PolicyRules } from '../domain/rules.ts';
import { deadlinesFor, factorsOf } from './interpret.ts';
import type { Policy } from './schema.ts';

/** A version in the form the lifecycle asks it; where each answer comes from stays with the policy. */
export function rulesOf(policy: Policy): PolicyRules {
  const { unlessAnonymous, unlessDeclined } = policy.replyOwed;
  const classification = policy.classification.value;
  const { type } = classification;
  const factorRequired = classification.type === 'fixed' && classification.required;
  const codes = factorsOf(policy).map((factor) => factor.code);
  return {
    version: policy.version,
    clocksFor: (arrivalDay, acknowledgedOn) => deadlinesFor(policy, arrivalDay, acknowledgedOn),
    intake: {
      channels: policy.channels.value,
      relayedBy: policy.relayedBy.value,
      anonymityAllowed: policy.anonymity.allowed.value,
      replyMayBeDeclined: policy.anonymity.replyMayBeDeclined.value,
      registeredBy: policy.registration.value.by,
    },
    review: { ...policy.attention.review.value, closedDays: policy.closedDays.value },
    firstMessageParts: policy.firstMessage.parts.value,
    replyParts: policy.reply.parts.value,
    replyOwed: { unlessAnonymous: unlessAnonymous.value, unlessDeclined: unlessDeclined.value },
    closureRequires: [
      ...new Set([
        ...policy.closureRequires.value,
        ...(factorRequired ? (['factor'] as const) : []),
      ]),
    ],
    factors: type === 'fixed' ? codes : [],
    themes: type === 'themes' ? codes : [],
    escalation: policy.escalation.value,
    replyOwner: policy.replyOwner.value,
  };
}
