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
  eb: Where,
  policies: readonly Policy[],
  today: Day,
): ExpressionWrapper<Tables, 'feedback_case', SqlBool> {
  const arrived = policies.map((policy) =>
    eb.and([
      eb('feedback_case.policy_version', '=', policy.version),
      eb('feedback_case.arrival_day', '<=', alarmingOf(policy)(today)),
    ]),
  );
  return eb.and([
    eb('feedback_case.status', '<>', inIndex('closed')),
    eb('feedback_case.touched_at', 'is', null),
    eb.or(arrived),
  ]);
}
