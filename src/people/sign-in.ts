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
import type { Providers } from './providers.ts';
import type { CodeResult, SignInMeans, SignInResult, SignOutResult } from './sign-in-results.ts';
import { staffActor } from './staff-actor.ts';
import { SignInThrottle } from './throttle.ts';

type WithCookies = Pick<FastifyRequest, 'headers'>;

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface SignIn {
  /** Who makes the request, read anew for each: a role taken away is gone at once. Never call it within a transaction. */
  actorOf(request: WithCookies): Promise<StaffActor | undefined>;
  /** Where they work, for the head of their pages. */
  placeOf(actor: StaffActor): Promise<{ readonly id: string; readonly name: string }>;
  /** `address` tells senders apart for the limit of tries, and cannot be turned back into theirs (`addressKeys`). */
  signIn(request: WithCookies, credentials: Credentials, address: string): Promise<SignInResult>;
  /** The code of their app, or one of their recovery codes, after the password. */
  giveCode(request: WithCookies, code: string): Promise<CodeResult>;
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
}

/** Better Auth sees the cookie and nothing else of the request: no address and no browser name is kept with a session. */
function cookieHeaders(request: WithCookies): Headers {
  return new Headers({ cookie: request.headers.cookie ?? '' });
}

function codeFault(code: unknown): 'wrong' | 'ended' | 'locked' {
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return 'locked';
  return code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE' ? 'wrong' : 'ended';
}

type Found = Awaited<ReturnType<Authentication['api']['getSession']>> | undefined;

class HouseSignIn implements SignIn {
  readonly #databases: Databases;
  readonly #open: () => Promise<Authentication>;
  readonly #enrols: boolean;
  readonly #providers: SignInParts['providers'];
  readonly #throttle: SignInThrottle | undefined;
  readonly #clock: Clock;
  readonly #sessions = new WeakMap<WithCookies, Promise<Found>>();
  readonly #actors = new WeakMap<WithCookies, Promise<StaffActor | undefined>>();

  constructor({ databases, config, clock, providers, authentication }: SignInParts) {
    this.#databases = databases;
    this.#open = authentication ?? authenticationOf(databases.auth, config);
    this.#enrols = config.secondFactor === 'required' && config.mode !== 'demonstration';
    this.#providers = providers;
    this.#clock = clock;
    this.#throttle = config.rateLimit === 'on' ? new SignInThrottle(clock) : undefined;
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
      headers: cookieHeaders(request),
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
    { email, password }: Credentials,
    address: string,
  ): Promise<SignInResult> {
    const account = email.trim().toLowerCase().slice(0, 254);
    const waitSeconds = this.#throttle?.wait(account, address) ?? 0;
    if (waitSeconds > 0) return { type: 'too_many', waitSeconds };
    this.#throttle?.attempted(account, address);
    const entered = await this.#enter({ email: account, password });
    if (!entered) return { type: 'refused' };
    this.#throttle?.succeeded(account, address);
    const former = await this.#sessionOf(request);
    if (former) await this.#endSession(former.session.id);
    return entered;
  }

  /** Better Auth counts: five codes for one password, and ten wrong ones in a row lock the account for a quarter of an hour. */
  async giveCode(request: WithCookies, code: string): Promise<CodeResult> {
    const { api } = await this.#open();
    const { APIError } = await import('better-auth/api');
    const given = { headers: cookieHeaders(request), returnHeaders: true } as const;
    const typed = code.replaceAll(/\s/g, '');
    try {
      const { headers, response } = /^\d{6}$/.test(typed)
        ? await api.verifyTOTP({ body: { code: typed }, ...given })
        : await api.verifyBackupCode({ body: { code: typed.toLowerCase() }, ...given });
      if (!response.token) return { type: 'ended' };
      return (await this.#entered(response.user.id, response.token, headers)) ?? { type: 'ended' };
    } catch (error) {
      if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
      return { type: codeFault(error.body?.code) };
    }
  }

  async meansOf(request: WithCookies): Promise<SignInMeans | undefined> {
    const found = await this.#sessionOf(request);
    if (!found) return undefined;
    const { id: authUserId, email, twoFactorEnabled } = found.user;
    const by = found.session.providerId ? 'provider' : 'password';
    const secondFactor = twoFactorEnabled === true;
    const mustEnrol = this.#enrols && by === 'password' && !secondFactor;
    return { authUserId, email, by, secondFactor, mustEnrol };
  }

  async #enter(credentials: Credentials): Promise<SignInResult | undefined> {
    const authentication = await this.#open();
    const { APIError } = await import('better-auth/api');
    try {
      const { headers, response } = await authentication.api.signInEmail({
        body: credentials,
        returnHeaders: true,
      });
      if ('twoFactorRedirect' in response)
        return { type: 'second_factor', cookies: untilBrowserCloses(headers.getSetCookie()) };
      return await this.#entered(response.user.id, response.token, headers);
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

  /** Nobody comes in whose account here is closed, whatever they know. */
  async #entered(userId: string, token: string, headers: Headers) {
    const { auth } = this.#databases;
    const user = await auth
      .selectFrom('user')
      .select('municipality')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    const actor = await staffActor(this.#databases, user.municipality, userId, this.#today());
    if (!actor) {
      await auth.deleteFrom('session').where('token', '=', token).execute();
      return undefined;
    }
    await noteSignIn(auth, userId);
    const cookies = untilBrowserCloses(headers.getSetCookie());
    return { type: 'signed_in', actor, cookies } as const;
  }

  async signOut(request: WithCookies): Promise<SignOutResult> {
    const authentication = await this.#open();
    // Better Auth logs a failure to delete and goes on; here it must be heard, since the cookie would still open the desk.
    const found = await this.#sessionOf(request);
    if (found) await this.#endSession(found.session.id);
    const { headers } = await authentication.api.signOut({
      headers: cookieHeaders(request),
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
