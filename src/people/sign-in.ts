import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Databases } from '../db/connect.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Clock } from '../domain/clock.ts';
import {
  type Authentication,
  authenticationOf,
  longestSession,
  noteSignIn,
  untilBrowserCloses,
} from './authentication.ts';
import type { Providers } from './providers.ts';
import { staffActor } from './staff-actor.ts';
import { SignInThrottle } from './throttle.ts';

type WithCookies = Pick<FastifyRequest, 'headers'>;

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** `cookies` are whole Set-Cookie lines. `refused` says no more: which addresses have accounts is nobody's business. */
export type SignInResult =
  | { readonly type: 'signed_in'; readonly actor: StaffActor; readonly cookies: readonly string[] }
  | { readonly type: 'refused' }
  | { readonly type: 'too_many'; readonly waitSeconds: number };

export interface SignIn {
  /** Who makes the request, read anew for each: a role taken away is gone at once. Never call it within a transaction. */
  actorOf(request: WithCookies): Promise<StaffActor | undefined>;
  /** `address` tells senders apart for the limit of tries, and cannot be turned back into theirs (`addressKeys`). */
  signIn(request: WithCookies, credentials: Credentials, address: string): Promise<SignInResult>;
  /** Ends the session, for whoever else may hold its cookie too. Returns the Set-Cookie lines that clear it. */
  signOut(request: WithCookies): Promise<SignOutResult>;
  /** Ends everything that is open in a user's name. */
  endSessionsOf(authUserId: string): Promise<void>;
}

export interface SignOutResult {
  readonly cookies: readonly string[];
  /** Whose provider they are still signed in with; null: a password of ours. */
  readonly providerOf: string | null;
}

export interface SignInParts {
  readonly databases: Databases;
  readonly config: Pick<Config, 'secret' | 'publicUrl' | 'rateLimit'>;
  readonly clock: Clock;
  /** Absent: nobody has one. */
  readonly providers?: Pick<Providers, 'confirms'>;
}

/** Better Auth sees the cookie and nothing else of the request: no address and no browser name is kept with a session. */
function cookieHeaders(request: WithCookies): Headers {
  return new Headers({ cookie: request.headers.cookie ?? '' });
}

class HouseSignIn implements SignIn {
  readonly #databases: Databases;
  readonly #open: () => Promise<Authentication>;
  readonly #providers: SignInParts['providers'];
  readonly #throttle: SignInThrottle | undefined;
  readonly #actors = new WeakMap<WithCookies, Promise<StaffActor | undefined>>();

  constructor({ databases, config, clock, providers }: SignInParts) {
    this.#databases = databases;
    this.#open = authenticationOf(databases.auth, config);
    this.#providers = providers;
    this.#throttle = config.rateLimit === 'on' ? new SignInThrottle(clock) : undefined;
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
    const actor = await staffActor(this.#databases, municipality, id);
    if (!actor || typeof found.session.providerId !== 'string') return actor;
    return (await this.#providers?.confirms(id, actor)) ? actor : undefined;
  }

  /** Session times are the machine's own, as Better Auth keeps them. */
  async #sessionOf(request: WithCookies) {
    if (!request.headers.cookie) return undefined;
    const authentication = await this.#open();
    const found = await authentication.api.getSession({ headers: cookieHeaders(request) });
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
    return { type: 'signed_in', ...entered };
  }

  async #enter(credentials: Credentials) {
    const authentication = await this.#open();
    const { APIError } = await import('better-auth/api');
    try {
      const { headers, response } = await authentication.api.signInEmail({
        body: credentials,
        returnHeaders: true,
      });
      const { id, municipality } = response.user;
      const actor = await staffActor(this.#databases, municipality, id);
      if (actor) {
        await noteSignIn(this.#databases.auth, id);
        return { actor, cookies: untilBrowserCloses(headers.getSetCookie()) };
      }
      await this.#databases.auth
        .deleteFrom('session')
        .where('token', '=', response.token)
        .execute();
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
