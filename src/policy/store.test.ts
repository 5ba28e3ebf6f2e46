import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../municipalities/index.ts';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { policySchema } from './schema.ts';
import { policiesOf, seedPolicies } from './store.ts';

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

  it('one that is there is not changed by a file that has changed', async () => {
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

  it('another municipality’s are not seen', async () => {
    expect(await versionsOf('falkoping', 'botkyrka')).toEqual([]);
  });
});
