import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Config } from '../config/config.ts';
import { keyedDigest } from '../config/keyed-digest.ts';
import type { AuthTables } from '../db/tables.ts';
import { cookieOf } from './request-headers.ts';

type WithCookies = Pick<FastifyRequest, 'headers'>;

/** A device that has not signed in for this long is treated as unknown. */
const deviceLifetime = { hours: 24 * 180 } as const;
const rememberedSeconds = Temporal.Duration.from(deviceLifetime).total('seconds');

const expiryLimit = () =>
  new Date(Temporal.Now.instant().subtract(deviceLifetime).epochMilliseconds);

/**
 * Devices that an account has signed in with before. The cookie gives no access; it gives the device a count of wrong
 * attempts of its own, so that nobody else's are counted against it (OWASP, "device cookies"). It identifies a
 * browser, signed with the server's secret; which accounts have signed in there is stored here, where it can be
 * revoked.
 */
export class KnownDevices {
  readonly #database: Kysely<AuthTables>;
  readonly #signatureOf: (id: string) => string;
  readonly #secure: boolean;
  readonly #cookieName: string;

  constructor(
    database: Kysely<AuthTables>,
    { secret, publicUrl }: Pick<Config, 'secret' | 'publicUrl'>,
  ) {
    this.#database = database;
    this.#signatureOf = keyedDigest(secret, 'known device');
    this.#secure = publicUrl?.startsWith('https://') ?? false;
    this.#cookieName = this.#secure ? '__Host-desk-device' : 'desk-device';
  }

  /** The browser that the cookie identifies, whoever has signed in there. */
  #browserOf(request: WithCookies): string | undefined {
    const [id = '', signature = ''] = (cookieOf(request, this.#cookieName) ?? '').split('.');
    const [given, right] = [Buffer.from(signature), Buffer.from(this.#signatureOf(id))];
    return given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
  }

  /** The browser, if this account has signed in with it. */
  async of(
    request: WithCookies,
    account: { readonly email: string } | { readonly userId: string },
  ): Promise<string | undefined> {
    const id = this.#browserOf(request);
    if (id === undefined) return undefined;
    const known = this.#database
      .selectFrom('knownDevice')
      .innerJoin('user', 'user.id', 'knownDevice.userId')
      .select('knownDevice.deviceId')
      .where('knownDevice.deviceId', '=', id)
      .where('knownDevice.usedAt', '>', expiryLimit());
    const theirs =
      'email' in account
        ? known.where('user.email', '=', account.email)
        : known.where('user.id', '=', account.userId);
    return (await theirs.executeTakeFirst())?.deviceId;
  }

  /** Called after signing in. @returns the Set-Cookie line */
  async remember(request: WithCookies, userId: string): Promise<string> {
    const id = this.#browserOf(request) ?? randomBytes(16).toString('base64url');
    const usedAt = new Date();
    await this.#database
      .insertInto('knownDevice')
      .values({ deviceId: id, userId, usedAt })
      .onConflict((taken) => taken.columns(['deviceId', 'userId']).doUpdateSet({ usedAt }))
      .execute();
    await this.#database.deleteFrom('knownDevice').where('usedAt', '<', expiryLimit()).execute();
    const secure = this.#secure ? '; Secure' : '';
    return `${this.#cookieName}=${id}.${this.#signatureOf(id)}; Max-Age=${rememberedSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  }

  /** Forgets every other device, since one of them may be in the wrong hands. */
  async forgetOthers(request: WithCookies, userId: string): Promise<void> {
    await this.#database
      .deleteFrom('knownDevice')
      .where('userId', '=', userId)
      .where('deviceId', '<>', this.#browserOf(request) ?? '')
      .execute();
  }
}
