import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { inTenant } from '../db/tenant.ts';
import { parseDay } from '../domain/calendar/day.ts';
import { processOnce } from './idempotency.ts';
import { forgetKeys } from './idempotency-keys.ts';
import { openCase, type Submission } from './open-cases.ts';

const municipality = 'falkoping';

function fail(day: string): never {
  throw new Error(`${day} is no day`);
}

describe('receiving once for each key', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ now: '2026-03-02T08:15:00Z' });
  });
  afterAll(() => app.close());

  const scope = { municipality, committees: 'all' } as const;

  function send(key: string, words: string, arrivalDay = '2026-03-02') {
    const { clock, config, caseContext, databases } = app.context;
    return inTenant(databases, scope, (trx) =>
      processOnce(
        trx,
        { clock, secret: config.secret },
        { municipality, key, body: { words } },
        ({ id, code }) =>
          openCase(
            trx,
            caseContext,
            { ...submission(words, arrivalDay, code), id },
            { type: 'submitter' },
          ),
      ),
    );
  }

  function submission(words: string, day: string, code: string): Submission {
    return {
      municipality,
      channel: 'web',
      language: 'sv',
      words,
      wish: null,
      place: null,
      occurredOn: null,
      kind: null,
      submitterType: null,
      anonymous: true,
      replyWanted: true,
      contact: null,
      unitId: null,
      arrivalDay: parseDay(day) ?? fail(day),
      arrivalReason: null,
      code,
      oral: null,
    };
  }

  const kept = () =>
    inTenant(app.context.databases, scope, (trx) =>
      trx.selectFrom('idempotency').selectAll().execute(),
    );

  it('gives the same case and the same code when the same is sent again, also at the same time', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => send('together', 'Hej')));
    expect(all.filter(({ type }) => type === 'first')).toHaveLength(1);
    expect(all.filter(({ type }) => type === 'again')).toHaveLength(3);
    const codes = all.map((one) => ('code' in one ? `${one.caseId} ${one.code}` : one.type));
    expect(new Set(codes).size).toBe(1);
  });

  it('refuses another text with the same key', async () => {
    await send('other', 'Ett');
    expect(await send('other', 'Två')).toEqual({ type: 'other_body' });
  });

  it('leaves the key available when nothing was received', async () => {
    expect(await send('mended', 'Ett', '2026-03-03')).toMatchObject({ type: 'refused' });
    expect(await send('mended', 'Ett')).toMatchObject({ type: 'first' });
  });

  it('stores nothing that reveals the key, the submission or the code', async () => {
    const result = await send('a-secret-key', 'Hemliga ord');
    const text = JSON.stringify(await kept());
    expect(text).not.toMatch(/a-secret-key|Hemliga/);
    if (result.type === 'first') expect(text).not.toContain(result.code.replaceAll('-', ''));
  });

  it('opens another case with a code of its own when the key is used again after a day', async () => {
    const first = await send('daily', 'Samma ord');
    app.clock.advance('PT23H59M');
    expect(await send('daily', 'Samma ord')).toMatchObject({ type: 'again' });
    app.clock.advance('PT2M');
    const second = await send('daily', 'Samma ord');
    if (first.type !== 'first' || second.type !== 'first') throw new Error(second.type);
    expect(second.caseId).not.toBe(first.caseId);
    expect(second.code).not.toBe(first.code);
  });

  it('deletes expired keys', async () => {
    await send('old', 'Gammalt');
    app.clock.advance('PT25H');
    await send('young', 'Nytt');
    await inTenant(app.context.databases, scope, (trx) => forgetKeys(trx, app.context.clock));
    expect(await kept()).toHaveLength(1);
  });
});
