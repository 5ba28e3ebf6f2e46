import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { inTenant } from '../db/tenant.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import { newFollowCode } from '../domain/follow-code.ts';
import { verify } from '../ledger/verify/verify.ts';
import { processEachOnce } from './idempotency.ts';
import { openCases, type Submission } from './open-cases.ts';

const municipality = 'falkoping';

/** Counts the statements that are sent. */
class StatementCount implements KyselyPlugin {
  count = 0;
  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => {
    this.count += 1;
    return node;
  };
  transformResult: KyselyPlugin['transformResult'] = async ({ result }) => result;
}

describe('receiving many at once', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  function submission(words: string, unitId: string | null = null): Omit<Submission, 'code'> {
    return {
      municipality,
      channel: 'api',
      language: 'sv',
      words,
      wish: null,
      place: 'Torget "vid" Åhléns \\ud83d\n',
      occurredOn: null,
      kind: null,
      submitterType: null,
      anonymous: false,
      replyWanted: true,
      contact: { name: 'Kim Ek', email: 'kim.ek@example.org', phone: null, address: null },
      unitId,
      arrivalDay: arrivalDayOf(app.context.clock.now()),
      arrivalReason: null,
      oral: null,
    };
  }

  async function send(prefix: string, words: readonly string[]) {
    const { clock, config, caseContext, databases } = app.context;
    const statements = new StatementCount();
    const requests = words.map((text, index) => ({
      municipality,
      key: `${prefix} ${index}`,
      body: { text },
      submission: submission(text),
    }));
    const results = await inTenant(databases, { municipality, committees: 'all' }, (trx) => {
      const counted = trx.withPlugin(statements);
      return processEachOnce(counted, { clock, secret: config.secret }, requests, (asked) => {
        const first = asked.map(({ request, ticket }) => ({ ...request.submission, ...ticket }));
        return openCases(counted, caseContext, municipality, first, { type: 'submitter' });
      });
    });
    return { results, statements: statements.count };
  }

  it('needs no more statements for sixteen than for one, and stores the texts unchanged', async () => {
    // The first submission reads the policy, which is parsed once.
    await send('first', ['Först']);
    const one = await send('one', ['Ensam']);
    const texts = Array.from({ length: 16 }, (_, index) => `Lampa ${index}: 👩‍👧 "trasig"`);
    const sixteen = await send('sixteen', texts);
    expect(sixteen.statements).toBe(one.statements);
    const opened = sixteen.results.flatMap((result) => (result.type === 'first' ? [result] : []));
    expect(opened.map((result) => result.case.words)).toEqual(texts);
    const kept = await inTenant(app.context.databases, { municipality, committees: 'all' }, (trx) =>
      trx
        .selectFrom('feedback_case')
        .selectAll()
        .where(
          'id',
          'in',
          opened.map(({ caseId }) => caseId),
        )
        .orderBy('number')
        .execute(),
    );
    expect(kept).toEqual(opened.map((result) => result.case));
    expect((await verify(app.context.databases)).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('gives refused submissions no number, and answers each in its place', async () => {
    const { caseContext, databases } = app.context;
    const texts = ['Först', 'Okänd enhet', 'Sist'];
    const results = await inTenant(databases, { municipality, committees: 'all' }, (trx) => {
      const all = texts.map((text) => ({
        ...submission(text, text === 'Okänd enhet' ? 'finns-inte' : null),
        code: newFollowCode(),
      }));
      return openCases(trx, caseContext, municipality, all, { type: 'submitter' });
    });
    expect(results.map(({ type }) => type)).toEqual(['received', 'refused', 'received']);
    const numbers = results.flatMap((one) =>
      one.type === 'received' ? [Number(one.case.number.slice(5))] : [],
    );
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
  });
});
