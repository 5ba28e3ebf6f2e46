import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connect, type Databases } from '../src/db/connect.ts';

/** As in production: one role that owns the tables without bypassing row-level security, and two that only log in. */
const accounts = {
  owner: 'lyhord_test_owner',
  login: 'lyhord_test_login',
  auth: 'lyhord_test_auth',
} as const;
const password = 'test';

/** "LYHT" in hexadecimal. The lock lets one process at a time create the template. */
const templateLock = 0x4c594854;

function urlFor(superuser: string, account: string, database: string): string {
  const url = new URL(superuser);
  url.username = account;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function exists(client: pg.Client, text: string, name: string): Promise<boolean> {
  return (await client.query(text, [name])).rows.length > 0;
}

function connectRoles(superuser: string, database: string): Promise<Databases> {
  return connect({
    kind: 'postgres',
    url: urlFor(superuser, accounts.login, database),
    ownerUrl: urlFor(superuser, accounts.owner, database),
    authUrl: urlFor(superuser, accounts.auth, database),
  });
}

type Fill = (databases: Databases) => Promise<void>;

/** A filled database to copy, created once for each key. */
async function template(
  superuser: string,
  client: pg.Client,
  key: string,
  fill: Fill,
): Promise<string> {
  const name = `lyhord_template_${key}`;
  await client.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    for (const [account, rights] of [
      [accounts.owner, 'createrole createdb'],
      [accounts.login, ''],
      [accounts.auth, ''],
    ]) {
      if (await exists(client, 'select from pg_roles where rolname = $1', account ?? '')) continue;
      await client.query(`create role ${account} login ${rights} password '${password}'`);
    }
    if (!(await exists(client, 'select from pg_database where datname = $1', name))) {
      await client.query(`create database ${name}_draft owner ${accounts.owner}`);
      const databases = await connectRoles(superuser, `${name}_draft`);
      await fill(databases);
      await databases.close();
      await client.query(`alter database ${name}_draft rename to ${name}`);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [templateLock]);
  }
  return name;
}

/** A new database, which `close` deletes. */
export async function freshPostgres(
  superuser: string,
  key: string,
  fill: Fill,
): Promise<Databases> {
  const name = `lyhord_test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(superuser, async (client) => {
    const model = await template(superuser, client, key, fill);
    await client.query(`create database ${name} template ${model} owner ${accounts.owner}`);
  });
  const databases = await connectRoles(superuser, name);
  return {
    ...databases,
    async close() {
      await databases.close();
      await asSuperuser(superuser, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

export interface OwnLogins {
  /** The addresses of a database that is still empty. */
  readonly app: string;
  readonly owner: string;
  readonly auth: string;
  readonly appName: string;
  readonly ownerName: string;
  readonly authName: string;
  drop(): Promise<void>;
}

/** An empty database with logins of its own, to test which rights may be granted to them; `drop` deletes both. */
export async function loginsOnPostgres(superuser: string): Promise<OwnLogins> {
  const mark = randomBytes(6).toString('hex');
  const database = `lyhord_test_${mark}`;
  const [appName, ownerName, authName] = [`app_${mark}`, `owner_${mark}`, `auth_${mark}`];
  await asSuperuser(superuser, async (client) => {
    await client.query(`create role ${ownerName} login createrole password '${password}'`);
    for (const name of [appName, authName])
      await client.query(`create role ${name} login password '${password}'`);
    await client.query(`create database ${database} owner ${ownerName}`);
  });
  return {
    app: urlFor(superuser, appName, database),
    owner: urlFor(superuser, ownerName, database),
    auth: urlFor(superuser, authName, database),
    ...{ appName, ownerName, authName },
    drop: () =>
      asSuperuser(superuser, async (client) => {
        await client.query(`drop database ${database} with (force)`);
        for (const name of [appName, authName, ownerName]) await client.query(`drop role ${name}`);
      }),
  };
}
