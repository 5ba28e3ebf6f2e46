import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { AuthTables } from '../db/tables.ts';
import type { Authentication } from './authentication.ts';
import type { KnownDevices } from './known-device.ts';
import { cookieOf, headersFor } from './request-headers.ts';
import type { SecurityLog } from './security-log.ts';
import type { SignInLimits } from './sign-in-limits.ts';
import type { UsedCodes } from './used-codes.ts';

type WithCookies = Pick<FastifyRequest, 'headers'>;

/**
 * `ended`: the password was given too long ago, or too many wrong codes have followed it. `headers` set the session's
 * cookie.
 */
export type StepResult =
  | {
      readonly type: 'right';
      readonly userId: string;
      readonly token: string;
      readonly headers: Headers;
    }
  | { readonly type: 'wrong' | 'ended' }
  | { readonly type: 'locked'; readonly waitSeconds: number };

/** The name of the cookie with which Better Auth's second factor records that the password was right. */
const challengeCookie = 'two_factor';

interface Challenge {
  readonly userId: string;
  readonly cookie: string;
}

function faultOf(code: unknown): 'wrong' | 'ended' {
  return code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE' ? 'wrong' : 'ended';
}

export interface SecondStepParts {
  readonly database: Kysely<AuthTables>;
  readonly authentication: () => Promise<Authentication>;
  readonly limits: SignInLimits;
  readonly devices: KnownDevices;
  readonly usedCodes: UsedCodes;
  readonly log: SecurityLog;
}

/** The second step of signing in, after the password: a code of the authenticator app, or a recovery code. */
export class SecondStep {
  readonly #database: Kysely<AuthTables>;
  readonly #open: () => Promise<Authentication>;
  readonly #limits: SignInLimits;
  readonly #devices: KnownDevices;
  readonly #usedCodes: UsedCodes;
  readonly #log: SecurityLog;

  constructor(parts: SecondStepParts) {
    this.#database = parts.database;
    this.#open = parts.authentication;
    this.#limits = parts.limits;
    this.#devices = parts.devices;
    this.#usedCodes = parts.usedCodes;
    this.#log = parts.log;
  }

  /**
   * The user whose password was right, and the cookie that says so. Better Auth itself checks the cookie's signature;
   * here it only decides whose attempts are counted. Better Auth is given no other cookie: with a session's cookie it
   * would check the code for that user.
   */
  async #challenge(request: WithCookies): Promise<Challenge | undefined> {
    const context = await (await this.#open()).$context;
    const { name } = context.createAuthCookie(challengeCookie);
    const value = cookieOf(request, name) ?? '';
    const challenge = await this.#database
      .selectFrom('verification')
      .select('value as userId')
      .where('identifier', '=', value.slice(0, value.lastIndexOf('.')))
      .where('expiresAt', '>', new Date())
      .executeTakeFirst();
    return challenge && { ...challenge, cookie: `${name}=${encodeURIComponent(value)}` };
  }

  /** Better Auth accepts five codes for each password; `SignInLimits` limits the codes for each account. */
  async give(request: WithCookies, code: string, address: string): Promise<StepResult> {
    const challenge = await this.#challenge(request);
    if (!challenge) return { type: 'ended' };
    const { userId } = challenge;
    const result = await this.#giveFor(challenge, request, code, address);
    if (result.type === 'right' || result.type === 'ended') return result;
    const user = await this.#log.userWith(userId);
    const event = result.type === 'wrong' ? 'code_wrong' : 'code_throttled';
    await this.#log.note({ event, user, address });
    return result;
  }

  async #giveFor(
    { userId, cookie }: Challenge,
    request: WithCookies,
    code: string,
    address: string,
  ): Promise<StepResult> {
    const typed = code.replaceAll(/\s/g, '');
    const kind = /^\d{6}$/.test(typed) ? 'one_time' : 'recovery';
    const device = await this.#devices.of(request, { userId });
    const attempt = await this.#limits.code(kind, userId, { address, device });
    if (attempt.waitSeconds > 0) return { type: 'locked', waitSeconds: attempt.waitSeconds };
    // Better Auth accepts a recovery code once, and a one-time code as often as it is given while it is valid.
    if (kind === 'one_time' && (await this.#usedCodes.has(userId, typed))) return { type: 'wrong' };
    const result = await this.#verify(headersFor(request, cookie), kind, typed);
    if (result.type !== 'right') return result;
    if (kind === 'one_time' && !(await this.#usedCodes.take(userId, typed))) {
      await this.#database.deleteFrom('session').where('token', '=', result.token).execute();
      return { type: 'wrong' };
    }
    await attempt.succeeded();
    return result;
  }

  async #verify(
    challenge: Headers,
    kind: 'one_time' | 'recovery',
    typed: string,
  ): Promise<StepResult> {
    const { api } = await this.#open();
    const { APIError } = await import('better-auth/api');
    const given = { headers: challenge, returnHeaders: true } as const;
    try {
      const { headers, response } =
        kind === 'one_time'
          ? await api.verifyTOTP({ body: { code: typed }, ...given })
          : await api.verifyBackupCode({ body: { code: typed.toLowerCase() }, ...given });
      if (!response.token) return { type: 'ended' };
      return { type: 'right', userId: response.user.id, token: response.token, headers };
    } catch (error) {
      if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
      return { type: faultOf(error.body?.code) };
    }
  }
}
