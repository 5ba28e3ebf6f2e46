import type { DayRule } from '../domain/calendar/deadline.ts';
import type { Duty, FollowUpRules } from '../domain/obligations/obligations.ts';
import type { Policy } from './schema.ts';
import type { Source } from './sourced.ts';

const plain = { name: null, textRequired: false, recipients: [] } as const;

function dutiesOf({ analysis, reports, staffMeetings }: Policy): readonly Duty[] {
  const written = analysis.value;
  const meetings = staffMeetings.value;
  return [
    ...(written ? [{ ...plain, kind: 'analysis', code: 'analysis', ...written } as const] : []),
    ...reports.map(({ value }) => ({ ...plain, kind: 'report', ...value }) as const),
    ...(meetings
      ? [
          {
            ...plain,
            kind: 'staff_meeting',
            code: 'staff_meeting',
            per: 'unit',
            ...meetings,
          } as const,
        ]
      : []),
  ];
}

/** A rule of the policy together with its closed days, ready for counting. */
export function countedRule(policy: Policy, rule: DayRule): DayRule {
  return { ...rule, closedDays: policy.closedDays.value };
}

/** The follow-up that a version requires; the sources remain with the policy. */
export function followUpRulesOf(policy: Policy): FollowUpRules {
  return {
    version: policy.version,
    from: policy.effectiveFrom.value,
    to: policy.effectiveTo.value,
    owner: policy.followUpOwner.value,
    duties: dutiesOf(policy),
    due: countedRule(policy, policy.followUpDue.value),
    raisedAfter: countedRule(policy, policy.followUpRaisedAfter.value),
  };
}

/** The source of a duty in the policy. */
export function sourceOfDuty(
  policy: Policy,
  { kind, code }: Pick<Duty, 'kind' | 'code'>,
): Source | undefined {
  switch (kind) {
    case 'analysis':
      return policy.analysis.source;
    case 'staff_meeting':
      return policy.staffMeetings.source;
    case 'report':
      return policy.reports.find(({ value }) => value.code === code)?.source;
  }
}
