import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { DatabaseUnavailable, databaseError } from './unavailable.ts';

type Answer<R> = Promise<PostgresQueryResult<R>>;

/** The product has some hundred different statements; any beyond this number are planned each time. */
const mostNames = 500;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `lyhord_${names.size}`;
  names.set(text, name);
  return name;
}

/** “cached plan must not change result type”: a migration has changed a table that a prepared statement uses. */
function isOutdated(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '0A000';
}

/**
 * A connection for Kysely, with two savings. Each statement is planned once for each connection: planning with
 * row-level security was more than half of the database's cost of an intake. And a transaction begins together with
 * its first statement, the one that sets the municipality, which saves a round trip.
 */
export class PreparedClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  #begin: string | undefined;
  /** The connection is not reused: its plans are outdated after a migration, or the server is gone or read-only. */
  #spent = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  query<R>(text: string, values: readonly unknown[]): Answer<R>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    asked: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Answer<R> | PostgresCursor<R> {
    if (typeof asked !== 'string') throw new TypeError('No cursors: read in portions instead.');
    return this.#ask<R>(asked, values);
  }

  release(destroy = false): void {
    this.#begin = undefined;
    this.#client.release(destroy || this.#spent);
  }

  async #ask<R>(text: string, values: readonly unknown[]): Answer<R> {
    if (text === 'begin' || text.startsWith('start transaction')) {
      this.#begin = text;
      return { command: 'SELECT', rowCount: 0, rows: [] };
    }
    const begin = this.#begin;
    this.#begin = undefined;
    if (begin === undefined) return await this.#send(text, values);
    if (text === 'rollback') return { command: 'ROLLBACK', rowCount: 0, rows: [] };
    if (values.length === 0) return await this.#send(`${begin}; ${text}`, []);
    await this.#send(begin, []);
    return await this.#send(text, values);
  }

  async #send<R>(text: string, values: readonly unknown[]): Answer<R> {
    const name = values.length > 0 ? nameOf(text) : undefined;
    try {
      const result = await this.#client.query({ text, values: [...values], ...(name && { name }) });
      // The type of the rows is the caller's claim about its own SQL, as in every driver.
      return lastOf(result) as PostgresQueryResult<R>;
    } catch (reason) {
      const error = databaseError(reason);
      this.#spent ||= isOutdated(error) || error instanceof DatabaseUnavailable;
      throw error;
    }
  }
}

/** `pg` answers several statements with a list, which its types do not say. */
function lastOf(result: pg.QueryResult | pg.QueryResult[]): pg.QueryResult {
  const last = Array.isArray(result) ? result.at(-1) : result;
  if (last === undefined) throw new Error('the database answered nothing');
  return last;
}
