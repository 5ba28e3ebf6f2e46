import { z } from 'zod';
import { roles } from '../domain/vocabulary.ts';

/** The role and place of a group's members. Of several groups the first in the list counts. */
const groupPost = z.strictObject({
  group: z.string().min(1),
  role: z.enum(roles),
  unit: z.string().min(1).optional(),
  department: z.string().min(1).optional(),
});
export type GroupPost = z.output<typeof groupPost>;

/** Only on this machine may a provider be reached without encryption, for tests. */
function isSafe(issuer: string): boolean {
  const url = URL.parse(issuer);
  if (url === null || url.search !== '' || url.hash !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/** A municipality's own provider of accounts, by OpenID Connect, and what its groups mean here. */
const identityProvider = z.strictObject({
  municipality: z.string().regex(/^[a-z][a-z-]{1,40}$/),
  issuer: z
    .string()
    .refine(isSafe)
    .transform((text) => text.replace(/\/$/, '')),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** The claim that lists the groups; Entra ID's app roles are in `roles`. */
  groupsClaim: z.string().min(1).default('groups'),
  scopes: z
    .array(z.string().min(1))
    .readonly()
    .default(['openid', 'profile', 'email', 'offline_access']),
  groups: z.array(groupPost).min(1).readonly(),
});
export type IdentityProvider = z.output<typeof identityProvider>;

const listSentence =
  'OIDC_PROVIDERS must be a JSON list of providers, one for each municipality (see docs/sign-in.md)';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `OIDC_PROVIDERS`: several providers, or one with all settings in one variable. */
export const identityProviders = z.string().transform((text, context) => {
  const reading = z.array(identityProvider).readonly().safeParse(parseJson(text));
  if (!reading.success) {
    const eb = reading.error.issues[0]?.path.join('.');
    context.addIssue(`${listSentence}${eb ? `; look at ${eb}` : ''}.`);
    return z.NEVER;
  }
  const municipalities = reading.data.map(({ municipality }) => municipality);
  if (new Set(municipalities).size === municipalities.length) return reading.data;
  context.addIssue(`${listSentence}; a municipality stands there twice.`);
  return z.NEVER;
});

/** `OIDC_GROUPS`, for the one provider that has variables of its own. */
export const groupPosts = z.string().transform((text, context) => {
  const reading = z.array(groupPost).min(1).readonly().safeParse(parseJson(text));
  if (reading.success) return reading.data;
  context.addIssue(
    'OIDC_GROUPS must be a JSON list such as [{"group":"…","role":"handler","unit":"…"}].',
  );
  return z.NEVER;
});

/** The variables of one provider, each by its name. */
export const singleProvider = {
  issuer: 'OIDC_ISSUER',
  clientId: 'OIDC_CLIENT_ID',
  clientSecret: 'OIDC_CLIENT_SECRET',
  municipality: 'OIDC_MUNICIPALITY',
  groups: 'OIDC_GROUPS',
} as const;

interface ProviderVariables {
  readonly OIDC_ISSUER?: string | undefined;
  readonly OIDC_CLIENT_ID?: string | undefined;
  readonly OIDC_CLIENT_SECRET?: string | undefined;
  readonly OIDC_MUNICIPALITY?: string | undefined;
  readonly OIDC_GROUPS?: readonly GroupPost[] | undefined;
  readonly OIDC_GROUPS_CLAIM?: string | undefined;
  readonly OIDC_PROVIDERS?: readonly IdentityProvider[] | undefined;
}

/** All identity providers that the variables configure; empty where there is none. */
export function providersFrom(variables: ProviderVariables): readonly IdentityProvider[] {
  if (variables.OIDC_PROVIDERS !== undefined) return variables.OIDC_PROVIDERS;
  const one = identityProvider.safeParse({
    issuer: variables.OIDC_ISSUER,
    clientId: variables.OIDC_CLIENT_ID,
    clientSecret: variables.OIDC_CLIENT_SECRET,
    municipality: variables.OIDC_MUNICIPALITY,
    groupsClaim: variables.OIDC_GROUPS_CLAIM,
    groups: variables.OIDC_GROUPS,
  });
  return one.success ? [one.data] : [];
}

/** Faults that can only be found by comparing variables. */
export function* providerFaults(variables: ProviderVariables): Generator<string> {
  const names = Object.values(singleProvider);
  const set = names.filter((name) => variables[name] !== undefined);
  if (variables.OIDC_PROVIDERS !== undefined) {
    if (set.length > 0) yield `OIDC_PROVIDERS and ${set[0]} say different things; set one of them.`;
    return;
  }
  if (set.length === 0) return;
  const missing = names.filter((name) => variables[name] === undefined);
  if (missing.length > 0) yield `${missing.join(', ')} must be set with ${set[0]}.`;
  else if (providersFrom(variables).length === 0)
    yield 'OIDC_ISSUER must be an address that begins with https://, and OIDC_MUNICIPALITY the id of a municipality.';
}
