import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from './connect.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

let databases: Databases;
beforeEach(async () => {
  databases = await testDatabases();
});
afterEach(() => databases.close());

async function withNext(text: string): Promise<Migration[]> {
  const known = await readMigrations();
  return [...known, { number: known.length + 1, name: 'next', digest: text, text }];
}

describe('the migrations', () => {
  it('are applied once', async () => {
    expect(await migrate(databases)).toEqual([]);
    const known = await withNext(
      'create table extra (id text primary key); create index extra_again on extra (id)',
    );
    expect(await migrate(databases, known)).toEqual(['next']);
    expect(await migrate(databases, known)).toEqual([]);
  });

  it('are applied once when two servers start together', async () => {
    const known = await withNext('create table extra (id text primary key)');
    const applied = await Promise.all([migrate(databases, known), migrate(databases, known)]);
    expect(applied.flat()).toEqual(['next']);
  });

  it('leave nothing of one that fails halfway', async () => {
    const known = await withNext('create table extra (id text primary key); select 1 / 0');
    await expect(migrate(databases, known)).rejects.toThrow(/division by zero/);
    const { rows } = await sql`select from pg_tables where tablename = 'extra'`.execute(
      databases.owner,
    );
    expect(rows).toEqual([]);
    expect(await migrate(databases)).toEqual([]);
  });

  it('stop when one that has been applied has a different text now', async () => {
    const [first, ...others] = await readMigrations();
    if (first === undefined) throw new Error('there is no migration');
    await expect(migrate(databases, [{ ...first, digest: 'another' }, ...others])).rejects.toThrow(
      /Migration 1 was changed/,
    );
  });

  it('stop when the database is newer than the program', async () => {
    await migrate(databases, await withNext('create table extra (id text primary key)'));
    await expect(migrate(databases)).rejects.toThrow(/newer than this program/);
  });

  it('fail when the application would bypass row-level security', async () => {
    await expect(migrate({ ...databases, app: databases.owner })).rejects.toThrow(/not lyhord_app/);
  });

  // On PostgreSQL roles belong to the whole server, and other tests use it at the same time.
  it.skipIf(process.env.LYHORD_TEST_DATABASE_URL)(
    'fail when its role was given the right to bypass it',
    async () => {
      await databases.statements.executeSql('alter role lyhord_app bypassrls');
      await expect(migrate(databases)).rejects.toThrow(/bypasses row-level security/);
    },
  );
});
