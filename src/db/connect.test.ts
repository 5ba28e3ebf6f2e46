import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/database.ts';
import { plantRows } from '../../test/rows.ts';
import type { Databases } from './connect.ts';
import { inTenant } from './tenant.ts';

const scope = { municipality: 'own-town', committees: 'all' } as const;

let databases: Databases;
beforeAll(async () => {
  databases = await testDatabases();
  await plantRows(databases, scope.municipality);
});
afterAll(() => databases.close());

describe('the connections to the database', () => {
  it('have three roles', async () => {
    const who = sql<{ role: string }>`select current_user::text as role`;
    const [app, auth, owner] = [databases.app, databases.auth, databases.owner].map((door) =>
      who.execute(door),
    );
    expect((await app)?.rows).toEqual([{ role: 'lyhord_app' }]);
    expect((await auth)?.rows).toEqual([{ role: 'lyhord_auth' }]);
    expect((await owner)?.rows[0]?.role).not.toMatch(/^lyhord_(app|auth)$/);
  });

  it('keep their roles when many are used at once, and when one of them fails', async () => {
    const who = sql<{ role: string }>`select current_user::text as role, pg_sleep(0.001)`;
    const failing = databases.owner.transaction().execute((trx) => sql`select 1 / 0`.execute(trx));
    const asked = Array.from({ length: 40 }, (_, index) => {
      const door = index % 2 === 0 ? databases.app : databases.auth;
      return who.execute(door).then(({ rows }) => rows[0]?.role);
    });
    await expect(failing).rejects.toThrow(/division by zero/);
    expect(
      new Set((await Promise.all(asked)).map((role, index) => `${index % 2} ${role}`)),
    ).toEqual(new Set(['0 lyhord_app', '1 lyhord_auth']));
  });

  it('return days as text, instants as Date and whole numbers as numbers', async () => {
    const { rows } =
      await sql`select date '2024-02-29' as day, timestamptz '2024-02-29 12:00+01' as instant, 9007199254740991 as most,
      count(*) as counted, array['å', 'ä'] as list, '{"a": [1]}'::jsonb as tree from unit`.execute(
        databases.owner,
      );
    expect(rows).toEqual([
      {
        day: '2024-02-29',
        instant: new Date('2024-02-29T11:00:00Z'),
        most: Number.MAX_SAFE_INTEGER,
        counted: 1,
        list: ['å', 'ä'],
        tree: { a: [1] },
      },
    ]);
  });

  it('refuse a whole number that would be rounded', async () => {
    await expect(sql`select 9007199254740993 as more`.execute(databases.app)).rejects.toThrow(
      RangeError,
    );
  });

  it('fail with a message, instead of waiting for ever, when a second connection is requested inside an open transaction', async () => {
    const beside = inTenant(databases, scope, () => sql`select 1`.execute(databases.app));
    await expect(beside).rejects.toThrow('hand the transaction on instead');
    expect(
      await inTenant(
        databases,
        scope,
        async (trx) => (await sql`select from unit`.execute(trx)).rows.length,
      ),
    ).toBe(1);
  });

  it('do not report a transaction as committed that was rolled back', async () => {
    const swallowed = inTenant(databases, scope, (trx) =>
      sql`select 1 / 0`.execute(trx).catch(() => 'as if nothing'),
    );
    await expect(swallowed).rejects.toThrow(/rolled back/);
  });

  it('undo what a failing transaction wrote', async () => {
    const failing = inTenant(databases, scope, async (trx) => {
      await trx
        .insertInto('case_number')
        .values({ municipality: scope.municipality, year: 1999, last: 1 })
        .execute();
      throw new Error('after all');
    });
    await expect(failing).rejects.toThrow('after all');
    const years = await inTenant(databases, scope, (trx) =>
      trx.selectFrom('case_number').select('year').execute(),
    );
    expect(years.map(({ year }) => year)).not.toContain(1999);
  });

  it('can be used after several statements at once failed between begin and commit', async () => {
    await expect(databases.statements.executeSql('begin; select 1 / 0; commit')).rejects.toThrow(
      /division by zero/,
    );
    expect(await databases.statements.executeSql('select 1 as one; select 2 as two')).toEqual({
      rows: [{ one: 1 }, { two: 2 }],
    });
  });

  it('leave time for other requests while one asks without pause', async () => {
    let asking = true;
    setTimeout(() => {
      asking = false;
    }, 1);
    while (asking) await sql`select 1`.execute(databases.app);
    await databases.owner.transaction().execute(async (trx) => {
      asking = true;
      setTimeout(() => {
        asking = false;
      }, 1);
      while (asking) await sql`select 1`.execute(trx);
    });
  });

  it('attach no values to an error', async () => {
    const failing = sql`select ${'words of a submitter'}::text, 1 / 0`.execute(databases.app);
    const error = await failing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify(error)).not.toContain('words of a submitter');
  });
});
