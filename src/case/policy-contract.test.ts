import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { submitCase } from '../../test/case-work.ts';
import { ingenstans } from '../../test/invented/index.ts';
import {
  acknowledged,
  caseOf,
  closed,
  escalated,
  handled,
  type PolicyJourney,
  received,
  replied,
} from '../../test/policy-journey.ts';
import { everySeed, plant } from '../../test/seeds.ts';
import { addDays, type Day, parseDay } from '../domain/calendar/day.ts';
import { verify } from '../ledger/verify/verify.ts';
import { type Policy, policySchema } from '../policy/schema.ts';

/** A day within the version's period: a Monday in March while it is in force, otherwise two months before its end. */
function dayWithin({ effectiveFrom, effectiveTo }: Policy): Day {
  const monday = parseDay('2026-03-02');
  if (monday && effectiveTo.value === null && effectiveFrom.value <= monday) return monday;
  return addDays(effectiveTo.value ?? effectiveFrom.value, -60);
}

const versions = everySeed
  .flatMap(({ policies }) => policies.map((draft) => policySchema.parse(draft)))
  .map((policy) => ({ policy, version: policy.version, begins: dayWithin(policy) }))
  .toSorted((one, other) => (one.begins < other.begins ? -1 : 1));

describe('a case under each version of each policy', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    await plant(app, ingenstans);
  });
  afterAll(() => app.close());

  it.each(versions)(
    '$version: is received, acknowledged, handled, reviewed, answered and closed as the policy says [VAS14-10] [VAS17-10] [BOT-21] [LAN-17] [FAL-11] [FAL-12]',
    async ({ policy, begins }) => {
      app.clock.set(`${begins}T08:15:00Z`);
      const submitted = await submitCase(app, policy.municipality, { kind: 'complaint' });
      const journey: PolicyJourney = { app, policy, submitted, arrival: begins };
      await received(journey);
      await acknowledged(journey);
      const handler = await handled(journey);
      const owner = await escalated(journey, handler);
      await replied(journey, owner);
      await closed(journey, owner);
      expect(await caseOf(journey)).toMatchObject({ status: 'closed', closure_reason: 'answered' });
    },
  );

  it('leaves a ledger that verifies', async () => {
    const verification = await verify(app.context.databases, new Map());
    expect(verification.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
