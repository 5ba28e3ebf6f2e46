import type { FastifyRequest } from 'fastify';
import type { GroupPost, IdentityProvider } from '../config/identity-providers.ts';
import type { Databases } from '../db/connect.ts';
import type { StaffActor } from '../domain/actor.ts';
import { type AuthenticationConfig, noteSignIn, untilBrowserCloses } from './authentication.ts';
import {
  type Arrival,
  arrived,
  openProviderAuthentication,
  type ProviderAuthentication,
  providerId,
} from './provider-authentication.ts';
import { isStillMember } from './provider-membership.ts';
import { headersFor } from './request-headers.ts';

type WithCookies = Pick<FastifyRequest, 'headers'>;

/** A user whom the municipality's provider has confirmed, in a group that is mapped here. */
export interface ProvidedPerson {
  readonly municipality: string;
  readonly authUserId: string;
  readonly name: string;
  readonly email: string;
  readonly post: GroupPost;
  /** Whether they had a password here until now. */
  readonly linked: boolean;
}

export interface KnownUser {
  readonly municipality: string;
  readonly authUserId: string;
}

/**
 * `no_group` names the user's account here, where they have had one. `failed` gives no reason: the response was not
 * trusted.
 */
export type Return =
  | {
      readonly type: 'identified';
      readonly person: ProvidedPerson;
      readonly cookies: readonly string[];
      readonly next: string | undefined;
    }
  | { readonly type: 'no_group'; readonly known: KnownUser | undefined }
  | { readonly type: 'not_told' | 'email_taken' | 'failed' };

export type Departure =
  | { readonly type: 'leave'; readonly address: string; readonly cookies: readonly string[] }
  | { readonly type: 'unreachable' | 'unknown' };

export interface ProvidersParts {
  readonly databases: Databases;
  readonly config: AuthenticationConfig & { readonly providers: readonly IdentityProvider[] };
  /** The paths that providers redirect back to. */
  readonly paths: {
    readonly back: (municipality: string) => string;
    readonly signedOut: string;
  };
}

const cookieLines = (headers: Headers) => untilBrowserCloses(headers.getSetCookie());

/** Signing in with accounts of the municipalities' own providers. */
export class Providers {
  readonly #parts: ProvidersParts;
  readonly #open: () => Promise<ProviderAuthentication>;
  readonly #asking = new Map<string, Promise<boolean>>();

  constructor(parts: ProvidersParts) {
    this.#parts = parts;
    const { databases, config, paths } = parts;
    let opened: Promise<ProviderAuthentication> | undefined;
    this.#open = () => {
      opened ??= openProviderAuthentication(
        databases.auth,
        config,
        config.providers,
        ({ municipality }) => `${config.publicUrl}${paths.back(municipality)}`,
      );
      return opened;
    };
  }

  get municipalities(): readonly string[] {
    return this.#parts.config.providers.map(({ municipality }) => municipality);
  }

  #providerOf(municipality: string): IdentityProvider | undefined {
    return this.#parts.config.providers.find((one) => one.municipality === municipality);
  }

  /**
   * Whether the provider's metadata names the configured issuer (OpenID Connect Discovery 4.3), since ID tokens are
   * verified against the metadata. Better Auth 1.7 does not compare them. The configured issuer has no trailing
   * slash.
   */
  async #hasConfiguredIssuer(provider: IdentityProvider): Promise<boolean> {
    const { authentication } = await this.#open();
    const { socialProviders } = await authentication.$context;
    const found = socialProviders.find(({ id }) => id === providerId(provider));
    return found?.issuer?.replace(/\/$/, '') === provider.issuer;
  }

  /** Where to redirect a user who wants to sign in, and the cookie that binds the response to their browser. */
  async leaveFor(municipality: string, next: string | undefined): Promise<Departure> {
    const provider = this.#providerOf(municipality);
    if (!provider) return { type: 'unknown' };
    const { authentication } = await this.#open();
    const { APIError } = await import('better-auth/api');
    try {
      const { headers, response } = await authentication.api.signInSocial({
        body: {
          provider: providerId(provider),
          callbackURL: next === undefined ? arrived : `${arrived}?${new URLSearchParams({ next })}`,
          disableRedirect: true,
        },
        returnHeaders: true,
      });
      if (response.url === undefined || !(await this.#hasConfiguredIssuer(provider)))
        return { type: 'unreachable' };
      return { type: 'leave', address: response.url, cookies: cookieLines(headers) };
    } catch (error) {
      if (error instanceof APIError) return { type: 'unreachable' };
      throw error;
    }
  }

  /** Verifies the provider's response, and reads the groups. */
  async receive(
    request: WithCookies,
    municipality: string,
    query: Readonly<Record<string, string>>,
  ): Promise<Return> {
    const provider = this.#providerOf(municipality);
    if (!provider) return { type: 'failed' };
    const { authentication, arrivals } = await this.#open();
    const arrival: Arrival = { provider };
    const response = await arrivals.run(arrival, () =>
      authentication.api.callbackOAuth({
        params: { id: providerId(provider) },
        query,
        headers: headersFor(request),
        asResponse: true,
      }),
    );
    if (response.status >= 500) throw new Error(`the provider's answer led to ${response.status}`);
    return await this.#returned(arrival, response);
  }

  async #returned(arrival: Arrival, response: Response): Promise<Return> {
    const { provider, groups, session, name = '', email = '', linked = false } = arrival;
    const { municipality } = provider;
    const location = URL.parse(response.headers.get('location') ?? '', 'http://desk.invalid');
    if (groups?.kind === 'no_group')
      return { type: 'no_group', known: await this.#knownAs(arrival) };
    if (groups?.kind === 'not_told') return { type: 'not_told' };
    if (location?.pathname !== arrived || groups === undefined || session === undefined)
      return {
        type: location?.searchParams.get('error') === 'email_taken' ? 'email_taken' : 'failed',
      };
    await this.#settle(arrival, session);
    await noteSignIn(this.#parts.databases.auth, session.userId);
    const person = {
      municipality,
      authUserId: session.userId,
      name,
      email,
      post: groups.post,
      linked,
    };
    return {
      type: 'identified',
      person,
      cookies: cookieLines(response.headers),
      next: location.searchParams.get('next') ?? undefined,
    };
  }

  async #knownAs({ provider, subject = '' }: Arrival): Promise<KnownUser | undefined> {
    const known = await this.#parts.databases.auth
      .selectFrom('account')
      .select('userId')
      .where('providerId', '=', providerId(provider))
      .where('accountId', '=', subject)
      .executeTakeFirst();
    return known && { municipality: provider.municipality, authUserId: known.userId };
  }

  /**
   * From now on the provider alone decides whether they may sign in: a password of ours would remain valid after they
   * leave.
   */
  async #settle({ linked, provider }: Arrival, session: { token: string; userId: string }) {
    await this.#parts.databases.auth.transaction().execute(async (trx) => {
      await trx
        .updateTable('account')
        .set({ confirmedAt: new Date() })
        .where('userId', '=', session.userId)
        .where('providerId', '=', providerId(provider))
        .execute();
      if (!linked) return;
      const theirs = <Query extends { where(column: 'userId', is: '=', id: string): Query }>(
        query: Query,
      ) => query.where('userId', '=', session.userId);
      await theirs(trx.deleteFrom('account')).where('providerId', '=', 'credential').execute();
      await theirs(trx.deleteFrom('twoFactor')).execute();
      await theirs(trx.deleteFrom('session')).where('token', '<>', session.token).execute();
      await trx
        .updateTable('user')
        .set({ twoFactorEnabled: false })
        .where('id', '=', session.userId)
        .execute();
    });
  }

  /**
   * Whether a signed-in user still works there, in the group that gave them their role; otherwise ends their
   * sessions.
   */
  async confirms(authUserId: string, actor: StaffActor): Promise<boolean> {
    const pendingConfirmation = this.#asking.get(authUserId) ?? this.#confirm(authUserId, actor);
    this.#asking.set(authUserId, pendingConfirmation);
    try {
      return await pendingConfirmation;
    } finally {
      this.#asking.delete(authUserId);
    }
  }

  async #confirm(authUserId: string, actor: StaffActor): Promise<boolean> {
    const { auth } = this.#parts.databases;
    const provider = this.#providerOf(actor.municipality);
    if (provider && (await isStillMember(auth, this.#open, { provider, authUserId, actor })))
      return true;
    await auth
      .deleteFrom('session')
      .where('userId', '=', authUserId)
      .where('providerId', 'is not', null)
      .execute();
    return false;
  }

  /** The address for ending the session at the provider too; undefined where it has none or does not answer. */
  async signOutAddress(municipality: string): Promise<string | undefined> {
    const provider = this.#providerOf(municipality);
    if (!provider) return undefined;
    const { authentication } = await this.#open();
    const { socialProviders } = await authentication.$context;
    const known = socialProviders.find(({ id }) => id === providerId(provider));
    const { config, paths } = this.#parts;
    // Without the ID token as a hint: it contains a name and an address, which would appear in the browser's history.
    const address = await known?.createEndSessionURL?.({
      postLogoutRedirectURI: `${config.publicUrl}${paths.signedOut}`,
    });
    return address?.toString();
  }
}
