import { sql, type Transaction } from 'kysely';
import type { Databases } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { inTenant } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import { committeesSeen } from '../domain/permission.ts';
import { maySubstituteFor, substitutedBy } from '../domain/substitutes.ts';
import type { Role } from '../domain/vocabulary.ts';

interface Lasting {
  readonly accountId: string;
  readonly role: Role;
  readonly substituteId: string;
}

/** Who is away on a day and who stands in for them, read beside the account. */
const pairsOn = (today: Day) =>
  sql<readonly Lasting[]>`(
    select coalesce(json_agg(json_build_object(
      'accountId', absent.id, 'role', absent.role, 'substituteId', substitute_id)), '[]')
    from substitute
    join account absent
      on absent.municipality = substitute.municipality and absent.id = substitute.account_id
    where substitute.municipality = account.municipality and ended_at is null
      and from_day <= ${today} and to_day >= ${today})`;

/** The committee of the unit that takes in what belongs nowhere yet. */
const receivingCommittee = sql<string | null>`(
    select department.committee_id
    from unit
    join department
      on department.municipality = unit.municipality and department.id = unit.department_id
    where unit.municipality = account.municipality and unit.receives
    limit 1)`;

function committeesOf(row: {
  readonly role: Role;
  readonly committees: readonly string[] | null;
  readonly receiving: string | null;
}): StaffActor['committees'] {
  const committees = row.committees ?? 'all';
  return committeesSeen({ role: row.role, committees }, row.receiving ?? undefined);
}

/** Whose cases are theirs that day. Whoever handles no more stands in for nobody who does. */
function standsInFor(
  { id, role }: { readonly id: string; readonly role: Role },
  pairs: readonly Lasting[],
): Pick<StaffActor, 'standsInFor'> {
  if (pairs.length === 0) return {};
  const known = new Map(pairs.map((pair) => [pair.accountId, pair]));
  const absent = substitutedBy(id, pairs).filter((one) => {
    const pair = known.get(one);
    return pair !== undefined && maySubstituteFor(pair, { role });
  });
  return absent.length === 0 ? {} : { standsInFor: absent };
}

/** Who an auth user is at work right now; undefined when the account is gone or inactive. */
export async function staffActor(
  databases: Databases,
  municipality: string,
  authUserId: string,
  today: Day,
): Promise<StaffActor | undefined> {
  const row = await inTenant(databases, { municipality, committees: [] }, (trx) =>
    trx
      .selectFrom('account')
      .select(['id', 'name', 'role', 'unit_id', 'department_id', 'committees'])
      .select([pairsOn(today).as('pairs'), receivingCommittee.as('receiving')])
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
    committees: committeesOf(row),
    ...standsInFor(row, row.pairs),
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
  today: Day,
): Promise<readonly StaffMember[]> {
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'name', 'email', 'role', 'unit_id', 'department_id', 'committees'])
    .select([pairsOn(today).as('pairs'), receivingCommittee.as('receiving')])
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
    committees: committeesOf(row),
    ...standsInFor(row, row.pairs),
  }));
}
