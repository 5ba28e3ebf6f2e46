import type { CaseContext } from '../case/context.ts';
import type { Databases } from '../db/connect.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import { actorReference, type StaffActor } from '../domain/actor.ts';
import { mayKeepAccounts } from '../domain/permission.ts';
import type { Role } from '../domain/vocabulary.ts';
import { record } from '../ledger/append.ts';
import { hashPassword } from '../people/password-hash.ts';
import { newPassword } from '../people/passwords.ts';
import { signInFacts } from '../people/sign-in-facts.ts';
import { type PlaceFault, type RequestedPlace, resolveAccountPlace } from './account-place.ts';
import {
  type AccountRewrite,
  type LockedAccount,
  lockAccount,
  type NewHandlerOfCases,
  rewriteAccount,
} from './rewrite-account.ts';

export interface AccountOrder {
  readonly accountId: string;
  readonly open: boolean;
  /** The new role and place of work; unchanged for those whose groups determine them. */
  readonly post: 'as_it_is' | ({ readonly role: Role } & RequestedPlace);
  readonly casesTo: NewHandlerOfCases;
}

export type AccountRefusal =
  | 'not_permitted'
  | 'unknown_account'
  /** Nobody shuts themselves out, so that there is always one who keeps the accounts. */
  | 'own_account'
  | 'by_groups'
  | 'cases_open'
  | 'unknown_handler'
  | PlaceFault;

export type ChangeAccountResult =
  | { readonly type: 'changed' | 'unchanged' }
  | { readonly type: 'refused'; readonly reason: AccountRefusal };

/** Rolls the transaction back, so that nothing of a refused change remains. */
class Refused extends Error {
  readonly reason: AccountRefusal;
  constructor(reason: AccountRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** An account can be reopened only in a unit that is open. */
async function refuseClosedUnit(
  trx: TenantTransaction,
  { active, role, unitId }: LockedAccount,
  open: boolean,
): Promise<void> {
  if (active || !open || unitId === null) return;
  const place = await resolveAccountPlace(trx, role, { unit: unitId });
  if (typeof place === 'string') throw new Refused(place);
}

/** Whether that is the role and the place they have already. */
function isFormer(
  former: LockedAccount,
  { role, unit, department }: { readonly role: Role } & RequestedPlace,
): boolean {
  return (
    role === former.role &&
    (unit ?? null) === former.unitId &&
    (unit !== undefined || (department ?? null) === former.departmentId)
  );
}

async function nextOf(
  trx: TenantTransaction,
  former: LockedAccount,
  { open, post }: AccountOrder,
): Promise<AccountRewrite> {
  const closed = former.closedBy ?? 'administrator';
  const closedBy = open ? null : former.active ? 'administrator' : closed;
  if (post === 'as_it_is' || isFormer(former, post)) {
    await refuseClosedUnit(trx, former, open);
    return { role: former.role, place: 'as_it_is', closedBy };
  }
  const place = await resolveAccountPlace(trx, post.role, post);
  if (typeof place === 'string') throw new Refused(place);
  return { role: post.role, place, closedBy };
}

/**
 * An administrator changes a person's role or place of work, or closes or reopens their account. Cases that the
 * person may no longer have are reassigned in the same transaction, which therefore sees every committee.
 */
export async function changeAccount(
  databases: Databases,
  caseContext: CaseContext,
  actor: StaffActor,
  order: AccountOrder,
): Promise<ChangeAccountResult> {
  if (!mayKeepAccounts(actor)) return { type: 'refused', reason: 'not_permitted' };
  if (order.accountId === actor.accountId) return { type: 'refused', reason: 'own_account' };
  const { municipality } = actor;
  const facts = await signInFacts(databases, municipality);
  const scope = { municipality, committees: 'all' } as const;
  try {
    return await inTenant(databases, scope, async (trx) => {
      const former = await lockAccount(trx, municipality, { id: order.accountId });
      if (!former) throw new Refused('unknown_account');
      const next = await nextOf(trx, former, order);
      const moved = next.place !== 'as_it_is' || next.role !== former.role;
      if (moved && facts.get(former.authUserId ?? '')?.by === 'provider')
        throw new Refused('by_groups');
      const { casesTo } = order;
      const result = await rewriteAccount(trx, caseContext, actor, { former, next, casesTo });
      if (result === 'cases_open' || result === 'unknown_handler') throw new Refused(result);
      return { type: result };
    });
  } catch (error) {
    if (error instanceof Refused) return { type: 'refused', reason: error.reason };
    throw error;
  }
}

export type NewPasswordResult =
  | { readonly type: 'made'; readonly name: string; readonly password: string }
  | {
      readonly type: 'refused';
      readonly reason: 'not_permitted' | 'unknown_account' | 'by_groups';
    };

/**
 * For a person who has lost their password or second factor: sets a new password that is shown once, removes the
 * second factor and ends all sessions. The event is written first: the reset can be repeated if it fails, but an
 * event cannot be added afterwards.
 */
export async function makeNewPassword(
  databases: Databases,
  caseContext: CaseContext,
  actor: StaffActor,
  accountId: string,
): Promise<NewPasswordResult> {
  if (!mayKeepAccounts(actor)) return { type: 'refused', reason: 'not_permitted' };
  const { municipality } = actor;
  const facts = await signInFacts(databases, municipality);
  const account = await inTenant(databases, { municipality, committees: [] }, async (trx) => {
    const found = await lockAccount(trx, municipality, { id: accountId });
    if (!found?.authUserId || facts.get(found.authUserId)?.by !== 'password') return found;
    await record(trx, {
      municipality,
      at: new Date(caseContext.clock.now().epochMilliseconds),
      type: 'account_changed',
      actor: actorReference(actor),
      detail: { account: accountId, password: 'new' },
    });
    return found;
  });
  if (!account?.authUserId) return { type: 'refused', reason: 'unknown_account' };
  const userId = account.authUserId;
  if (facts.get(userId)?.by !== 'password') return { type: 'refused', reason: 'by_groups' };
  const password = newPassword();
  const hash = await hashPassword(password);
  await databases.auth.transaction().execute(async (trx) => {
    await trx
      .updateTable('account')
      .set({ password: hash })
      .where('userId', '=', userId)
      .where('providerId', '=', 'credential')
      .execute();
    await trx
      .updateTable('user')
      .set({ twoFactorEnabled: false })
      .where('id', '=', userId)
      .execute();
    await trx.deleteFrom('twoFactor').where('userId', '=', userId).execute();
    await trx.deleteFrom('session').where('userId', '=', userId).execute();
    await trx.deleteFrom('knownDevice').where('userId', '=', userId).execute();
  });
  return { type: 'made', name: account.name, password };
}
