import type { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import pg from 'pg';
import { freeBytes, leastFree } from './disk.ts';
import { openInFolder, openInMemory } from './embedded.ts';
import { embeddedDialect, SharedConnection } from './embedded-dialect.ts';
import type { HeldFolder } from './lock.ts';
import { openPool, postgresDialect } from './postgres.ts';
import { application, owner, signIn } from './roles.ts';
import { startUpkeep } from './statistics.ts';
import type { AuthTables, Tables } from './tables.ts';
import { databaseError } from './unavailable.ts';

/** SQL that the owner executes on a connection of its own; several statements at once only without values. */
export interface Statements {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** The same name twice where there is only one login. */
export interface Logins {
  readonly app: string;
  readonly auth: string;
}

/** One database with a connection for each role (application, authentication, owner). */
export interface Databases {
  readonly kind: 'embedded' | 'postgres';
  /** The role lyhord_app, with row-level security. Cases are accessed by `inTenant`. */
  readonly app: Kysely<Tables>;
  /** The role lyhord_auth, which sees the schema `auth` only; unqualified names refer to it. */
  readonly auth: Kysely<AuthTables>;
  /** For migrations, backup, restore and pg-boss's own schema only. */
  readonly owner: Kysely<Tables>;
  /** For pg-boss (`db`), which sends SQL as text. Jobs within a transaction use `fromKysely(trx)` instead. */
  readonly statements: Statements;
  /** The logins of `app` and `auth`, which are granted those roles; undefined for the embedded database. */
  readonly logins: Logins | undefined;
  close(): Promise<void>;
}

export type DatabaseLocation =
  | { readonly kind: 'folder'; readonly lock: HeldFolder }
  /** `image`: taken by `imageOf`. */
  | { readonly kind: 'memory'; readonly image?: Blob }
  /**
   * `ownerUrl`: who migrates; absent when `url` is that one itself. `authUrl`: who reads accounts and sessions; absent, the
   * owner does it, so that the application's login cannot. `connections`: most at a time for the application.
   */
  | {
      readonly kind: 'postgres';
      readonly url: string;
      readonly ownerUrl?: string | undefined;
      readonly authUrl?: string | undefined;
      readonly connections?: number;
    };

/** The connections for the three roles to an embedded database that is already open. */
export function fromPGlite(pglite: PGlite, isDiskFull?: () => boolean): Databases {
  const shared = new SharedConnection(pglite, isDiskFull);
  return {
    kind: 'embedded',
    app: new Kysely<Tables>({ dialect: embeddedDialect(shared, application) }),
    auth: new Kysely<AuthTables>({ dialect: embeddedDialect(shared, signIn) }),
    owner: new Kysely<Tables>({ dialect: embeddedDialect(shared, owner) }),
    statements: {
      async executeSql(text, values) {
        await shared.acquire(owner);
        try {
          return { rows: (await shared.run(text, values ?? [])).flatMap((result) => result.rows) };
        } finally {
          await shared.release();
        }
      },
    },
    logins: undefined,
    close: () => shared.close(),
  };
}

function withUpkeep(databases: Databases): Databases {
  const upkeep = startUpkeep(databases.statements);
  return {
    ...databases,
    async close() {
      await upkeep.stop();
      await databases.close();
    },
  };
}

/** `pg` answers several statements with a list, which its types do not say. */
function rowsOf(result: pg.QueryResult | pg.QueryResult[]): unknown[] {
  return Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows;
}

function postgres(location: Extract<DatabaseLocation, { kind: 'postgres' }>): Databases {
  const ownerUrl = location.ownerUrl ?? location.url;
  const authUrl = location.authUrl ?? ownerUrl;
  const pools = {
    app: openPool(location.url, application, location.connections ?? 12),
    auth: openPool(authUrl, signIn, 4),
    owner: openPool(ownerUrl, owner, 4),
  };
  return {
    kind: 'postgres',
    app: new Kysely<Tables>({ dialect: postgresDialect(pools.app) }),
    auth: new Kysely<AuthTables>({ dialect: postgresDialect(pools.auth) }),
    owner: new Kysely<Tables>({ dialect: postgresDialect(pools.owner) }),
    statements: {
      async executeSql(text, values) {
        try {
          return { rows: rowsOf(await pools.owner.query(text, values)) };
        } catch (error) {
          throw databaseError(error);
        }
      },
    },
    logins: { app: loginOf(location.url), auth: loginOf(authUrl) },
    async close() {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}

/** The login that `pg` uses: from the address, otherwise from the environment, like libpq. */
function loginOf(url: string): string {
  const { user } = new pg.Client({ connectionString: url });
  if (user === undefined) throw new Error('the address of the database names no user');
  return user;
}

async function inFolder(lock: HeldFolder): Promise<Databases> {
  const pglite = await openInFolder(lock);
  return withUpkeep(fromPGlite(pglite, () => freeBytes(lock.folder) < leastFree));
}

/** Creates the connections; on PostgreSQL nothing is read or written yet. The caller continues with `migrate`. */
export async function connect(location: DatabaseLocation): Promise<Databases> {
  switch (location.kind) {
    case 'folder':
      return await inFolder(location.lock);
    case 'memory':
      return fromPGlite(await openInMemory(location.image));
    case 'postgres':
      return postgres(location);
  }
}
