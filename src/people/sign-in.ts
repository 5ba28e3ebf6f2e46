import { setTimeout } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type { Clock } from '../domain/clock.ts';
import {
  type Authentication,
  authenticationOf,
  longestSession,
  noteSignIn,
  untilBrowserCloses,
} from './authentication.ts';
import { municipalityOf } from './directory.ts';
import { KnownDevices } from './known-device.ts';
import type { Providers } from './providers.ts';
import { headersFor } from './request-headers.ts';
import { SecondStep } from './second-step.ts';
import { SecurityLog } from './security-log.ts';
import { SignInLimits } from './sign-in-limits.ts';
import type { CodeResult, SignInMeans, SignInResult, SignOutResult } from './sign-in-results.ts';
import { staffActor } from './staff-actor.ts';
import { UsedCodes } from './used-codes.ts';

type WithCookies = Pick<FastifyRequest, 'headers'>;

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the second factor; read while passwords alone have to wait. */
  readonly code?: string;
}

export interface SignIn {
  /** Who makes the request, read anew for each: a role taken away is gone at once. Never call it within a transaction. */
  actorOf(request: WithCookies): Promise<StaffActor | undefined>;
  /** Where they work, for the head of their pages. */
  placeOf(actor: StaffActor): Promise<{ readonly id: string; readonly name: string }>;
  /** `address` tells senders apart for the limit of attempts, and is a digest of theirs (`addressDigests`). */
  signIn(request: WithCookies, credentials: Credentials, address: string): Promise<SignInResult>;
  /** The code of their app, or one of their recovery codes, after the password. */
  giveCode(request: WithCookies, code: string, address: string): Promise<CodeResult>;
  /** How whoever makes the request signs in; undefined for nobody. */
  meansOf(request: WithCookies): Promise<SignInMeans | undefined>;
  /** Ends the session, for whoever else may hold its cookie too. Returns the Set-Cookie lines that clear it. */
  signOut(request: WithCookies): Promise<SignOutResult>;
  /** Ends everything that is open in a user's name. */
  endSessionsOf(authUserId: string): Promise<void>;
}

export interface SignInParts {
  readonly databases: Databases;
  readonly config: Pick<Config, 'secret' | 'publicUrl' | 'rateLimit'> &
    Partial<Pick<Config, 'secondFactor' | 'mode'>>;
  /** Absent: opened here. */
  readonly authentication?: () => Promise<Authentication>;
  readonly clock: Clock;
  /** Absent: nobody has one. */
  readonly providers?: Pick<Providers, 'confirms'>;
  /** Absent: opened here. */
  readonly limits?: SignInLimits;
  readonly devices?: KnownDevices;
  readonly usedCodes?: UsedCodes;
  readonly log?: SecurityLog;
}

/**
 * Milliseconds after which a password and a code together are answered, right or wrong. Longer than either takes to be found
 * wrong, so that the time does not tell which of them was.
 */
const steadyAnswer = 500;

type Entered = Extract<SignInResult, { type: 'signed_in' }>;
type SecondFactorAsked = Extract<SignInResult, { type: 'second_factor' }>;
type Found = Awaited<ReturnType<Authentication['api']['getSession']>> | undefined;

class HouseSignIn implements SignIn {
  readonly #databases: Databases;
  readonly #open: () => Promise<Authentication>;
  readonly #enrols: boolean;
  readonly #providers: SignInParts['providers'];
  readonly #limits: SignInLimits;
  readonly #devices: KnownDevices;
  readonly #secondStep: SecondStep;
  readonly #log: SecurityLog;
  readonly #clock: Clock;
  readonly #sessions = new WeakMap<WithCookies, Promise<Found>>();
  readonly #actors = new WeakMap<WithCookies, Promise<StaffActor | undefined>>();

  constructor({ databases, config, clock, providers, authentication, ...own }: SignInParts) {
    const limits = own.limits ?? new SignInLimits(databases, config);
    const devices = own.devices ?? new KnownDevices(databases.auth, config);
    this.#databases = databases;
    this.#open = authentication ?? authenticationOf(databases.auth, config);
    this.#enrols = config.secondFactor === 'required' && config.mode !== 'demonstration';
    this.#providers = providers;
    this.#clock = clock;
    this.#log = own.log ?? new SecurityLog(databases.auth, () => {});
    this.#limits = limits;
    this.#devices = devices;
    this.#secondStep = new SecondStep({
      database: databases.auth,
      authentication: this.#open,
      limits,
      devices,
      usedCodes: own.usedCodes ?? new UsedCodes(databases.auth, config),
      log: this.#log,
    });
  }

  #today() {
    return arrivalDayOf(this.#clock.now());
  }

  async actorOf(request: WithCookies): Promise<StaffActor | undefined> {
    const known = this.#actors.get(request);
    if (known) return await known;
    const found = this.#findActor(request);
    this.#actors.set(request, found);
    return await found;
  }

  async #findActor(request: WithCookies): Promise<StaffActor | undefined> {
    const found = await this.#sessionOf(request);
    if (!found) return undefined;
    const { id, municipality } = found.user;
    const actor = await staffActor(this.#databases, municipality, id, this.#today());
    if (!actor || typeof found.session.providerId !== 'string') return actor;
    return (await this.#providers?.confirms(id, actor)) ? actor : undefined;
  }

  async placeOf({ municipality }: StaffActor) {
    return await inTenant(this.#databases, { municipality, committees: [] }, (trx) =>
      municipalityOf(trx, municipality),
    );
  }

  /** Asked once for each request. */
  async #sessionOf(request: WithCookies) {
    const known = this.#sessions.get(request) ?? this.#findSession(request);
    this.#sessions.set(request, known);
    return await known;
  }

  /** Session times are the machine's own, as Better Auth keeps them. */
  async #findSession(request: WithCookies): Promise<Found> {
    if (!request.headers.cookie) return undefined;
    const authentication = await this.#open();
    const found = await authentication.api.getSession({
      headers: headersFor(request),
      // A page that asks by itself what has come is nobody at work, and keeps nobody signed in.
      query: { disableRefresh: request.headers['x-quiet'] !== undefined },
    });
    if (!found) return undefined;
    const began = Temporal.Instant.fromEpochMilliseconds(found.session.createdAt.getTime());
    if (Temporal.Instant.compare(began.add(longestSession), Temporal.Now.instant()) > 0)
      return found;
    await this.#endSession(found.session.id);
    return undefined;
  }

  async #endSession(id: string): Promise<void> {
    await this.#databases.auth.deleteFrom('session').where('id', '=', id).execute();
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
        await this.#noteFailure('sign_in_throttled', account, address);
        return { type: 'too_many', waitSeconds, code: 'can_help' };
      }
      const sent = { email: account, password, code };
      const both = await this.#signInWithBoth(request, sent, address);
      if (both.type === 'signed_in') return both;
      await this.#noteFailure('sign_in_throttled', account, address);
      return { type: 'too_many', waitSeconds, code: both.type };
    }
    const entered = await this.#enter(request, { email: account, password }, address);
    if (!entered) {
      await this.#noteFailure('sign_in_refused', account, address);
      return { type: 'refused' };
    }
    await attempt.succeeded();
    await this.#endFormer(request);
    return entered;
  }

  async #noteFailure(
    event: 'sign_in_refused' | 'sign_in_throttled',
    account: string,
    address: string,
  ): Promise<void> {
    await this.#log.note({ event, user: await this.#log.userOf(account), address });
  }

  /** What the same browser had open before. */
  async #endFormer(request: WithCookies): Promise<void> {
    const former = await this.#sessionOf(request);
    if (former) await this.#endSession(former.session.id);
  }

  /**
   * Others' wrong passwords hold up a password alone, and not one that comes together with its code. There is one answer to
   * everything that is wrong, after the same time: a guesser learns of a password only with the code that belongs to it.
   */
  async #signInWithBoth(
    request: WithCookies,
    sent: Required<Credentials>,
    address: string,
  ): Promise<Entered | { readonly type: 'wrong' | 'too_many' }> {
    const attempt = await this.#limits.both(address);
    if (attempt.waitSeconds > 0) return { type: 'too_many' };
    const [entered] = await Promise.all([
      this.#enterWithBoth(request, sent, address),
      setTimeout(steadyAnswer),
    ]);
    if (!entered) return { type: 'wrong' };
    await attempt.succeeded();
    await this.#endFormer(request);
    return entered;
  }

  async #enterWithBoth(
    request: WithCookies,
    { code, ...credentials }: Required<Credentials>,
    address: string,
  ): Promise<Entered | undefined> {
    const first = await this.#enter(request, credentials, address, 'with_code');
    if (first?.type !== 'second_factor') return undefined;
    // The new ones first: of several with the same name the first counts.
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

  async meansOf(request: WithCookies): Promise<SignInMeans | undefined> {
    const found = await this.#sessionOf(request);
    if (!found) return undefined;
    const { id: authUserId, email, twoFactorEnabled } = found.user;
    const by = found.session.providerId ? 'provider' : 'password';
    const secondFactor = twoFactorEnabled === true;
    const mustEnrol = this.#enrols && by === 'password' && !secondFactor;
    return { authUserId, email, sessionId: found.session.id, by, secondFactor, mustEnrol };
  }

  /** `with_code`: nobody is let in by a password alone. */
  async #enter(
    request: WithCookies,
    credentials: Credentials,
    address: string,
    way: 'password' | 'with_code' = 'password',
  ): Promise<Entered | SecondFactorAsked | undefined> {
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
      if (way === 'password')
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

  /** Nobody comes in whose account here is closed, whatever they know. */
  async #entered(
    request: WithCookies,
    { userId, token, headers }: { userId: string; token: string; headers: Headers },
    address: string,
  ): Promise<Entered | undefined> {
    const { auth } = this.#databases;
    const user = await auth
      .selectFrom('user')
      .select('municipality')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    const actor = await staffActor(this.#databases, user.municipality, userId, this.#today());
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

  async signOut(request: WithCookies): Promise<SignOutResult> {
    const authentication = await this.#open();
    // Better Auth logs a failure to delete and goes on; here it must be heard, since the cookie would still open the desk.
    const found = await this.#sessionOf(request);
    if (found) await this.#endSession(found.session.id);
    const { headers } = await authentication.api.signOut({
      headers: headersFor(request),
      returnHeaders: true,
    });
    const providerOf = found?.session.providerId ? found.user.municipality : null;
    return { cookies: headers.getSetCookie(), providerOf };
  }

  async endSessionsOf(authUserId: string): Promise<void> {
    await this.#databases.auth.deleteFrom('session').where('userId', '=', authUserId).execute();
  }
}

export function createSignIn(parts: SignInParts): SignIn {
  return new HouseSignIn(parts);
}
