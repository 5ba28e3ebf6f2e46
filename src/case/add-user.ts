import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import type { Clock } from '../domain/clock.ts';
import type { Role } from '../domain/vocabulary.ts';
import {
  hashPassword,
  newPassword,
  type PasswordFault,
  passwordFault,
} from '../people/passwords.ts';
import { append, takeHead } from './ledger.ts';
import type { CaseTransaction } from './room.ts';

export interface NewUser {
  readonly municipality: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Where they work; a unit says the department too. */
  readonly unit?: string | undefined;
  readonly department?: string | undefined;
  /** Absent: one is made, and told in the result once. */
  readonly password?: string | undefined;
}

export type AddUserResult =
  | { readonly type: 'added'; readonly accountId: string; readonly madePassword: string | null }
  | {
      readonly type: 'refused';
      readonly reason:
        | 'unknown_municipality'
        | 'unknown_unit'
        | 'unknown_department'
        | 'place_needed'
        | 'not_an_email'
        | 'email_taken'
        | PasswordFault;
    };

/** Work for the whole municipality, and read secrecy-marked cases of every committee. */
const everywhere: readonly Role[] = [
  'registrar',
  'coordinator',
  'quality_strategist',
  'archivist',
  'data_protection_officer',
];
/** Read no secrecy-marked case, whatever their place. */
const nowhere: readonly Role[] = ['employee', 'elected_member', 'administrator'];
/** Reach by their place: without one they would see nothing. */
const placed: readonly Role[] = [
  'handler',
  'unit_manager',
  'department_manager',
  'statutory_assessor',
];

interface Place {
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly committeeId: string | null;
}

type PlaceReading = Place | 'unknown_unit' | 'unknown_department';

async function placeOf(trx: CaseTransaction, { unit, department }: NewUser): Promise<PlaceReading> {
  const found =
    unit === undefined
      ? undefined
      : await trx
          .selectFrom('unit')
          .select('department_id')
          .where('id', '=', unit)
          .executeTakeFirst();
  if (unit !== undefined && !found) return 'unknown_unit';
  const departmentId = found?.department_id ?? department ?? null;
  if (departmentId === null) return { unitId: null, departmentId: null, committeeId: null };
  const row = await trx
    .selectFrom('department')
    .select('committee_id')
    .where('id', '=', departmentId)
    .executeTakeFirst();
  if (!row) return 'unknown_department';
  return { unitId: unit ?? null, departmentId, committeeId: row.committee_id };
}

function committeesFor(role: Role, { committeeId }: Place): string[] | null {
  if (everywhere.includes(role)) return null;
  return nowhere.includes(role) || committeeId === null ? [] : [committeeId];
}

/** Whether the address already signs in somewhere. What an interrupted attempt left behind is taken away. */
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

async function addAccount(
  trx: CaseTransaction,
  clock: Clock,
  user: NewUser & { readonly authUserId: string },
  place: Place,
): Promise<string> {
  const { municipality, role, name, email, authUserId } = user;
  const { unitId, departmentId } = place;
  const id = randomUUID();
  await trx
    .insertInto('account')
    .values({
      municipality,
      id,
      auth_user_id: authUserId,
      name,
      email,
      role,
      unit_id: unitId,
      department_id: departmentId,
      committees: committeesFor(role, place),
      identity_protected: false,
      active: true,
    })
    .execute();
  await append(trx, await takeHead(trx, municipality), {
    municipality,
    caseId: null,
    at: new Date(clock.now().epochMilliseconds),
    type: 'account_added',
    actor: 'system',
    detail: { account: id, role, unit: unitId, department: departmentId },
    changes: {},
    reason: null,
  });
  return id;
}

/**
 * Gives a person an account and a password to sign in with, and the municipality's ledger an event that says so (by id and
 * role, never by name). Two doors of the database, so two transactions: the sign-in first, taken back if the other fails.
 */
export async function addUser(
  databases: Databases,
  clock: Clock,
  user: NewUser,
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
  const place = await inTenant(databases, scope, (trx) => placeOf(trx, user));
  if (typeof place === 'string') return { type: 'refused', reason: place };
  if (placed.includes(user.role) && place.departmentId === null)
    return { type: 'refused', reason: 'place_needed' };
  if (await isTaken(databases, email)) return { type: 'refused', reason: 'email_taken' };
  const authUserId = await addSignIn(databases, user, email, password);
  try {
    const accountId = await inTenant(databases, scope, (trx) =>
      addAccount(trx, clock, { ...user, email, authUserId }, place),
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
