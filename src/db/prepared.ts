import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { Forerunners, type Results } from './forerunners.ts';
import { readingBegin, scopeText } from './scope.ts';
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

/**
 * “cached plan must not change result type”: a migration has changed a table that a prepared statement uses. “prepared statement
 * does not exist”: a statement sent with it failed before it was prepared.
 */
const outdated: readonly unknown[] = ['0A000', '26000'];
const isOutdated = (error: unknown) =>
  error instanceof Error && 'code' in error && outdated.includes(error.code);

/** A transaction of which nothing has been sent yet: its beginning is sent together with its first statement. */
interface Opening {
  readonly begin: string;
  /** The values of `scopeText`, where that was asked for. */
  readonly scope: readonly string[] | undefined;
}

/**
 * A connection for Kysely, with three savings. Each statement is planned once for each connection: planning with row-level
 * security was more than half of the database's cost of an intake. A transaction's `begin` and its scope are sent together with
 * its first statement: each write to the network costs both sides 0.1 to 0.2 ms. And in a transaction that only reads what is
 * committed, each statement is a transaction of its own (PostgreSQL 15, 55.2.3: all messages up to a Sync) with the scope sent
 * in front of it, so that neither `begin` nor `commit` is sent.
 */
export class PreparedClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #forerunners: Forerunners;
  #opening: Opening | undefined;
  /** The connection is not reused: its plans are outdated after a migration, or the server is gone or read-only. */
  #spent = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    this.#forerunners = new Forerunners(client);
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
    this.#opening = undefined;
    this.#client.release(destroy || this.#spent);
  }

  async #ask<R>(text: string, values: readonly unknown[]): Answer<R> {
    if (text === 'begin' || text.startsWith('start transaction')) {
      this.#opening = { begin: text, scope: undefined };
      return unsent('SELECT');
    }
    const opening = this.#opening;
    if (opening === undefined) return await this.#send(() => this.#single(text, values));
    if (text === scopeText) {
      this.#opening = { ...opening, scope: values.map(String) };
      return unsent('SELECT');
    }
    const isReading = opening.begin === readingBegin && opening.scope !== undefined;
    if (!isReading || text === 'commit' || text === 'rollback') this.#opening = undefined;
    if (text === 'commit') return unsent('COMMIT');
    if (text === 'rollback') return unsent('ROLLBACK');
    return await this.#send(() =>
      opening.scope === undefined
        ? this.#afterBegin(opening.begin, text, values)
        : this.#forerunners.ask(
            [
              ...(isReading ? [] : [{ text: opening.begin, values: [] }]),
              { text: scopeText, values: opening.scope },
            ],
            this.#named(text, values),
          ),
    );
  }

  #named(text: string, values: readonly unknown[]): pg.QueryConfig {
    const name = values.length > 0 ? nameOf(text) : undefined;
    return { text, values: [...values], ...(name && { name }) };
  }

  async #single(text: string, values: readonly unknown[]): Promise<Results> {
    return await this.#client.query(this.#named(text, values));
  }

  async #afterBegin(begin: string, text: string, values: readonly unknown[]): Promise<Results> {
    if (values.length === 0) return await this.#single(`${begin}; ${text}`, []);
    await this.#single(begin, []);
    return await this.#single(text, values);
  }

  async #send<R>(ask: () => Promise<Results>): Answer<R> {
    try {
      // The type of the rows is the caller's claim about its own SQL, as in every driver.
      return lastOf(await ask()) as PostgresQueryResult<R>;
    } catch (reason) {
      const error = databaseError(reason);
      this.#spent ||= isOutdated(error) || error instanceof DatabaseUnavailable;
      throw error;
    }
  }
}

/** The result of a statement that did not have to be sent. */
function unsent<R>(command: 'SELECT' | 'COMMIT' | 'ROLLBACK'): PostgresQueryResult<R> {
  return { command, rowCount: 0, rows: [] };
}

/** `pg` answers several statements with a list, which its types do not say. */
function lastOf(result: Results): pg.QueryResult {
  const last = Array.isArray(result) ? result.at(-1) : result;
  if (last === undefined) throw new Error('the database answered nothing');
  return last;
}
