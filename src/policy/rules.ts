import type { Day } from '../domain/calendar/day.ts';
import type { CaseRow } from '../domain/case-file.ts';
import type { ClockPlan, PolicyRules } from '../domain/rules.ts';
import type { Area, Role } from '../domain/vocabulary.ts';
import { deadlinesFor, factorsOf } from './interpret.ts';
import { memoizeByPolicy } from './memoize-by-policy.ts';
import type { Policy } from './schema.ts';

const managerRoles: readonly Role[] = ['unit_manager', 'department_manager'];
const schoolAreas: readonly Area[] = ['preschool', 'compulsory_school', 'upper_secondary'];

/** A version in the form that the lifecycle uses; the sources remain with the policy. */
export const rulesOf = memoizeByPolicy(makeRules);

/**
 * Cached for the latest day: nearly everything is received today, and counting its days was most of the cost of
 * deciding an intake.
 */
function clocksOf(policy: Policy): PolicyRules['clocksFor'] {
  type Last = { readonly day: Day; readonly plans: readonly ClockPlan[] };
  const last: { owed?: Last; notOwed?: Last } = {};
  return (day, acknowledgedOn, replyOwed) => {
    if (acknowledgedOn !== null) return deadlinesFor(policy, day, acknowledgedOn, replyOwed);
    const which = replyOwed ? 'owed' : 'notOwed';
    const known = last[which];
    if (known?.day === day) return known.plans;
    const plans = deadlinesFor(policy, day, null, replyOwed);
    last[which] = { day, plans };
    return plans;
  };
}

/** As `rulesOf`, for a case: on a statutory track the answer must also name the authorities (BOT-13). */
export function rulesFor(policy: Policy, { track }: Pick<CaseRow, 'track'>): PolicyRules {
  const rules = rulesOf(policy);
  if (track === null || rules.replyParts.includes('authorities')) return rules;
  return { ...rules, replyParts: [...rules.replyParts, 'authorities'] };
}

function makeRules(policy: Policy): PolicyRules {
  const { unlessAnonymous, unlessDeclined } = policy.replyOwed;
  const classification = policy.classification.value;
  const { type } = classification;
  const factorRequired = classification.type === 'fixed' && classification.required;
  const codes = factorsOf(policy).map((factor) => factor.code);
  return {
    version: policy.version,
    clocksFor: clocksOf(policy),
    intake: {
      channels: policy.channels.value,
      relayedBy: policy.relayedBy.value,
      anonymityAllowed: policy.anonymity.allowed.value,
      replyMayBeDeclined: policy.anonymity.replyMayBeDeclined.value,
      registeredBy: policy.registration.value.by,
      registeredWhen: policy.registration.value.when,
    },
    review: { ...policy.attention.review.value, closedDays: policy.closedDays.value },
    // A receiver must confirm within the same time as we acknowledge.
    confirmation: {
      ...policy.attention.acknowledgement.value,
      closedDays: policy.closedDays.value,
    },
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
    tracks: policy.statutoryTracks.map(({ value }) => ({
      ...value,
      scope: value.areas.some((area) => schoolAreas.includes(area))
        ? 'school_statutory'
        : 'statutory_social',
    })),
    replyOwner: policy.replyOwner.value,
    planOwner: managerRoles.some((role) => role === policy.actionPlan.value?.owner)
      ? 'manager'
      : 'handler',
    readBeforeSending: policy.reply.readBeforeSending.value,
  };
}
