import type { Kysely } from 'kysely';
import type { Config } from '../config/config.ts';
import { keyedDigest } from '../config/keyed-digest.ts';
import type { AuthTables } from '../db/tables.ts';

/** Longer than any code is valid: Better Auth accepts the one before and the one after, of half a minute each. */
const kept = { minutes: 5 } as const;

const expiryLimit = () => new Date(Date.now() - Temporal.Duration.from(kept).total('milliseconds'));

/** One-time codes that have been used: each can be used once (RFC 6238, section 5.2). */
export class UsedCodes {
  readonly #database: Kysely<AuthTables>;
  readonly #digestOf: (text: string) => string;

  constructor(database: Kysely<AuthTables>, { secret }: Pick<Config, 'secret'>) {
    this.#database = database;
    this.#digestOf = keyedDigest(secret, 'used one-time code');
  }

  /** Checked first, so that a user who gives a used code can give the next one with the same password. */
  async has(userId: string, code: string): Promise<boolean> {
    const used = await this.#database
      .selectFrom('usedCode')
      .select('userId')
      .where('userId', '=', userId)
      .where('digest', '=', this.#digestOf(`${userId} ${code}`))
      .where('usedAt', '>', expiryLimit())
      .executeTakeFirst();
    return used !== undefined;
  }

  /**
   * Of several requests at once, in any process, only the first succeeds.
   * @returns whether the code was not used before
   */
  async take(userId: string, code: string): Promise<boolean> {
    await this.#database.deleteFrom('usedCode').where('usedAt', '<', expiryLimit()).execute();
    const taken = await this.#database
      .insertInto('usedCode')
      .values({ userId, digest: this.#digestOf(`${userId} ${code}`), usedAt: new Date() })
      .onConflict((used) => used.columns(['userId', 'digest']).doNothing())
      .returning('userId')
      .executeTakeFirst();
    return taken !== undefined;
  }
}
