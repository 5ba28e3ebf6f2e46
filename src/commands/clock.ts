import { z } from 'zod';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type { ClockPlan } from '../domain/rules.ts';
import { dayOffName } from '../i18n/explain-deadline.ts';
import { deadlinesFor, policyInForce } from '../policy/interpret.ts';
import type { Policy } from '../policy/schema.ts';
import { done, policyCommand, refused } from './command.ts';
import { day, instant, municipality } from './fields.ts';
import { unknownMunicipality } from './policies.ts';

const schema = z
  .object({
    municipality,
    received: instant('--received').optional(),
    'arrival-day': day('--arrival-day').optional(),
  })
  .transform(({ municipality, received, 'arrival-day': arrivalDay }, context) => {
    if (received !== undefined && arrivalDay === undefined)
      return { municipality, arrivalDay: arrivalDayOf(received) };
    if (received === undefined && arrivalDay !== undefined) return { municipality, arrivalDay };
    context.addIssue('Say when it came in, in one way: --received INSTANT or --arrival-day DAY.');
    return z.NEVER;
  });

/** A policy in the form that contract.md defines for the answers of commands. */
export function versionOf({ version, effectiveFrom, effectiveTo, standing }: Policy) {
  return {
    version,
    effectiveFrom: effectiveFrom.value,
    effectiveTo: effectiveTo.value,
    status: standing.value,
  };
}

function deadline({ kind, due, days, unit, satisfiedBy, skipped }: ClockPlan) {
  const named = skipped.map(({ day, reason }) => ({ day, reason: dayOffName(reason, 'sv') }));
  return { kind, due, days, unit, satisfiedBy, skipped: named };
}

/** The days that a submission is promised, and how each was counted. The desk's own attention days are not promises. */
export const clock = policyCommand({
  name: 'clock',
  options: {
    municipality: { value: 'M' },
    received: { value: 'INSTANT' },
    'arrival-day': { value: 'DAY' },
  },
  schema,
  async run({ municipality, arrivalDay }, { policies }) {
    const unknown = await unknownMunicipality(policies, municipality);
    if (unknown) return refused([unknown]);
    const policy = policyInForce(await policies.versions(municipality), arrivalDay);
    if (!policy) return refused([`No policy of ${municipality} was in force on ${arrivalDay}.`]);
    const promised = deadlinesFor(policy, arrivalDay).filter(({ basis }) => basis === 'policy');
    const note = `${policy.version} sets no deadline: neither for the first message nor for the response.`;
    return done({
      municipality,
      policy: versionOf(policy),
      arrivalDay,
      deadlines: promised.map(deadline),
      ...(promised.length === 0 ? { note } : {}),
    });
  },
});
