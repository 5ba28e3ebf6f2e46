import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../municipalities/index.ts';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { statementsOf } from '../ledger/row-changes.ts';
import { policySchema } from './schema.ts';
import { policiesOf, seedPolicies, successionOf } from './store.ts';

let databases: Databases;
const versionsOf = (municipality: string, whose = municipality) =>
  inTenant(databases, { municipality, committees: 'all' }, (trx) => policiesOf(trx, whose));

beforeAll(async () => {
  databases = await testDatabases();
  for (const { id, name, policies } of seeds) {
    await databases.owner.insertInto('municipality').values({ id, name, profile: '{}' }).execute();
    await seedPolicies(databases.owner, policies);
  }
});
afterAll(() => databases.close());

describe('policy versions in the database', () => {
  it('come back as they were written, oldest first', async () => {
    for (const { id, policies } of seeds) {
      expect(await versionsOf(id)).toEqual(policies.map((draft) => policySchema.parse(draft)));
    }
  });

  it('are read once: the second reading gives the very same version', async () => {
    const [first] = await versionsOf('botkyrka');
    const [second] = await versionsOf('botkyrka');
    expect(second).toBe(first);
  });

  it('that exist are not changed by a file that has changed', async () => {
    const drafts = seeds.find(({ id }) => id === 'landskrona')?.policies ?? [];
    const changed = drafts.map((draft) => ({
      ...draft,
      title: { value: 'En annan', source: { default: 'prov' } },
    }));
    expect(changed).toHaveLength(1);
    await seedPolicies(databases.owner, changed);
    const [kept] = await versionsOf('landskrona');
    expect(kept?.title.value).toBe('Policy för synpunktshantering i Landskrona stad');
  });

  it('ends where the next begins, and is otherwise as it was [VAS14-10]', async () => {
    const [last] = await versionsOf('falkoping');
    if (last === undefined) throw new Error('no version');
    const next = policySchema.parse({
      ...last,
      version: 'NEXT',
      effectiveFrom: { value: '2030-01-01', source: { default: 'prov' } },
    });
    await inTenant(databases, { municipality: 'falkoping', committees: [] }, async (trx) => {
      const { added, ended } = successionOf(next, last);
      const changes = { insert: { policy_version: [added] }, update: { policy_version: [ended] } };
      for (const statement of statementsOf([changes])) await statement.execute(trx);
    });
    const [former, ...later] = await versionsOf('falkoping');
    expect(former).toEqual({
      ...last,
      effectiveTo: {
        value: '2030-01-01',
        source: { default: 'Gäller till dess att version NEXT tog vid.' },
      },
    });
    expect(later).toEqual([next]);
    expect((await versionsOf('falkoping'))[0]).toBe(former);
  });

  it.each([
    ["effective_from = '2001-01-01'"],
    ["body = '{}'"],
    ["digest = 'another'"],
    ["version = 'OTHER'"],
    ['effective_to = null'],
    ["effective_to = '2018-01-01'"],
  ])('cannot be changed by anybody, not even the owner: %s', async (change) => {
    const text = `update policy_version set ${change} where version = 'VAS14'`;
    await expect(databases.statements.executeSql(text)).rejects.toThrow('does not change');
  });

  it('cannot be removed by anybody, not even the owner', async () => {
    for (const text of ['delete from policy_version', 'truncate policy_version cascade'])
      await expect(databases.statements.executeSql(text)).rejects.toThrow('does not change');
  });

  it('may be ended by the application, which may write nothing else of them', async () => {
    const scope = { municipality: 'botkyrka', committees: [] };
    const change = inTenant(databases, scope, (trx) =>
      trx.updateTable('policy_version').set({ digest: 'another' }).execute(),
    );
    await expect(change).rejects.toThrow('permission denied');
  });

  it('of another municipality are not visible', async () => {
    expect(await versionsOf('falkoping', 'botkyrka')).toEqual([]);
  });
});
