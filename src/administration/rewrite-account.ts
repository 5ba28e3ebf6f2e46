import type { CaseContext } from '../case/context.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { type Actor, actorReference } from '../domain/actor.ts';
import { handlingRoles } from '../domain/decide/handling.ts';
import type { Role } from '../domain/vocabulary.ts';
import { record } from '../ledger/append.ts';
import type { AccountPlace } from './account-place.ts';
import { assignedCases, reassignCases } from './pass-on.ts';

/** An account, locked for the rest of the transaction. */
export interface LockedAccount {
  readonly id: string;
  readonly municipality: string;
  readonly authUserId: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly active: boolean;
  readonly closedBy: 'administrator' | 'groups' | null;
  readonly salt: string;
}

export interface AccountRewrite {
  readonly role: Role;
  readonly place: AccountPlace | 'as_it_is';
  /** Who closes it; null keeps it open or reopens it. */
  readonly closedBy: LockedAccount['closedBy'];
  readonly name?: string;
  readonly email?: string;
  /** Recorded in the event in addition to the columns: how the person signs in from now on. */
  readonly signsInBy?: 'provider';
}

/**
 * Who takes over the open cases: a colleague, or no one yet (`null`), in which case the unit's manager assigns them.
 */
export type NewHandlerOfCases = { readonly to: string | null } | undefined;

/**
 * `no key update`: cases that refer to the account do not wait for this lock; only an assignment to the account does
 * (`case/change.ts`).
 */
export async function lockAccount(
  trx: TenantTransaction,
  municipality: string,
  by: { readonly id: string } | { readonly authUserId: string },
): Promise<LockedAccount | undefined> {
  const rows = trx.selectFrom('account').selectAll().where('municipality', '=', municipality);
  const one =
    'id' in by ? rows.where('id', '=', by.id) : rows.where('auth_user_id', '=', by.authUserId);
  const row = await one.forNoKeyUpdate().executeTakeFirst();
  return (
    row && {
      id: row.id,
      municipality,
      authUserId: row.auth_user_id,
      name: row.name,
      email: row.email,
      role: row.role,
      unitId: row.unit_id,
      departmentId: row.department_id,
      active: row.active,
      closedBy: row.closed_by,
      salt: row.salt,
    }
  );
}

/** What the ledger records: the former and the new values, in ids and codes; undefined where nothing changes. */
function detailOf(former: LockedAccount, next: AccountRewrite) {
  const active = next.closedBy === null;
  const { unitId: unit, departmentId: department } =
    next.place === 'as_it_is' ? former : next.place;
  const changes = {
    ...(former.role === next.role ? {} : { fromRole: former.role, role: next.role }),
    ...(former.unitId === unit ? {} : { fromUnit: former.unitId, unit }),
    ...(former.departmentId === department
      ? {}
      : { fromDepartment: former.departmentId, department }),
    ...(former.active === active ? {} : { active }),
    ...(next.name === undefined || next.name === former.name ? {} : { name: 'changed' }),
    ...(next.email === undefined || next.email === former.email ? {} : { email: 'changed' }),
    ...(next.signsInBy === undefined ? {} : { signsInBy: next.signsInBy }),
  };
  return Object.keys(changes).length === 0 ? undefined : { account: former.id, ...changes };
}

const placeColumns = (place: AccountRewrite['place']) =>
  place === 'as_it_is'
    ? {}
    : {
        unit_id: place.unitId,
        department_id: place.departmentId,
        committees: place.committees,
      };

/**
 * The cases that they may no longer have: all for those who leave or stop handling cases, those they review for those
 * who change roles.
 */
async function passOnCases(
  trx: TenantTransaction,
  caseContext: CaseContext,
  actor: Actor,
  {
    former,
    next,
    casesTo,
  }: { former: LockedAccount; next: AccountRewrite; casesTo: NewHandlerOfCases },
): Promise<'passed_on' | 'cases_open' | 'unknown_handler'> {
  const { id: from, municipality } = former;
  const leaves = next.closedBy !== null || !handlingRoles.includes(next.role);
  if (!leaves && former.role === next.role) return 'passed_on';
  const assigned = await assignedCases(trx, municipality, from);
  if (!leaves) {
    const reviews = assigned.some(({ handles }) => !handles);
    return reviews
      ? await reassignCases(trx, caseContext, municipality, actor, { from, to: from })
      : 'passed_on';
  }
  if (assigned.length === 0) return 'passed_on';
  if (casesTo === undefined) return 'cases_open';
  return await reassignCases(trx, caseContext, municipality, actor, { from, to: casesTo.to });
}

export type RewriteResult = 'changed' | 'unchanged' | 'cases_open' | 'unknown_handler';

/**
 * Changes an account, reassigns the cases it may no longer have, and writes one event. After a refusal the caller
 * must roll the transaction back.
 */
export async function rewriteAccount(
  trx: TenantTransaction,
  caseContext: CaseContext,
  actor: Actor,
  change: {
    readonly former: LockedAccount;
    readonly next: AccountRewrite;
    readonly casesTo: NewHandlerOfCases;
  },
): Promise<RewriteResult> {
  const { former, next } = change;
  const detail = detailOf(former, next);
  if (detail === undefined) return 'unchanged';
  const { municipality } = former;
  const set = {
    role: next.role,
    ...placeColumns(next.place),
    active: next.closedBy === null,
    closed_by: next.closedBy,
    ...(next.name === undefined ? {} : { name: next.name }),
    ...(next.email === undefined ? {} : { email: next.email }),
  };
  await trx
    .updateTable('account')
    .set(set)
    .where('municipality', '=', municipality)
    .where('id', '=', former.id)
    .execute();
  const passing = await passOnCases(trx, caseContext, actor, change);
  if (passing !== 'passed_on') return passing;
  await record(trx, {
    municipality,
    at: new Date(caseContext.clock.now().epochMilliseconds),
    type: 'account_changed',
    actor: actorReference(actor),
    detail,
    changes: { update: { account: [{ id: former.id, salt: former.salt, ...set }] } },
  });
  return 'changed';
}
