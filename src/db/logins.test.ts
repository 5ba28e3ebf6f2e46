import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginsOnPostgres, type OwnLogins } from '../../test/postgres.ts';
import { connect } from './connect.ts';
import { appReachesSignIn } from './logins.ts';
import { migrate } from './migrate.ts';

const superuser = process.env.LYHORD_TEST_DATABASE_URL ?? '';

/** Everything through which the schema `auth` could be read. */
const signInTables = [
  '"user"',
  'account',
  'session',
  '"twoFactor"',
  'verification',
  '"knownDevice"',
];

describe.skipIf(superuser === '')('the application’s login to PostgreSQL', () => {
  let logins: OwnLogins;
  const urls = () => ({ kind: 'postgres', url: logins.app, ownerUrl: logins.owner }) as const;
  const opened = async (place: Parameters<typeof connect>[0]) => {
    const databases = await connect(place);
    await migrate(databases);
    return databases;
  };

  /** An attacker who controls the application, and sends any statement on its connection. */
  async function asApplication(...statements: readonly string[]): Promise<string> {
    const client = new pg.Client({ connectionString: logins.app, options: '-c role=lyhord_app' });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
      return 'read';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      await client.end();
    }
  }

  beforeAll(async () => {
    logins = await loginsOnPostgres(superuser);
  });
  afterAll(() => logins.drop());

  it('cannot read password hashes or sessions, whatever role it resets or sets', async () => {
    const databases = await opened(urls());
    try {
      expect(await appReachesSignIn(databases)).toBe(false);
      const ways = [
        'select 1',
        'set role none',
        'reset role',
        'set role lyhord_auth',
        'set session authorization lyhord_auth',
        `set role ${logins.ownerName}`,
        `grant lyhord_auth to ${logins.appName}`,
      ];
      for (const way of ways)
        for (const table of signInTables)
          expect([way, await asApplication(way, `select * from auth.${table}`)]).toEqual([
            way,
            expect.stringMatching(/permission denied|must have admin option/),
          ]);
      const rows = await sql`select count(*) from "user"`.execute(databases.auth);
      expect(rows.rows).toHaveLength(1);
    } finally {
      await databases.close();
    }
  });

  it('loses the role that earlier versions gave it', async () => {
    const databases = await opened(urls());
    await sql`grant lyhord_auth to ${sql.id(logins.appName)}`.execute(databases.owner);
    expect(await appReachesSignIn(databases)).toBe(true);
    await databases.close();
    const again = await opened(urls());
    expect(await appReachesSignIn(again)).toBe(false);
    expect(await asApplication('set role lyhord_auth')).toMatch(/permission denied/);
    await again.close();
  });

  it('has no access to accounts and sessions when there is a third login for them', async () => {
    const databases = await opened({ ...urls(), authUrl: logins.auth });
    const who = sql<{ login: string }>`select session_user::text as login, 1 from "user" limit 1`;
    await sql`select 1 from "user"`.execute(databases.auth);
    expect(
      (await sql<{ login: string }>`select session_user::text as login`.execute(databases.auth))
        .rows,
    ).toEqual([{ login: logins.authName }]);
    await expect(who.execute(databases.app)).rejects.toThrow();
    expect(await appReachesSignIn(databases)).toBe(false);
    await databases.close();
  });

  it('is detected where it is the only one, and owns what it should not see', async () => {
    const databases = await opened({ kind: 'postgres', url: logins.owner });
    expect(await appReachesSignIn(databases)).toBe(true);
    await databases.close();
  });
});
