import type { CaseContext } from '../case/context.ts';
import type { Databases } from '../db/connect.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import type { KnownUser, ProvidedPerson } from '../people/providers.ts';
import { type AccountPlace, type PlaceFault, resolveAccountPlace } from './account-place.ts';
import { insertAccount } from './add-user.ts';
import { type LockedAccount, lockAccount, rewriteAccount } from './rewrite-account.ts';

/** `closed`: an administrator has closed the account, and no group reopens it. */
export type ProvisionResult =
  | { readonly type: 'admitted' }
  | { readonly type: 'refused'; readonly reason: 'closed' | PlaceFault };

/** Every committee: a person's cases are reassigned whether or not they may still read them. */
const wholeOf = (municipality: string) => ({ municipality, committees: 'all' }) as const;

const system = { type: 'system' } as const;

/** An address that belongs to another account stays with it, so that mails do not reach the wrong person. */
async function freeAddress(
  trx: TenantTransaction,
  { municipality, email }: ProvidedPerson,
  account: LockedAccount,
): Promise<string> {
  const other = await trx
    .selectFrom('account')
    .select('id')
    .where('municipality', '=', municipality)
    .where('email', '=', email)
    .where('id', '<>', account.id)
    .executeTakeFirst();
  return other ? account.email : email;
}

async function renew(
  trx: TenantTransaction,
  caseContext: CaseContext,
  person: ProvidedPerson,
  former: LockedAccount,
  place: AccountPlace,
): Promise<void> {
  const next = {
    role: person.post.role,
    place,
    closedBy: null,
    name: person.name,
    email: await freeAddress(trx, person, former),
    ...(person.linked ? { signsInBy: 'provider' as const } : {}),
  };
  const casesTo = { to: null };
  const result = await rewriteAccount(trx, caseContext, system, { former, next, casesTo });
  if (result === 'cases_open' || result === 'unknown_handler')
    throw new Error(`the cases of account ${former.id} found no place: ${result}`);
}

/**
 * Gives a user the account that their groups determine: a new one the first time, later the existing one, changed
 * where the groups have changed. Cases that they may no longer have become unassigned in their unit.
 */
export async function provisionAccountByGroups(
  databases: Databases,
  caseContext: CaseContext,
  person: ProvidedPerson,
): Promise<ProvisionResult> {
  const { municipality, authUserId, name, email, post } = person;
  return await inTenant(databases, wholeOf(municipality), async (trx): Promise<ProvisionResult> => {
    const place = await resolveAccountPlace(trx, post.role, post);
    if (typeof place === 'string') return { type: 'refused', reason: place };
    const former = await lockAccount(trx, municipality, { authUserId });
    if (!former) {
      const account = { municipality, name, email, role: post.role, authUserId, by: 'system' };
      await insertAccount(trx, caseContext.clock, account, place);
      return { type: 'admitted' };
    }
    if (!former.active && former.closedBy !== 'groups')
      return { type: 'refused', reason: 'closed' };
    await renew(trx, caseContext, person, former, place);
    return { type: 'admitted' };
  });
}

/**
 * Closes the account of a user who is no longer in any of the groups; their open cases become unassigned in their
 * unit.
 */
export async function withdrawAccountByGroups(
  databases: Databases,
  caseContext: CaseContext,
  { municipality, authUserId }: KnownUser,
): Promise<void> {
  await inTenant(databases, wholeOf(municipality), async (trx) => {
    const former = await lockAccount(trx, municipality, { authUserId });
    if (!former?.active) return;
    const { role } = former;
    const place = 'as_it_is' as const;
    const next = { role, place, closedBy: 'groups' as const };
    await rewriteAccount(trx, caseContext, system, { former, next, casesTo: { to: null } });
  });
}
