import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { AuthTables } from '../db/tables.ts';
import { longestSession } from './authentication.ts';
import { type Device, readDevice } from './device.ts';
import type { KnownDevices } from './known-device.ts';
import type { SignInMeans } from './sign-in-results.ts';

export interface OwnSession {
  readonly id: string;
  readonly device: Device;
  readonly began: Date;
  /** Accurate to five minutes. */
  readonly used: Date;
}

/** The open sessions of a user, for themselves to see and end. Never call it within a transaction. */
export class OwnSessions {
  readonly #database: Kysely<AuthTables>;

  readonly #devices: KnownDevices;

  constructor(database: Kysely<AuthTables>, devices: KnownDevices) {
    this.#database = database;
    this.#devices = devices;
  }

  /** The most recently used first. */
  async list(userId: string): Promise<readonly OwnSession[]> {
    const now = Temporal.Now.instant();
    const sessions = await this.#database
      .selectFrom('session')
      .select(['id', 'userAgent', 'createdAt as began', 'updatedAt as used'])
      .where('userId', '=', userId)
      .where('expiresAt', '>', new Date(now.epochMilliseconds))
      .where('createdAt', '>', new Date(now.subtract(longestSession).epochMilliseconds))
      .orderBy('updatedAt', 'desc')
      .orderBy('id')
      .execute();
    return sessions.map(({ userAgent, ...session }) => ({
      ...session,
      device: readDevice(userAgent),
    }));
  }

  /** @returns whether it was still open */
  async end(userId: string, sessionId: string): Promise<boolean> {
    const ended = await this.#database
      .deleteFrom('session')
      .where('userId', '=', userId)
      .where('id', '=', sessionId)
      .returning('id')
      .execute();
    return ended.length > 0;
  }

  /** Ends every other session, and forgets every other device. @returns how many sessions were open */
  async endOthers(
    request: Pick<FastifyRequest, 'headers'>,
    { authUserId: userId, sessionId: kept }: Pick<SignInMeans, 'authUserId' | 'sessionId'>,
  ): Promise<number> {
    await this.#devices.forgetOthers(request, userId);
    const ended = await this.#database
      .deleteFrom('session')
      .where('userId', '=', userId)
      .where('id', '<>', kept)
      .returning('id')
      .execute();
    return ended.length;
  }
}
