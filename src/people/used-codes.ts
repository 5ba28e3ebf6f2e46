import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import type { AuthTables } from '../db/tables.ts';
import { keyedDigest } from '../keyed-digest.ts';

/** Longer than any code is right: Better Auth takes the one before and the one after, of half a minute each. */
const kept = { minutes: 5 } as const;

/** One-time codes that have opened something: each does so once (RFC 6238, section 5.2). */
export class UsedCodes {
  readonly #database: Kysely<AuthTables>;
  readonly #digestOf: (text: string) => string;

  constructor(database: Kysely<AuthTables>, { secret }: Pick<Config, 'secret'>) {
    this.#database = database;
    this.#digestOf = keyedDigest(secret, 'used one-time code');
  }

  /** Of several at once, in whatever process, the first alone takes it. @returns whether it was not used before */
  async take(userId: string, code: string): Promise<boolean> {
    const usedAt = new Date();
    const before = new Date(usedAt.getTime() - Temporal.Duration.from(kept).total('milliseconds'));
    await this.#database.deleteFrom('usedCode').where('usedAt', '<', before).execute();
    const taken = await this.#database
      .insertInto('usedCode')
      .values({ userId, digest: this.#digestOf(`${userId} ${code}`), usedAt })
      .onConflict((used) => used.columns(['userId', 'digest']).doNothing())
      .returning('userId')
      .executeTakeFirst();
    return taken !== undefined;
  }
}
