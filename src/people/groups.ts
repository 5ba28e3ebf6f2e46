import type { GroupPost, IdentityProvider } from '../config/identity-providers.ts';

/**
 * What a provider's claims about somebody mean here. `not_told`: they are in more groups than fit (Entra ID omits the
 * list above 200), so their groups are unknown.
 */
export type GroupsReading =
  | { readonly kind: 'post'; readonly post: GroupPost }
  | { readonly kind: 'no_group' }
  | { readonly kind: 'not_told' };

export type Claims = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null;
}

/** The claims of a token that has already been verified. */
export function claimsOf(idToken: string | undefined): Claims {
  const [, payload] = idToken?.split('.') ?? [];
  if (payload === undefined) return {};
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return isRecord(claims) ? claims : {};
}

function groupsIn(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return [claim];
  return Array.isArray(claim) ? claim.filter((group) => typeof group === 'string') : [];
}

/** The first group of the mapping that they belong to; the order of the mapping is the order of precedence. */
export function readGroups(
  claims: Claims,
  { groupsClaim, groups }: Pick<IdentityProvider, 'groupsClaim' | 'groups'>,
): GroupsReading {
  const elsewhere = claims._claim_names;
  if (isRecord(elsewhere) && groupsClaim in elsewhere) return { kind: 'not_told' };
  const theirs = groupsIn(claims[groupsClaim]);
  const post = groups.find(({ group }) => theirs.includes(group));
  return post ? { kind: 'post', post } : { kind: 'no_group' };
}
