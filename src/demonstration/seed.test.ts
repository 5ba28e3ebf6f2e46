import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../municipalities/index.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { inMunicipality } from '../../test/case-work.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import { demonstrationCode, followCodeHash } from '../domain/follow-code.ts';
import { rowsRecorded } from '../domain/ledger.ts';
import { isLate } from '../domain/obligations/status.ts';
import { deliveryStates, statuses } from '../domain/vocabulary.ts';
import { readFollowUps } from '../follow-up/calendar.ts';
import { verify } from '../ledger/verify/verify.ts';
import { answers } from './answers.ts';
import { containsOnlyDemonstration } from './only-demonstration.ts';
import { plainSamples, samples } from './samples.ts';
import { seedDemonstration } from './seed.ts';

/** A Monday morning, a holiday, and the night that the clocks go back. */
const moments = ['2026-03-02T08:15:00Z', '2027-01-01T11:00:00Z', '2026-10-25T00:30:00Z'] as const;

describe.each(moments)('a demonstration that begins at %s', (now) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ now });
    await seedDemonstration(app.context);
  });
  afterAll(async () => {
    await app.close();
  });
  const casesOf = (municipality: string) =>
    inMunicipality(app, municipality, (trx) =>
      trx.selectFrom('feedback_case').selectAll().execute(),
    );

  it.each(seeds.map(({ id }) => id))('%s has a case in every status', async (municipality) => {
    const cases = await casesOf(municipality);
    expect(cases.length).toBeGreaterThanOrEqual(12);
    expect(new Set(cases.map(({ status }) => status))).toEqual(new Set(statuses));
  });

  it.each(seeds.map(({ id }) => id))(
    '%s has one overdue case, one untouched, one escalated, one void, one to post and one returned',
    async (municipality) => {
      const cases = await casesOf(municipality);
      const today = app.context.clock.now().toString().slice(0, 10);
      expect(cases.some(({ next_due: due }) => due !== null && due < today)).toBe(true);
      expect(cases.some((one) => one.touched_at === null && one.arrival_day < today)).toBe(true);
      expect(cases.some((one) => one.escalated_to !== null && one.status === 'in_progress')).toBe(
        true,
      );
      expect(cases.some((one) => one.closure_reason === 'spam')).toBe(true);
      const states = await inMunicipality(app, municipality, (trx) =>
        trx.selectFrom('delivery').select('state').distinct().execute(),
      );
      const waiting = ['queued', 'sending'];
      expect(states.map(({ state }) => state).toSorted()).toEqual(
        deliveryStates.filter((state) => !waiting.includes(state)).toSorted(),
      );
    },
  );

  it('contains nothing later than its beginning, and its ledgers verify', async () => {
    for (const { id } of seeds) {
      const events = await inMunicipality(app, id, (trx) =>
        trx
          .selectFrom('ledger_event')
          .select('at')
          .where('type', '<>', rowsRecorded)
          .orderBy('seq')
          .execute(),
      );
      const times = events.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(-1)).toBeLessThanOrEqual(app.context.clock.now().epochMilliseconds);
    }
    expect((await verify(app.context.databases)).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('shows follow-up that is done and some that is late, where workplaces are to hold meetings', async () => {
    const today = arrivalDayOf(app.context.clock.now());
    for (const { id, name, policies } of seeds) {
      const { followUps } = await inMunicipality(app, id, (trx) =>
        readFollowUps(trx, { id, name }, { today, dueBy: today }),
      );
      const asked = policies.at(-1)?.staffMeetings.value !== null;
      expect(
        followUps.some(({ status }) => status === 'done'),
        id,
      ).toBe(asked);
      expect(followUps.filter(({ status }) => isLate(status)).length > 0, id).toBe(asked);
    }
  });

  it('its code opens an anonymous case that was answered', async () => {
    const { secret } = app.context.config;
    for (const { id } of seeds) {
      const code = demonstrationCode(secret, id);
      const found = (await casesOf(id)).find((one) => one.code_hash === followCodeHash(code));
      expect(found).toMatchObject({ anonymous: true, answered_at: expect.any(Date) });
    }
  });
});

describe('a demonstration', () => {
  it('is created once, is recognised as demonstration data until somebody adds to it, and has no unsent message', async () => {
    const app = await testApp();
    const { context } = app;
    expect(await seedDemonstration(context)).toBeGreaterThan(0);
    expect(await seedDemonstration(context)).toBe(0);
    expect(await containsOnlyDemonstration(context.databases, context.config)).toBe(true);
    expect(
      await containsOnlyDemonstration(context.databases, { ...context.config, mode: 'service' }),
    ).toBe(false);
    await context.jobs.sweep();
    await app.drain();
    expect(app.mailbox).toEqual([]);
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/falkoping/cases',
      payload: { text: 'En riktig synpunkt.' },
    });
    expect(answer.statusCode).toBe(201);
    expect(await containsOnlyDemonstration(context.databases, context.config)).toBe(false);
    await app.close();
  });

  it('answers only what was written, and names no person', () => {
    expect(samples()).toHaveLength(160);
    const plain = new Set(plainSamples().map(({ id }) => id));
    expect(Object.keys(answers).filter((id) => !plain.has(id))).toEqual([]);
  });
});
