import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { day } from '../../test/case-file.ts';
import { inMunicipality, staff } from '../../test/case-work.ts';
import { verify } from '../ledger/verify/verify.ts';
import type { Policy } from '../policy/schema.ts';
import { policiesOf } from '../policy/store.ts';
import { activatePolicy } from './activate-policy.ts';

const why = { default: 'för provet' };
let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-03-02T08:15:00Z' });
});
afterAll(() => app.close());

/** A municipality's policy and the administrator who maintains it. */
function policyKeeping(municipality: string, base: string) {
  const versions = () => inMunicipality(app, municipality, (trx) => policiesOf(trx, municipality));
  return {
    municipality,
    administrator: staff(municipality, 'administrator'),
    versions,
    put: (policy: Policy, from = base, actor = staff(municipality, 'administrator')) =>
      inMunicipality(app, municipality, (trx) =>
        activatePolicy(trx, app.context.clock, actor, { policy, base: from }),
      ),
    /** Puts a copy of the current version in force, with another code and from another day. */
    async activateNext(change: Partial<Policy> = {}): Promise<Policy> {
      const [first] = await versions();
      if (first === undefined) throw new Error('no version');
      return {
        ...first,
        version: 'NEXT',
        effectiveFrom: { value: day('2026-03-02'), source: why },
        effectiveTo: { value: null, source: why },
        ...change,
      };
    },
  };
}

const from = (text: string) => ({ effectiveFrom: { value: day(text), source: why } });

describe('putting a version in force [VAS14-10]', () => {
  it('stores it, ends the previous version the same day, and records in the ledger who did it', async () => {
    const { municipality, administrator, versions, put, activateNext } = policyKeeping(
      'botkyrka',
      'BOT',
    );
    expect(await put(await activateNext())).toEqual({ type: 'in_force', former: 'BOT' });
    const [former, latest] = await versions();
    expect(former?.effectiveTo.value).toBe('2026-03-02');
    expect(latest?.version).toBe('NEXT');
    const [event] = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('ledger_event')
        .selectAll()
        .where('type', '=', 'policy_put_in_force')
        .execute(),
    );
    expect(event).toMatchObject({
      actor: administrator.accountId,
      case_id: null,
    });
    expect(event?.body).toContain('"after":"BOT","from":"2026-03-02","version":"NEXT"');
    const checked = await verify(app.context.databases, new Map());
    expect(checked.flatMap(({ problems }) => problems)).toEqual([]);
  });

  const refused: readonly (readonly [string, Partial<Policy>, string])[] = [
    ['a day that has passed', from('2026-03-01'), 'day_passed'],
    ['a code that is taken', { version: 'LAN' }, 'code_taken'],
    ['another municipality’s', { municipality: 'botkyrka' }, 'other_municipality'],
    [
      'a version with a fault',
      { exclusions: [], effectiveTo: { value: day('2030-01-01'), source: why } },
      'fault',
    ],
  ];
  it.each(refused)('refuses %s, and changes nothing', async (_what, change, code) => {
    const { versions, put, activateNext } = policyKeeping('landskrona', 'LAN');
    const before = await versions();
    const result = await put(await activateNext(change));
    if (result.type !== 'refused') throw new Error(result.type);
    expect(result.objections.map((one) => one.code)).toContain(code);
    expect(await versions()).toEqual(before);
  });

  it('refuses a period that overlaps with a version that has not begun', async () => {
    const { put, activateNext } = policyKeeping('vasteras', 'VAS17');
    expect((await put(await activateNext(from('2026-06-01')))).type).toBe('in_force');
    const between = await activateNext({ version: 'NEXT-2', ...from('2026-04-01') });
    expect(await put(between, 'NEXT')).toEqual({
      type: 'refused',
      objections: [
        { code: 'overlap', former: 'NEXT', since: '2026-06-01', earliest: '2026-06-02' },
      ],
    });
  });

  it('accepts only one of two administrators who start from the same version', async () => {
    const { versions, put, activateNext } = policyKeeping('falkoping', 'FAL');
    const [one, other] = await Promise.all([
      put(await activateNext()),
      put(await activateNext({ version: 'NEXT-2', ...from('2026-03-03') })),
    ]);
    expect([one.type, other.type].toSorted()).toEqual(['in_force', 'refused']);
    expect(await versions()).toHaveLength(2);
  });

  it('is permitted only to the administrator', async () => {
    const { municipality, put, activateNext } = policyKeeping('landskrona', 'LAN');
    const registrar = staff(municipality, 'registrar');
    expect(await put(await activateNext(), 'LAN', registrar)).toEqual({ type: 'not_permitted' });
  });
});
