import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { IdentityProvider } from '../config/identity-providers.ts';
import type { AuthTables } from '../db/tables.ts';
import {
  type AuthenticationConfig,
  authenticationOptions,
  municipalityField,
  withUnavailability,
} from './authentication.ts';
import { type Claims, claimsOf, type GroupsReading, readGroups } from './groups.ts';

/** What is learnt about a person during the steps of Better Auth's sign-in. */
export interface Arrival {
  readonly provider: IdentityProvider;
  /** The claims of the verified ID token. */
  claims?: Claims;
  groups?: GroupsReading;
  subject?: string;
  name?: string;
  email?: string;
  session?: { readonly token: string; readonly userId: string };
  /** Whether a user with a password of ours has become a user of the provider. */
  linked?: boolean;
}

export const providerId = ({ municipality }: Pick<IdentityProvider, 'municipality'>) =>
  `oidc-${municipality}`;

/** The address that Better Auth redirects to; never opened, only compared. */
export const arrived = '/arrived';
export const rejectedByProvider = '/turned-away';

/** The refresh token is stored, encrypted, to ask again with; the provider's other tokens are not needed afterwards. */
const withoutTokens = async <Row extends object>(row: Row) => ({
  data: { ...row, accessToken: null, idToken: null },
});

/**
 * Whether the account may become, or be, a user here. An address that already belongs to a user is taken over only
 * where the provider is that municipality's own, and never from another user of the same provider: addresses are
 * reassigned.
 */
async function objectionTo(
  database: Kysely<AuthTables>,
  arrival: Arrival,
  linkedTo: string | undefined,
): Promise<string | undefined> {
  if (arrival.groups?.kind !== 'post') return arrival.groups?.kind ?? 'not_told';
  if (linkedTo === undefined) return undefined;
  const user = await database
    .selectFrom('user')
    .select('municipality')
    .where('id', '=', linkedTo)
    .executeTakeFirst();
  const former = await database
    .selectFrom('account')
    .select('id')
    .where('userId', '=', linkedTo)
    .where('providerId', 'like', 'oidc-%')
    .executeTakeFirst();
  if (user?.municipality !== arrival.provider.municipality || former) return 'email_taken';
  arrival.linked = true;
  return undefined;
}

type Text = string | number | null | undefined;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** Discovery, signatures, issuer, audience, nonce, state and PKCE are handled by Better Auth (generic OAuth). */
function providerConfig(
  provider: IdentityProvider,
  returnAddress: string,
  arrivals: AsyncLocalStorage<Arrival>,
) {
  return {
    providerId: providerId(provider),
    discoveryUrl: `${provider.issuer}/.well-known/openid-configuration`,
    // A token cannot be trusted without keys to verify it.
    requireIdTokenVerification: true,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    scopes: [...provider.scopes],
    redirectURI: returnAddress,
    // Called when the ID token has been verified. The groups may be in it while the address is elsewhere, and the
    // other way round.
    accountSubject: ({
      tokens,
      profile,
    }: {
      tokens: { idToken?: string | undefined };
      profile: { sub?: Text };
    }) => {
      const arrival = arrivals.getStore();
      if (arrival) arrival.claims = claimsOf(tokens.idToken);
      return profile.sub ?? '';
    },
    mapProfileToUser: (profile: { email?: Text; preferred_username?: unknown; name?: Text }) => {
      const email = text(profile.email) ?? text(profile.preferred_username);
      // The provider is the municipality's own, so its statement of who owns the address is trusted.
      return { email, name: text(profile.name) ?? email, emailVerified: true };
    },
  };
}

/**
 * Better Auth for the municipalities' own providers. Separate from the one for passwords and sessions, because it
 * contacts every provider when it is opened, and one that does not answer must not delay anybody else.
 */
export async function openProviderAuthentication(
  database: Kysely<AuthTables>,
  config: AuthenticationConfig,
  providers: readonly IdentityProvider[],
  returnAddress: (provider: IdentityProvider) => string,
) {
  const { betterAuth } = await import('better-auth');
  const { genericOAuth } = await import('better-auth/plugins');
  const arrivals = new AsyncLocalStorage<Arrival>();
  const authentication = betterAuth({
    ...authenticationOptions(database, config),
    onAPIError: { errorURL: rejectedByProvider },
    plugins: [
      genericOAuth({
        config: providers.map((provider) =>
          providerConfig(provider, returnAddress(provider), arrivals),
        ),
      }),
    ],
    account: {
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: providers.map(providerId) },
    },
    user: {
      additionalFields: {
        municipality: {
          ...municipalityField,
          defaultValue: () => arrivals.getStore()?.provider.municipality ?? null,
        },
      },
      async validateUserInfo({ user, source }) {
        const arrival = arrivals.getStore();
        const profile = source.oauth?.profile;
        if (!arrival || !profile) return { error: 'not_told' };
        arrival.groups = readGroups({ ...arrival.claims, ...profile }, arrival.provider);
        arrival.subject = String(profile.sub);
        arrival.email = text(user.email)?.toLowerCase() ?? '';
        arrival.name = text(user.name) ?? arrival.email;
        const linkedTo = source.action === 'link-account' ? text(user.id) : undefined;
        const error = await objectionTo(database, arrival, linkedTo);
        return error === undefined ? undefined : { error };
      },
    },
    databaseHooks: {
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
      session: {
        create: {
          async before(session) {
            const arrival = arrivals.getStore();
            if (!arrival) return { data: session };
            arrival.session = { token: session.token, userId: session.userId };
            return { data: { ...session, providerId: providerId(arrival.provider) } };
          },
        },
      },
    },
  });
  const { api } = authentication;
  return { authentication: { ...authentication, api: withUnavailability(api) }, arrivals };
}

export type ProviderAuthentication = Awaited<ReturnType<typeof openProviderAuthentication>>;
