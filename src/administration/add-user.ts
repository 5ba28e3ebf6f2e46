import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Databases } from '../db/connect.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import type { Clock } from '../domain/clock.ts';
import { newSalt } from '../domain/ledger.ts';
import type { Role } from '../domain/vocabulary.ts';
import { append, takeHead } from '../ledger/append.ts';
import { hashPassword } from '../people/password-hash.ts';
import { newPassword, type PasswordFault, passwordFault } from '../people/passwords.ts';
import { type AccountPlace, type PlaceFault, resolveAccountPlace } from './account-place.ts';

export interface NewUser {
  readonly municipality: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Where they work; a unit determines the department too. */
  readonly unit?: string | undefined;
  readonly department?: string | undefined;
  /** Absent: a password is generated and returned once in the result. */
  readonly password?: string | undefined;
}

export interface NewAccount extends Pick<NewUser, 'municipality' | 'name' | 'email' | 'role'> {
  readonly authUserId: string;
  /** The actor's reference as it is recorded in the ledger. */
  readonly by: string;
}

export type AddUserResult =
  | { readonly type: 'added'; readonly accountId: string; readonly madePassword: string | null }
  | {
      readonly type: 'refused';
      readonly reason:
        | 'unknown_municipality'
        | PlaceFault
        | 'not_an_email'
        | 'email_taken'
        | PasswordFault;
    };

/** Whether the address is already used for signing in. Deletes what an interrupted attempt left behind. */
async function isTaken(databases: Databases, email: string): Promise<boolean> {
  const known = await databases.auth
    .selectFrom('user')
    .select(['id', 'municipality'])
    .where('email', '=', email)
    .executeTakeFirst();
  if (!known) return false;
  const { municipality } = known;
  const account = await inTenant(databases, { municipality, committees: [] }, (trx) =>
    trx.selectFrom('account').select('id').where('auth_user_id', '=', known.id).executeTakeFirst(),
  );
  if (account) return true;
  await databases.auth.deleteFrom('user').where('id', '=', known.id).execute();
  return false;
}

async function addSignIn(
  databases: Databases,
  user: NewUser,
  email: string,
  password: string,
): Promise<string> {
  const id = randomUUID();
  const hash = await hashPassword(password);
  await databases.auth.transaction().execute(async (trx) => {
    const { municipality, name } = user;
    await trx
      .insertInto('user')
      .values({ id, municipality, name, email, emailVerified: true })
      .execute();
    await trx
      .insertInto('account')
      .values({ id, accountId: id, providerId: 'credential', userId: id, password: hash })
      .execute();
  });
  return id;
}

/** Writes the account, and the event that records it. */
export async function insertAccount(
  trx: TenantTransaction,
  clock: Clock,
  account: NewAccount,
  { unitId, departmentId, committees }: AccountPlace,
): Promise<string> {
  const { municipality, role, name, email, authUserId, by } = account;
  const id = randomUUID();
  const row = {
    municipality,
    id,
    auth_user_id: authUserId,
    name,
    email,
    role,
    unit_id: unitId,
    department_id: departmentId,
    committees,
    identity_protected: false,
    active: true,
    closed_by: null,
    salt: newSalt(),
  };
  await append(trx, await takeHead(trx, municipality), {
    municipality,
    caseId: null,
    at: new Date(clock.now().epochMilliseconds),
    type: 'account_added',
    actor: by,
    detail: { account: id, role, unit: unitId, department: departmentId },
    changes: { insert: { account: [row] } },
    reason: null,
  });
  return id;
}

/**
 * Creates an account with a sign-in, and records an event in the municipality's ledger (id and role, never the name).
 * The sign-in and the account are stored under different database roles and need two transactions: the sign-in is
 * written first and removed again if the account cannot be written.
 */
export async function addUser(
  databases: Databases,
  clock: Clock,
  user: NewUser,
  by = 'system',
): Promise<AddUserResult> {
  const email = user.email.trim().toLowerCase();
  if (!z.email().safeParse(email).success) return { type: 'refused', reason: 'not_an_email' };
  const password = user.password ?? newPassword();
  const fault = passwordFault(password, email);
  if (fault) return { type: 'refused', reason: fault };
  const { municipality } = user;
  const known = await databases.app
    .selectFrom('municipality')
    .select('id')
    .where('id', '=', municipality)
    .executeTakeFirst();
  if (!known) return { type: 'refused', reason: 'unknown_municipality' };
  const scope = { municipality, committees: [] };
  const place = await inTenant(databases, scope, (trx) =>
    resolveAccountPlace(trx, user.role, user),
  );
  if (typeof place === 'string') return { type: 'refused', reason: place };
  if (await isTaken(databases, email)) return { type: 'refused', reason: 'email_taken' };
  const authUserId = await addSignIn(databases, user, email, password);
  try {
    const accountId = await inTenant(databases, scope, (trx) =>
      insertAccount(trx, clock, { ...user, email, authUserId, by }, place),
    );
    return {
      type: 'added',
      accountId,
      madePassword: user.password === undefined ? password : null,
    };
  } catch (error) {
    await databases.auth.deleteFrom('user').where('id', '=', authUserId).execute();
    throw error;
  }
}
