import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { inIndex } from '../db/plans.ts';
import type { Tables } from '../db/tables.ts';
import type { Day } from '../domain/calendar/day.ts';
import { latestAlarming } from '../domain/untouched.ts';
import { countedRule } from '../policy/follow-up-rules.ts';
import { memoizeByPolicy } from '../policy/memoize-by-policy.ts';
import type { Policy } from '../policy/schema.ts';

type Where = ExpressionBuilder<Tables, 'feedback_case'>;

/** Of the day it was last asked for: the queue and the start page ask for it with each request. */
const alarmingOf = memoizeByPolicy((policy: Policy) => {
  let latest: { readonly today: Day; readonly arrival: Day } | undefined;
  return (today: Day): Day => {
    if (latest?.today !== today) {
      const rule = countedRule(policy, policy.untouched.after.value);
      latest = { today, arrival: latestAlarming(rule, today) };
    }
    return latest.arrival;
  };
});

/** Open cases that no person has touched within the time set by their own policy version (FAL-05). */
export function untouchedTooLong(
  where: Where,
  policies: readonly Policy[],
  today: Day,
): ExpressionWrapper<Tables, 'feedback_case', SqlBool> {
  const arrived = policies.map((policy) =>
    where.and([
      where('feedback_case.policy_version', '=', policy.version),
      where('feedback_case.arrival_day', '<=', alarmingOf(policy)(today)),
    ]),
  );
  return where.and([
    where('feedback_case.status', '<>', inIndex('closed')),
    where('feedback_case.touched_at', 'is', null),
    where.or(arrived),
  ]);
}
