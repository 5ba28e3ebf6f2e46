import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from './connect.ts';
import { holdsMoment } from './read-together.ts';
import { describeSchema } from './schema.ts';

describe('the schema', () => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await testDatabases();
  });
  afterAll(() => databases.close());

  // Runs on either database, so it also shows that both have the same schema. `npm run schema` renews the snapshot.
  it('is the same as in the snapshot', async () => {
    await expect(await describeSchema(databases.owner)).toMatchFileSnapshot('schema.snapshot.sql');
  });

  it('names timestamp columns so that they are recognised in JSON, and no others', async () => {
    const { rows } = await sql<{ column: string; type: string }>`
      select distinct column_name as column, data_type as type from information_schema.columns
      where table_schema in ('public', 'search')`.execute(databases.owner);
    // Lists of timestamps are left as they are: nothing reads one in this way.
    const misnamed = rows.filter(
      ({ column, type }) =>
        type !== 'ARRAY' && holdsMoment(column) !== (type === 'timestamp with time zone'),
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(misnamed).toEqual([]);
    expect(rows.filter(({ type }) => ['bytea', 'numeric', 'interval'].includes(type))).toEqual([]);
  });
});
