import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from './connect.ts';

let databases: Databases;
beforeAll(async () => {
  databases = await testDatabases();
});
afterAll(() => databases.close());

describe('statements that are prepared', () => {
  it('are prepared again when a table has changed, at the cost of one failed statement', async () => {
    const { owner } = databases;
    await sql`create table changing (id integer)`.execute(owner);
    await sql`insert into changing values (${1})`.execute(owner);
    const columns = async () => {
      const { rows } = await sql<object>`select * from changing where id = ${1}`.execute(owner);
      return rows.flatMap((row) => Object.keys(row));
    };
    expect(await columns()).toEqual(['id']);
    await sql`alter table changing add column name text`.execute(owner);
    await columns().catch(() => {});
    expect(await columns()).toEqual(['id', 'name']);
  });

  it('leave nothing behind in a transaction that ended before it did anything', async () => {
    const nothing = databases.app.transaction().execute(async () => {
      throw new Error('changed its mind');
    });
    await expect(nothing).rejects.toThrow('changed its mind');
    await databases.app.transaction().execute(async () => {});
    const { rows } = await sql<{ inside: boolean }>`
      select now() <> statement_timestamp() as inside`.execute(databases.app);
    expect(rows).toEqual([{ inside: false }]);
  });
});
