import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { type Limiter, openMemoryLimiter } from '../db/limiter.ts';
import type { AuthTables } from '../db/tables.ts';
import type { SecurityEvent } from '../domain/security-event.ts';

/** The user who did it or whom it was attempted against; never what somebody typed. */
export interface SecurityUser {
  readonly authUserId: string;
  readonly municipality: string;
}

export interface SecurityNote {
  readonly event: SecurityEvent;
  readonly user?: SecurityUser | undefined;
  /** From `addressDigests`; absent where the person may be a submitter. */
  readonly address?: string | undefined;
  /** A code of ours: the pattern of a route, an account, a reason. */
  readonly detail?: string | undefined;
}

export interface WrittenEvent {
  readonly id: string;
  readonly at: Date;
  readonly event: SecurityEvent;
  readonly userId: string;
  readonly address: string | null;
  readonly detail: string | null;
}

/**
 * Events that an attacker or a faulty client can cause without limit; the first in each minute is recorded for all of
 * them.
 */
const repeated: readonly SecurityEvent[] = [
  'sign_in_throttled',
  'code_throttled',
  'access_refused',
  'foreign_origin',
  'too_many_requests',
];
const mostShown = 200;

/**
 * Sign-ins, failures and refusals: one JSON line each for whoever monitors the server, and, where the account is
 * known, a row that can be added but not changed. Addresses are keyed digests; times are the machine's own. Never
 * call it within a transaction.
 */
export class SecurityLog {
  readonly #database: Kysely<AuthTables>;
  readonly #write: (line: string) => void;
  readonly #repeats: Limiter = openMemoryLimiter({ name: 'noted', most: 1, seconds: 60 });

  readonly #underWay = new Set<Promise<void>>();

  constructor(database: Kysely<AuthTables>, write: (line: string) => void) {
    this.#database = database;
    this.#write = write;
  }

  async note({ event, user, address, detail }: SecurityNote): Promise<void> {
    const about = `${event} ${user?.authUserId ?? address ?? ''} ${detail ?? ''}`;
    if (repeated.includes(event) && (await this.#repeats.count(about)) > 0) return;
    const at = new Date();
    const { authUserId: account, municipality } = user ?? {};
    const line = { level: 'info', time: at.toISOString(), msg: 'security', event };
    this.#write(JSON.stringify({ ...line, account, municipality, address, detail }));
    if (!user) return;
    await this.#database
      .insertInto('securityEvent')
      .values({
        at,
        event,
        municipality: user.municipality,
        userId: user.authUserId,
        address: address ?? null,
        detail: detail ?? null,
      })
      .execute();
  }

  /**
   * Writes after the response has been sent: a row is written only where the account exists, and the time that takes
   * must not reveal it. The account is looked up by what was typed, which is stored nowhere.
   */
  noteAfterwards(email: string, note: Omit<SecurityNote, 'user'>): void {
    const write = async () => {
      await setImmediate();
      const user = await this.userOf(email).catch(() => undefined);
      await this.note({ ...note, user });
    };
    // The line has been written by then, whether or not the row can be.
    const writing = write()
      .catch(() => {})
      .finally(() => this.#underWay.delete(writing));
    this.#underWay.add(writing);
  }

  /** Waits for what is being written, before the database is closed. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** The account's user; undefined where there is none. */
  async userOf(email: string): Promise<SecurityUser | undefined> {
    return await this.#users().where('email', '=', email).executeTakeFirst();
  }

  async userWith(id: string): Promise<SecurityUser | undefined> {
    return await this.#users().where('id', '=', id).executeTakeFirst();
  }

  #users() {
    return this.#database.selectFrom('user').select(['id as authUserId', 'municipality']);
  }

  /** The latest events of one municipality's accounts, the newest first. */
  async recent(municipality: string): Promise<readonly WrittenEvent[]> {
    return await this.#database
      .selectFrom('securityEvent')
      .select(['id', 'at', 'event', 'userId', 'address', 'detail'])
      .where('municipality', '=', municipality)
      .orderBy('at', 'desc')
      .limit(mostShown)
      .execute();
  }

  /** Deletes rows older than the retention time, by the database's own clock: it refuses to delete newer ones. */
  async dispose(): Promise<void> {
    await this.#database
      .deleteFrom('securityEvent')
      .where('at', '<', sql<Date>`now() - interval '180 days'`)
      .execute();
  }
}
