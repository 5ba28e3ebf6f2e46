import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from './connect.ts';
import { inTenant, type TenantTransaction } from './tenant.ts';

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

  const vasteras = { municipality: 'vasteras', committees: 'all' } as const;
  const settings = (trx: TenantTransaction) =>
    sql<{ readonly municipality: string | null }>`
    select nullif(current_setting('app.municipality', true), '') as municipality`.execute(trx);

  it('know their municipality in every statement of work that only reads, and in none after it', async () => {
    const read = async (trx: TenantTransaction) => [await settings(trx), await settings(trx)];
    const answers = await inTenant(databases, vasteras, read, { access: 'reading' });
    expect(answers.flatMap(({ rows }) => rows)).toEqual([
      { municipality: 'vasteras' },
      { municipality: 'vasteras' },
    ]);
    const after = await databases.app.transaction().execute(settings);
    expect(after.rows).toEqual([{ municipality: null }]);
  });

  it('write nothing in work that only reads', async () => {
    const write = (trx: TenantTransaction) =>
      sql`update feedback_case set number = number where id = ${'none'}`.execute(trx);
    // What a server that takes no writes answers is taken for an outage (`unavailable.ts`).
    await expect(inTenant(databases, vasteras, write, { access: 'reading' })).rejects.toThrow(
      'unavailable',
    );
    await expect(inTenant(databases, vasteras, write)).resolves.toMatchObject({ rows: [] });
  });

  it('are planned still when the first that was sent along with a beginning has failed', async () => {
    const fail = (trx: TenantTransaction) => sql`select 1 / ${0}::integer`.execute(trx);
    for (const access of ['reading', 'writing'] as const) {
      await expect(inTenant(databases, vasteras, fail, { access })).rejects.toThrow('division');
      const { rows } = await inTenant(databases, vasteras, settings, { access });
      expect(rows).toEqual([{ municipality: 'vasteras' }]);
    }
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
