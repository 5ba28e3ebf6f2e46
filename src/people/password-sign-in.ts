import { setTimeout } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import type { Databases } from '../db/connect.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type { Clock } from '../domain/clock.ts';
import { type Authentication, noteSignIn, untilBrowserCloses } from './authentication.ts';
import type { KnownDevices } from './known-device.ts';
import { headersFor } from './request-headers.ts';
import { SecondStep } from './second-step.ts';
import type { SecurityLog } from './security-log.ts';
import type { SignInLimits } from './sign-in-limits.ts';
import type { CodeResult, SignInResult } from './sign-in-results.ts';
import { staffActor } from './staff-actor.ts';
import type { UsedCodes } from './used-codes.ts';

type WithCookies = Pick<FastifyRequest, 'headers'>;

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The second factor's code; read even while passwords alone have to wait. */
  readonly code?: string;
}

/**
 * Milliseconds after which a password and a code together are answered, right or wrong. Longer than checking either
 * takes, so that the time does not reveal which of them was wrong.
 */
const steadyAnswer = 500;

type SignedIn = Extract<SignInResult, { type: 'signed_in' }>;
type SecondFactorAsked = Extract<SignInResult, { type: 'second_factor' }>;
export interface PasswordSignInParts {
  readonly databases: Databases;
  readonly clock: Clock;
  readonly authentication: () => Promise<Authentication>;
  readonly limits: SignInLimits;
  readonly devices: KnownDevices;
  readonly usedCodes: UsedCodes;
  readonly log: SecurityLog;
}

/** Signing in with a password of ours, and the code that may be required; every attempt is counted and logged. */
export class PasswordSignIn {
  readonly #databases: Databases;
  readonly #clock: Clock;
  readonly #open: () => Promise<Authentication>;
  readonly #limits: SignInLimits;
  readonly #devices: KnownDevices;
  readonly #secondStep: SecondStep;
  readonly #log: SecurityLog;

  constructor(parts: PasswordSignInParts) {
    this.#databases = parts.databases;
    this.#clock = parts.clock;
    this.#open = parts.authentication;
    this.#limits = parts.limits;
    this.#devices = parts.devices;
    this.#secondStep = new SecondStep({ ...parts, database: parts.databases.auth });
    this.#log = parts.log;
  }

  async signIn(
    request: WithCookies,
    { email, password, code = '' }: Credentials,
    address: string,
  ): Promise<SignInResult> {
    const account = email.trim().toLowerCase().slice(0, 254);
    const device = await this.#devices.of(request, { email: account });
    const attempt = await this.#limits.password(account, { address, device });
    if (attempt.waitSeconds > 0) {
      const { waitSeconds } = attempt;
      if (code === '') {
        this.#log.noteAfterwards(account, { event: 'sign_in_throttled', address });
        return { type: 'too_many', waitSeconds, code: 'can_help' };
      }
      const sent = { email: account, password, code };
      const both = await this.#signInWithBoth(request, sent, address);
      if (both.type === 'signed_in') return both;
      this.#log.noteAfterwards(account, { event: 'sign_in_throttled', address });
      return { type: 'too_many', waitSeconds, code: both.type };
    }
    const entered = await this.#enter(request, { email: account, password }, address);
    if (!entered) {
      this.#log.noteAfterwards(account, { event: 'sign_in_refused', address });
      return { type: 'refused' };
    }
    await attempt.succeeded();
    return entered;
  }

  /**
   * Wrong passwords by others delay a password alone, but not one that comes together with its code. Everything wrong
   * gets the same answer after the same time: a guesser learns about a password only with the code that belongs to
   * it.
   */
  async #signInWithBoth(
    request: WithCookies,
    sent: Required<Credentials>,
    address: string,
  ): Promise<SignedIn | { readonly type: 'wrong' | 'too_many' }> {
    const attempt = await this.#limits.both(address);
    if (attempt.waitSeconds > 0) return { type: 'too_many' };
    const [entered] = await Promise.all([
      this.#enterWithBoth(request, sent, address),
      setTimeout(steadyAnswer),
    ]);
    if (!entered) return { type: 'wrong' };
    await attempt.succeeded();
    return entered;
  }

  async #enterWithBoth(
    request: WithCookies,
    { code, ...credentials }: Required<Credentials>,
    address: string,
  ): Promise<SignedIn | undefined> {
    const first = await this.#enter(request, credentials, address, 'with_code');
    if (first?.type !== 'second_factor') return undefined;
    // New cookies first: of several with the same name the first counts.
    const given = first.cookies.map((line) => line.split(';')[0]);
    const cookie = [...given, request.headers.cookie ?? ''].join('; ');
    const result = await this.giveCode({ headers: { ...request.headers, cookie } }, code, address);
    return result.type === 'signed_in' ? result : undefined;
  }

  async giveCode(request: WithCookies, code: string, address: string): Promise<CodeResult> {
    const result = await this.#secondStep.give(request, code, address);
    if (result.type !== 'right') return result;
    return (await this.#entered(request, result, address)) ?? { type: 'ended' };
  }

  /** `with_code`: a password alone is never sufficient. */
  async #enter(
    request: WithCookies,
    credentials: Credentials,
    address: string,
    method: 'password' | 'with_code' = 'password',
  ): Promise<SignedIn | SecondFactorAsked | undefined> {
    const authentication = await this.#open();
    const { APIError } = await import('better-auth/api');
    try {
      const { headers, response } = await authentication.api.signInEmail({
        body: credentials,
        headers: headersFor(request, ''),
        returnHeaders: true,
      });
      if ('twoFactorRedirect' in response)
        return { type: 'second_factor', cookies: untilBrowserCloses(headers.getSetCookie()) };
      const { token, user } = response;
      if (method === 'password')
        return await this.#entered(request, { userId: user.id, token, headers }, address);
      await this.#dropSession(token);
      return undefined;
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500) return undefined;
      throw error;
    } finally {
      await this.#databases.auth
        .deleteFrom('session')
        .where('expiresAt', '<', new Date())
        .execute();
    }
  }

  async #dropSession(token: string): Promise<void> {
    await this.#databases.auth.deleteFrom('session').where('token', '=', token).execute();
  }

  /** Nobody is let in whose account here is closed, whatever they know. */
  async #entered(
    request: WithCookies,
    { userId, token, headers }: { userId: string; token: string; headers: Headers },
    address: string,
  ): Promise<SignedIn | undefined> {
    const { auth } = this.#databases;
    const user = await auth
      .selectFrom('user')
      .select('municipality')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    const today = arrivalDayOf(this.#clock.now());
    const actor = await staffActor(this.#databases, user.municipality, userId, today);
    if (!actor) {
      await this.#dropSession(token);
      return undefined;
    }
    await noteSignIn(auth, userId);
    const { municipality } = user;
    const authenticated = { authUserId: userId, municipality };
    await this.#log.note({ event: 'signed_in', user: authenticated, address });
    const device = await this.#devices.remember(request, userId);
    return {
      type: 'signed_in',
      actor,
      cookies: [...untilBrowserCloses(headers.getSetCookie()), device],
    };
  }
}
