import type { Transaction } from 'kysely';
import type { Databases } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { inTenant } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';

/** Who an auth user is at work right now; undefined when the account is gone or inactive. */
export async function staffActor(
  databases: Databases,
  municipality: string,
  authUserId: string,
): Promise<StaffActor | undefined> {
  const row = await inTenant(databases, { municipality, committees: [] }, (trx) =>
    trx
      .selectFrom('account')
      .select(['id', 'name', 'role', 'unit_id', 'department_id', 'committees'])
      .where('auth_user_id', '=', authUserId)
      .where('active', '=', true)
      .executeTakeFirst(),
  );
  if (!row) return undefined;
  return {
    type: 'staff',
    accountId: row.id,
    municipality,
    name: row.name,
    role: row.role,
    unitId: row.unit_id,
    departmentId: row.department_id,
    committees: row.committees ?? 'all',
  };
}

/** Somebody who works there and can be written to. */
export interface StaffMember extends StaffActor {
  readonly email: string;
}

/** Everybody with an active account in the transaction's municipality. */
export async function activeStaff(
  trx: Transaction<Tables>,
  municipality: string,
): Promise<readonly StaffMember[]> {
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'name', 'email', 'role', 'unit_id', 'department_id', 'committees'])
    .where('municipality', '=', municipality)
    .where('active', '=', true)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    type: 'staff',
    accountId: row.id,
    municipality,
    name: row.name,
    email: row.email,
    role: row.role,
    unitId: row.unit_id,
    departmentId: row.department_id,
    committees: row.committees ?? 'all',
  }));
}
