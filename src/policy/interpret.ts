import type { CountingRule } from '../domain/calendar/counting.ts';
import type { Day } from '../domain/calendar/day.ts';
import { type DayRule, type DueDay, dueDay } from '../domain/calendar/deadline.ts';
import type { Localised } from '../domain/language.ts';
import type { ClockPlan } from '../domain/rules.ts';
import type {
  ClockBasis,
  Kind,
  Language,
  Satisfaction,
  Scope,
  SubmitterType,
} from '../domain/vocabulary.ts';
import type { MessageText } from './fields/message-text.ts';
import type { Exclusion, StatutoryTrack } from './fields/routes.ts';
import type { Factor, Policy } from './schema.ts';

/** The version whose half-open period includes the arrival day; the case keeps that version for ever. */
export function policyInForce(versions: readonly Policy[], day: Day): Policy | undefined {
  return versions.find(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom.value <= day && (effectiveTo.value === null || day < effectiveTo.value),
  );
}

/**
 * The two deadlines that start at arrival: the policy's where it sets a day, otherwise the desk's own attention day.
 * An answer that is counted from the acknowledgement is counted from the last day for that, until it has been given.
 * No day is promised for a reply that is not owed (FAL-16).
 */
export function deadlinesFor(
  policy: Policy,
  arrival: Day,
  acknowledgedOn: Day | null = null,
  replyOwed = true,
): readonly ClockPlan[] {
  const acknowledgement = acknowledgementDeadline(policy, arrival);
  const fromAcknowledgement = policy.deadlines.response.value?.from === 'acknowledgement';
  const from = fromAcknowledgement ? (acknowledgedOn ?? acknowledgement.due) : arrival;
  return [acknowledgement, responseDeadline(policy, from, replyOwed)];
}

function acknowledgementDeadline(policy: Policy, arrival: Day): ClockPlan {
  const promised = policy.deadlines.acknowledgement.value;
  const rule = promised ?? policy.attention.acknowledgement.value;
  return {
    kind: 'acknowledgement',
    basis: promised === null ? 'attention' : 'policy',
    satisfiedBy: promised?.satisfiedBy ?? [firstMessageSatisfaction(policy), 'response'],
    startedOn: arrival,
    ...count(policy, arrival, rule),
  };
}

function responseDeadline(policy: Policy, from: Day, replyOwed: boolean): ClockPlan {
  const promised = replyOwed ? policy.deadlines.response.value : null;
  const rule = promised ?? policy.attention.response.value;
  return {
    kind: 'response',
    basis: promised === null ? 'attention' : 'policy',
    satisfiedBy: promised?.satisfiedBy ?? ['response'],
    startedOn: from,
    ...count(policy, from, rule),
  };
}

function count(policy: Policy, from: Day, rule: DayRule): DueDay {
  return dueDay(from, { ...rule, closedDays: policy.closedDays.value });
}

/** Which days count towards a clock of the policy: its own rule where it promises a day, otherwise that of the desk's own day. */
export function countingRuleOf(
  policy: Policy,
  kind: 'acknowledgement' | 'response',
  basis: ClockBasis,
): CountingRule {
  const promised = basis === 'policy' ? policy.deadlines[kind].value : null;
  const { unit, saturdayCounts = true } = promised ?? policy.attention[kind].value;
  return { unit, saturdayCounts, closedDays: new Set(policy.closedDays.value) };
}

/** Without a promised day, the required parts of the first message still decide whether it has been given. */
function firstMessageSatisfaction(policy: Policy): Satisfaction {
  const owed = policy.firstMessage.parts.value;
  if (owed.includes('handler')) return 'handler_named';
  if (owed.includes('unit')) return 'unit_named';
  return owed.includes('response_day') ? 'registration_and_response_day' : 'first_message';
}

export function isSubmitterTypeAccepted(policy: Policy, type: SubmitterType): boolean {
  const rule = policy.submitterTypes.find(({ value }) => value.type === type);
  return rule?.value.welcome ?? true;
}

export interface RightPlace {
  readonly redirections: readonly Exclusion[];
  /**
   * The statutory tracks that accept the matter all the same, and take precedence over the municipality's own
   * exclusion (BOT-13).
   */
  readonly tracks: readonly StatutoryTrack[];
}

/** Where the policy refers submitters that it does not accept. */
export function rightPlaceFor(
  policy: Policy,
  type: SubmitterType | undefined,
): RightPlace | undefined {
  const rule = policy.submitterTypes.find(({ value }) => value.type === type)?.value;
  if (rule?.welcome !== false) return undefined;
  const { goesTo } = rule;
  const shown: readonly string[] = alternativeScopes(goesTo);
  return {
    redirections: policy.exclusions
      .map(({ value }) => value)
      .filter(({ scope }) => shown.includes(scope)),
    tracks: policy.statutoryTracks
      .map(({ value }) => value)
      .filter(({ heard, outranks }) => heard.includes(rule.type) && outranks.includes(goesTo)),
  };
}

/**
 * The receiver of the matter that a text seems to be about, to be shown before anything is stored; undefined where
 * the policy names none, so that the submission is accepted. A matter of a statutory track is accepted, not referred
 * elsewhere.
 */
export function redirectionForText(policy: Policy, scope: Scope): RightPlace | undefined {
  if (scope === 'employer_matter' && acceptsEmployees(policy)) return undefined;
  const shown: readonly string[] = alternativeScopes(scope);
  const redirections = policy.exclusions.map(({ value }) => value);
  if (!redirections.some((redirection) => redirection.scope === scope)) return undefined;
  return {
    redirections: redirections.filter((redirection) => shown.includes(redirection.scope)),
    tracks: policy.statutoryTracks
      .map(({ value }) => value)
      .filter(({ outranks }) => outranks.some((outranked) => outranked === scope)),
  };
}

/**
 * Whether the document itself accepts employees' own views (FAL-01). That it relies on them to pass on what others
 * have told them does not mean that (BOT-19, LAN-14), and neither does a policy that says nothing.
 */
export function acceptsEmployees(policy: Policy): boolean {
  const rule = policy.submitterTypes.find(({ value }) => value.type === 'employee');
  const { relayedBy } = policy;
  const passesOn = 'quote' in relayedBy.source && relayedBy.value.includes('employee');
  return rule?.value.welcome === true && 'quote' in rule.source && !passesOn;
}

/** An employer matter is shown together with the whistleblowing channel. */
function alternativeScopes(scope: Scope): readonly Scope[] {
  return scope === 'employer_matter' ? [scope, 'whistleblowing'] : [scope];
}

/** Those a unit serves; for anybody else its own word for them does not fit. */
const served: readonly SubmitterType[] = ['service_user', 'customer'];

/**
 * What the submitter is called in messages and replies: one word for all, or that of the unit, which is the word for those
 * it serves. A relative is never called by it, nor is anybody who has not said that they are served (LAN-07).
 */
export function personWordOf(
  policy: Policy,
  unit: { readonly personWord: Localised } | undefined,
  submitterType: SubmitterType | null,
): Localised | undefined {
  const said = policy.personWord.value;
  if (said.type === 'one') return said.word;
  return submitterType !== null && served.includes(submitterType) ? unit?.personWord : undefined;
}

/**
 * The municipality's own text for a passage of the first message: the one for the kind before the one for every kind.
 */
export function ownWordsFor(
  policy: Policy,
  kind: Kind | null,
  language: Language,
): Readonly<Partial<Record<MessageText['passage'], string>>> {
  const texts = policy.firstMessage.texts
    .map(({ value }) => value)
    .filter((text) => text.language === language && (text.kind === null || text.kind === kind))
    .toSorted((one, other) => Number(one.kind !== null) - Number(other.kind !== null));
  return Object.fromEntries(texts.map(({ passage, words }) => [passage, words]));
}

/** The factors or themes that a case can be given, in the policy's order; none when it does not classify. */
/** The kinds that a case can have by the policy: those that it counts as feedback, and those that it only answers (LAN-29). */
export function kindsReceived({
  kinds,
  otherKinds,
}: Pick<Policy, 'kinds' | 'otherKinds'>): readonly Kind[] {
  return [...kinds.value, ...(otherKinds?.value ?? [])];
}

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
