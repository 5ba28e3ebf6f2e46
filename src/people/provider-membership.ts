import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { GroupPost, IdentityProvider } from '../config/identity-providers.ts';
import type { AuthTables } from '../db/tables.ts';
import type { StaffActor } from '../domain/actor.ts';
import { claimsOf, type GroupsReading, readGroups } from './groups.ts';
import { type ProviderAuthentication, providerId } from './provider-authentication.ts';

/** How long a provider's answer is trusted before it is asked again, and how long while it does not answer. */
export const isAnswerCurrent = { minutes: 10 } as const;
const withoutAnswer = { minutes: 60 } as const;
/** A slow or unreachable provider is not asked at every request, and no request waits longer than this for it. */
const betweenQuestions = { minutes: 1 } as const;
const requestTimeout = { seconds: 8 } as const;

interface MembershipStatus {
  readonly provider: IdentityProvider;
  readonly authUserId: string;
  readonly actor: StaffActor;
}

/** The provider's answer when it is asked again; `gone`: it no longer knows the user, or us. */
type Answer = GroupsReading | { readonly kind: 'gone' } | { readonly kind: 'no_answer' };

const noWord = { kind: 'no_answer' } as const satisfies Answer;

/** RFC 6749, 5.2: the only answer that means that the user's consent, session or account no longer exists. */
const refusal = z.looseObject({ error: z.literal('invalid_grant') });

const older = (than: Temporal.DurationLike, date: Date) =>
  Date.now() - date.getTime() > Temporal.Duration.from(than).total('milliseconds');

/** Whether the group still gives the role and place they have here; a group's unit determines the department. */
export function isSamePost(actor: StaffActor, post: GroupPost): boolean {
  if (actor.role !== post.role) return false;
  if (post.unit !== undefined) return actor.unitId === post.unit;
  return actor.unitId === null && actor.departmentId === (post.department ?? null);
}

async function ask(
  database: Kysely<AuthTables>,
  { authentication }: ProviderAuthentication,
  provider: IdentityProvider,
  account: { readonly id: string; readonly refreshToken: string },
): Promise<Answer> {
  const context = await authentication.$context;
  const known = context.socialProviders.find(({ id }) => id === providerId(provider));
  const { symmetricDecrypt, symmetricEncrypt } = await import('better-auth/crypto');
  const key = context.secretConfig;
  try {
    const token = await symmetricDecrypt({ key, data: account.refreshToken });
    const tokens = await known?.refreshAccessToken?.(token);
    if (!known || !tokens) return { kind: 'no_answer' };
    if (tokens.refreshToken !== undefined) {
      const refreshToken = await symmetricEncrypt({ key, data: tokens.refreshToken });
      await database
        .updateTable('account')
        .set({ refreshToken })
        .where('id', '=', account.id)
        .execute();
    }
    const info = await known.getUserInfo(tokens);
    if (!info) return { kind: 'no_answer' };
    return readGroups({ ...claimsOf(tokens.idToken), ...info.data }, provider);
  } catch (error) {
    return refusal.safeParse(error).success ? { kind: 'gone' } : { kind: 'no_answer' };
  }
}

const noAnswer = async () =>
  await setTimeout(Temporal.Duration.from(requestTimeout).total('milliseconds'), noWord, {
    ref: false,
  });

/** Whether this request is the one that asks: a refresh token that is used twice is assumed to be stolen. */
async function claimConfirmation(
  database: Kysely<AuthTables>,
  { id, askedAt }: { readonly id: string; readonly askedAt: Date | null },
): Promise<boolean> {
  if (askedAt !== null && !older(betweenQuestions, askedAt)) return false;
  const taken = await database
    .updateTable('account')
    .set({ askedAt: new Date() })
    .where('id', '=', id)
    .where('askedAt', 'is not distinct from', askedAt)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

/**
 * Asks the provider again, at most every ten minutes for each user, whether they still work there and in which
 * groups: a user who has been removed would otherwise stay signed in. Without a refresh token it cannot be asked, and
 * when it does not answer its last answer is valid for an hour.
 */
export async function isStillMember(
  database: Kysely<AuthTables>,
  open: () => Promise<ProviderAuthentication>,
  { provider, authUserId, actor }: MembershipStatus,
): Promise<boolean> {
  const account = await database
    .selectFrom('account')
    .select(['id', 'refreshToken', 'confirmedAt', 'askedAt'])
    .where('userId', '=', authUserId)
    .where('providerId', '=', providerId(provider))
    .executeTakeFirst();
  if (!account?.confirmedAt) return false;
  const { id, refreshToken, confirmedAt } = account;
  if (!older(isAnswerCurrent, confirmedAt)) return true;
  if (refreshToken === null || !(await claimConfirmation(database, account)))
    return !older(withoutAnswer, confirmedAt);
  const question = ask(database, await open(), provider, { id, refreshToken });
  const answer = await Promise.race([question, noAnswer()]);
  switch (answer.kind) {
    case 'post':
      if (!isSamePost(actor, answer.post)) return false;
      await database
        .updateTable('account')
        .set({ confirmedAt: new Date() })
        .where('id', '=', id)
        .execute();
      return true;
    case 'gone':
    case 'no_group':
      return false;
    case 'not_told':
    case 'no_answer':
      return !older(withoutAnswer, confirmedAt);
  }
}
