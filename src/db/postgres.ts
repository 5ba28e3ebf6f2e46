import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { refuseOutsideTransaction } from './connection-queue.ts';
import { PreparedClient } from './prepared.ts';
import { type DatabaseRole, owner } from './roles.ts';
import { databaseError } from './unavailable.ts';
import { valueParsers } from './value-types.ts';

const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => valueParsers[type] ?? pg.types.getTypeParser(type, format),
};

/** Milliseconds to wait for a connection; after that, an error is the better answer to the request. */
const longestWait = 10_000;
/** Milliseconds for one statement of a page: a server that is frozen or unreachable never answers. */
const longestStatement = 30_000;

/** Connections that have the `role` from their first statement on, so that no query can forget to set it. */
export function openPool(url: string, role: DatabaseRole, max: number): pg.Pool {
  const taken = role === owner ? '' : `-c role=${role.name} `;
  const pool = new pg.Pool({
    connectionString: url,
    options: `${taken}-c search_path=${role.searchPath} -c timezone=UTC`,
    application_name: 'lyhord',
    max,
    types,
    connectionTimeoutMillis: longestWait,
    keepAlive: true,
    // The owner migrates and vacuums, which may take long.
    ...(role === owner ? {} : { query_timeout: longestStatement }),
  });
  // An idle connection that breaks is replaced at the next query; without a listener the error would end the process.
  pool.on('error', () => {});
  // A connection that breaks while in use makes its query fail; here the event only needs a listener.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function postgresDialect(pool: pg.Pool): Dialect {
  const prepared = new WeakMap<pg.PoolClient, PreparedClient>();
  return new PostgresDialect({
    pool: {
      options: pool.options,
      async connect() {
        refuseOutsideTransaction();
        const client = await pool.connect().catch((error: unknown) => {
          throw databaseError(error);
        });
        const known = prepared.get(client) ?? new PreparedClient(client);
        prepared.set(client, known);
        return known;
      },
      end: () => pool.end(),
    },
  });
}
