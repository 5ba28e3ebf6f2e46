import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type { Clock } from '../domain/clock.ts';
import {
  type Authentication,
  authenticationOf,
  idleSession,
  longestSession,
  renewal,
} from './authentication.ts';
import { municipalityOf } from './directory.ts';
import { KnownDevices } from './known-device.ts';
import { type Credentials, PasswordSignIn } from './password-sign-in.ts';
import type { Providers } from './providers.ts';
import { headersFor } from './request-headers.ts';
import { SecurityLog } from './security-log.ts';
import { sessionTokenOf } from './session-cookie.ts';
import { SignInLimits } from './sign-in-limits.ts';
import type { CodeResult, SignInMeans, SignInResult, SignOutResult } from './sign-in-results.ts';
import { readSignedIn, type SignedIn } from './signed-in.ts';
import { UsedCodes } from './used-codes.ts';

type WithCookies = Pick<FastifyRequest, 'headers'>;

export interface SignIn {
  /**
   * The signed-in actor of the request, read for each request so that a removed role takes effect at once. Never call
   * it within a transaction.
   */
  actorOf(request: WithCookies): Promise<StaffActor | undefined>;
  /** Where they work, for the header of their pages. */
  placeOf(actor: StaffActor): Promise<{ readonly id: string; readonly name: string }>;
  /** `address` distinguishes senders for the limit of attempts; it is a digest of theirs (`addressDigests`). */
  signIn(request: WithCookies, credentials: Credentials, address: string): Promise<SignInResult>;
  /** A code of their authenticator app, or a recovery code, after the password. */
  verifyCode(request: WithCookies, code: string, address: string): Promise<CodeResult>;
  /** How the current user signs in; undefined without a session. */
  meansOf(request: WithCookies): Promise<SignInMeans | undefined>;
  /** Ends the session, also for other holders of its cookie. @returns the Set-Cookie lines that clear it */
  signOut(request: WithCookies): Promise<SignOutResult>;
  /** Ends all sessions of a user. */
  endSessionsOf(authUserId: string): Promise<void>;
}

export interface SignInParts {
  readonly databases: Databases;
  readonly config: Pick<Config, 'secret' | 'publicUrl' | 'rateLimit'> &
    Partial<Pick<Config, 'secondFactor' | 'mode'>>;
  /** Opened here when absent. */
  readonly authentication?: () => Promise<Authentication>;
  readonly clock: Clock;
  /** No identity provider is configured when absent. */
  readonly providers?: Pick<Providers, 'confirms'>;
  /** Opened here when absent. */
  readonly limits?: SignInLimits;
  readonly devices?: KnownDevices;
  readonly usedCodes?: UsedCodes;
  readonly log?: SecurityLog;
}

class AppSignIn implements SignIn {
  readonly #databases: Databases;
  readonly #open: () => Promise<Authentication>;
  readonly #enrols: boolean;
  readonly #providers: SignInParts['providers'];
  readonly #passwords: PasswordSignIn;
  readonly #clock: Clock;
  readonly #config: SignInParts['config'];
  readonly #sessions = new WeakMap<WithCookies, Promise<SignedIn | undefined>>();
  readonly #actors = new WeakMap<WithCookies, Promise<StaffActor | undefined>>();
  readonly #places = new WeakMap<StaffActor, SignedIn['municipality']>();

  constructor({ databases, config, clock, providers, authentication, ...own }: SignInParts) {
    this.#databases = databases;
    this.#config = config;
    this.#open = authentication ?? authenticationOf(databases.auth, config);
    this.#enrols = config.secondFactor === 'required' && config.mode !== 'demonstration';
    this.#providers = providers;
    this.#clock = clock;
    this.#passwords = new PasswordSignIn({
      ...{ databases, clock },
      authentication: this.#open,
      limits: own.limits ?? new SignInLimits(databases, config),
      devices: own.devices ?? new KnownDevices(databases.auth, config),
      usedCodes: own.usedCodes ?? new UsedCodes(databases.auth, config),
      log: own.log ?? new SecurityLog(databases.auth, () => {}),
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
    const { actor, user, municipality, session } = found;
    if (!actor) return undefined;
    this.#places.set(actor, municipality);
    if (session.providerId === null) return actor;
    return (await this.#providers?.confirms(user.id, actor)) ? actor : undefined;
  }

  async placeOf(actor: StaffActor) {
    const known = this.#places.get(actor);
    if (known) return known;
    const { municipality } = actor;
    return await inTenant(this.#databases, { municipality, committees: [] }, (trx) =>
      municipalityOf(trx, municipality),
    );
  }

  /** Read once for each request. */
  async #sessionOf(request: WithCookies) {
    const known = this.#sessions.get(request) ?? this.#findSession(request);
    this.#sessions.set(request, known);
    return await known;
  }

  /** Session times are the machine's own, as in Better Auth. */
  async #findSession(request: WithCookies): Promise<SignedIn | undefined> {
    const token = sessionTokenOf(request, this.#config);
    if (token === undefined) return undefined;
    const found = await readSignedIn(this.#databases.auth, token, this.#today());
    if (!found) return undefined;
    const { id, began, expires } = found.session;
    const now = Temporal.Now.instant();
    const ends = [began.add(longestSession), expires];
    if (ends.some((end) => Temporal.Instant.compare(end, now) <= 0)) {
      await this.#endSession(id);
      return undefined;
    }
    const renewed = expires.subtract(idleSession);
    // Polling by a page is not activity, and does not prolong a session.
    const isQuiet = request.headers['x-quiet'] !== undefined;
    if (isQuiet || Temporal.Instant.compare(renewed.add(renewal), now) > 0) return found;
    return (await this.#renew(request)) ? found : undefined;
  }

  /** @returns whether the session still exists */
  async #renew(request: WithCookies): Promise<boolean> {
    const { api } = await this.#open();
    return (await api.getSession({ headers: headersFor(request) })) !== null;
  }

  async #endSession(id: string): Promise<void> {
    await this.#databases.auth.deleteFrom('session').where('id', '=', id).execute();
  }

  async signIn(
    request: WithCookies,
    credentials: Credentials,
    address: string,
  ): Promise<SignInResult> {
    const result = await this.#passwords.signIn(request, credentials, address);
    const isRight = result.type === 'signed_in' || result.type === 'second_factor';
    // The session that the same browser had before.
    const former = isRight ? await this.#sessionOf(request) : undefined;
    if (former) await this.#endSession(former.session.id);
    return result;
  }

  async verifyCode(request: WithCookies, code: string, address: string): Promise<CodeResult> {
    return await this.#passwords.giveCode(request, code, address);
  }

  async meansOf(request: WithCookies): Promise<SignInMeans | undefined> {
    const found = await this.#sessionOf(request);
    if (!found) return undefined;
    const { id: authUserId, email, secondFactor } = found.user;
    const by = found.session.providerId === null ? 'password' : 'provider';
    const mustEnrol = this.#enrols && by === 'password' && !secondFactor;
    return { authUserId, email, sessionId: found.session.id, by, secondFactor, mustEnrol };
  }

  async signOut(request: WithCookies): Promise<SignOutResult> {
    const authentication = await this.#open();
    // Better Auth logs a failure to delete and continues; here it must be detected, since the cookie would still be
    // valid.
    const found = await this.#sessionOf(request);
    if (found) await this.#endSession(found.session.id);
    const { headers } = await authentication.api.signOut({
      headers: headersFor(request),
      returnHeaders: true,
    });
    const isProvided = found !== undefined && found.session.providerId !== null;
    const providerOf = isProvided ? found.municipality.id : null;
    return { cookies: headers.getSetCookie(), providerOf };
  }

  async endSessionsOf(authUserId: string): Promise<void> {
    await this.#databases.auth.deleteFrom('session').where('userId', '=', authUserId).execute();
  }
}

export function createSignIn(parts: SignInParts): SignIn {
  return new AppSignIn(parts);
}
