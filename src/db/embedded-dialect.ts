import { setImmediate } from 'node:timers/promises';
import type { PGlite, Results } from '@electric-sql/pglite';
import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { ConnectionQueue } from './connection-queue.ts';
import { type DatabaseRole, owner } from './roles.ts';
import { databaseError } from './unavailable.ts';

const changing = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'];

/** Milliseconds of statements before the rest of the process gets a turn. */
const longestTurn = 10;

/** Milliseconds between checks of the free disk space. */
const pollMilliseconds = 200;

/**
 * PGlite attaches the statement and its values to the error, and these may be a submitter's text, which must not be
 * logged.
 */
function withoutValues(error: unknown): unknown {
  if (error instanceof Error)
    for (const field of ['query', 'params', 'queryOptions']) Reflect.deleteProperty(error, field);
  return error;
}

/**
 * One PGlite shared by several roles: each connection gets exclusive access in turn, with the role that it asks for.
 */
export class SharedConnection {
  readonly #pglite: PGlite;
  readonly #gate = new ConnectionQueue();
  #role: DatabaseRole = owner;
  #leave: () => void = () => {};
  #lastTurn = 0;
  readonly #isDiskFull: () => boolean;
  #lastLook = Number.NEGATIVE_INFINITY;
  #readOnly = false;

  /** `isDiskFull`: while true, the database can be read but not written, and writing fails with SQLSTATE 25006. */
  constructor(pglite: PGlite, isDiskFull: () => boolean = () => false) {
    this.#pglite = pglite;
    this.#isDiskFull = isDiskFull;
  }

  async acquire(role: DatabaseRole): Promise<void> {
    const release = await this.#gate.acquire();
    try {
      if (role !== this.#role) {
        // A constant of roles.ts, never input. Set outside any transaction, so that no rollback can undo it.
        await this.#pglite.exec(`set role ${role.name}; set search_path to ${role.searchPath}`);
        this.#role = role;
      }
      await this.#keepWithinDisk();
      this.#leave = release;
    } catch (error) {
      release();
      throw databaseError(error);
    }
  }

  async #keepWithinDisk(): Promise<void> {
    if (performance.now() - this.#lastLook < pollMilliseconds) return;
    const isFull = this.#isDiskFull();
    if (isFull !== this.#readOnly)
      await this.#pglite.exec(`set default_transaction_read_only = ${isFull ? 'on' : 'off'}`);
    this.#readOnly = isFull;
    this.#lastLook = performance.now();
  }

  async release(): Promise<void> {
    const release = this.#leave;
    try {
      // A statement that failed between its own begin and commit would leave the next user of the connection in an
      // aborted transaction.
      if (!this.#pglite.closed && this.#pglite.isInTransaction())
        await this.#pglite.exec('rollback');
    } finally {
      release();
    }
  }

  /** Without parameters, uses the simple protocol, which accepts several statements at once, as `pg` does. */
  async run<R>(text: string, parameters: readonly unknown[]): Promise<readonly Results<R>[]> {
    await this.#letOthersIn();
    try {
      if (parameters.length > 0) return [await this.#pglite.query<R>(text, [...parameters])];
      // The type of the rows is the caller's claim about its own SQL, as in every driver.
      return (await this.#pglite.exec(text)) as Results<R>[];
    } catch (error) {
      throw databaseError(withoutValues(error));
    }
  }

  /**
   * The database runs in this thread and answers without waiting for the operating system, so that a long series of
   * statements would keep every request, timer and file waiting until its end.
   */
  async #letOthersIn(): Promise<void> {
    if (performance.now() - this.#lastTurn < longestTurn) return;
    await setImmediate();
    this.#lastTurn = performance.now();
  }

  /** Waits for the current user of the connection, then closes it. */
  async close(): Promise<void> {
    if (this.#pglite.closed) return;
    const release = await this.#gate.acquire();
    await this.#pglite.close();
    release();
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #shared: SharedConnection;

  constructor(shared: SharedConnection) {
    this.#shared = shared;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const result = (await this.#shared.run<R>(sql, parameters)).at(-1);
    if (result?.command === 'ROLLBACK' && sql === 'commit') throw new AbortedTransactionError();
    return {
      ...(changing.includes(result?.command ?? '') && {
        numAffectedRows: BigInt(result?.rowCount ?? 0),
      }),
      rows: result?.rows ?? [],
    };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error(
      'The embedded database hands out whole results; read in portions with a cursor.',
    );
  }
}

class EmbeddedDriver implements Driver {
  readonly #shared: SharedConnection;
  readonly #role: DatabaseRole;
  readonly #connection: EmbeddedConnection;

  constructor(shared: SharedConnection, role: DatabaseRole) {
    this.#shared = shared;
    this.#role = role;
    this.#connection = new EmbeddedConnection(shared);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#shared.acquire(this.#role);
    return this.#connection;
  }

  async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    await connection.executeQuery(CompiledQuery.raw(`begin${isolation}${access}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint ${JSON.stringify(name)}`));
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to ${JSON.stringify(name)}`));
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release ${JSON.stringify(name)}`));
  }

  async releaseConnection(): Promise<void> {
    await this.#shared.release();
  }

  /** The database is closed by its opener: the other roles still use it. */
  async destroy(): Promise<void> {}
}

/**
 * Kysely's own PostgreSQL dialect in everything but the connection; its PGlite driver supports neither roles nor
 * sharing.
 */
export function embeddedDialect(shared: SharedConnection, role: DatabaseRole): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(shared, role),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
