import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from './connect.ts';
import { describeSchema } from './schema.ts';

describe('the schema', () => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await testDatabases();
  });
  afterAll(() => databases.close());

  // On either database, so this shows as well that both have the same one. `npm run schema` writes it anew.
  it('stands written down as it is', async () => {
    await expect(await describeSchema(databases.owner)).toMatchFileSnapshot('schema.snapshot.sql');
  });
});
