import pg from 'pg';

/** `pg` answers several statements with a list. */
export type Results = pg.QueryResult | pg.QueryResult[];

/** A statement to be sent in front of another; nobody needs its result. */
export interface Forerunner {
  readonly text: string;
  readonly values: readonly string[];
}

/**
 * Sends statements together with the one after them: one write to the network and one wait for all. As there is no Sync between
 * them, they are one transaction, unless one of them begins its own. `pg` itself can do this only for statements without values;
 * this uses `Submittable`, as `pg-cursor` does.
 */
export class Forerunners {
  readonly #client: pg.PoolClient;
  /** What this connection has prepared, by text. */
  readonly #prepared = new Set<string>();

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  /** @returns the answers to all, in order */
  async ask(forerunners: readonly Forerunner[], asked: pg.QueryConfig): Promise<Results> {
    const results = await new Promise<unknown>((resolve, reject) => {
      // Also without values, which `pg` would send as text by itself. The types of `pg` lack this setting.
      const config = { ...asked, queryMode: 'extended' };
      const query = new pg.Query(config, (error, result) =>
        error ? reject(error) : resolve(result),
      );
      const { submit } = query;
      // For the benchmark, which records what is sent (`bench/speed/recorder.mjs`).
      Object.assign(query, { ahead: forerunners });
      query.submit = (connection) => {
        connection.stream.cork();
        try {
          for (const one of forerunners) this.#send(connection, one);
          // The return value tells `pg` about an error.
          return submit.call(query, connection);
        } finally {
          connection.stream.uncork();
        }
      };
      this.#client.query(query);
    });
    for (const { text } of forerunners) this.#prepared.add(text);
    // Several results come as a list; the types of `pg` have one only.
    return results as Results;
  }

  #send(connection: pg.Connection, { text, values }: Forerunner): void {
    const name = nameFor(text);
    if (!this.#prepared.has(text)) {
      // It may be there already, if the statement after it failed. Closing what is not there does nothing.
      connection.close({ type: 'S', name }, true);
      connection.parse({ name, text, types: [] }, true);
    }
    connection.bind({ statement: name, values: [...values] }, true);
    connection.describe({ type: 'P' }, true);
    connection.execute(null, true);
  }
}

const names = new Map<string, string>();

/** There are few of them: `begin` for each kind of transaction, and the scope. */
function nameFor(text: string): string {
  const name = names.get(text) ?? `lyhord_before_${names.size}`;
  names.set(text, name);
  return name;
}
