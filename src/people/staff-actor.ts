import { sql, type Transaction } from 'kysely';
import type { Databases } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { inTenant } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import { committeesSeen } from '../domain/permission.ts';
import { maySubstituteFor, substitutedBy } from '../domain/substitutes.ts';
import type { Role } from '../domain/vocabulary.ts';

/** An absent person and their substitute. */
export interface Substitution {
  readonly accountId: string;
  readonly role: Role;
  readonly substituteId: string;
}

/** The columns of an account that make up an actor. */
export interface AccountPlace {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unit_id: string | null;
  readonly department_id: string | null;
  readonly committees: readonly string[] | null;
}

/**
 * Read together with an account: who is absent that day, and the committee of the unit that receives unassigned
 * cases.
 */
const surroundingsOn = (today: Day) =>
  [
    sql<readonly Substitution[]>`substitutions_on(account.municipality, ${today}::date)`.as(
      'pairs',
    ),
    sql<string | null>`receiving_committee(account.municipality)`.as('receiving'),
  ] as const;

function committeesOf(row: {
  readonly role: Role;
  readonly committees: readonly string[] | null;
  readonly receiving: string | null;
}): StaffActor['committees'] {
  const committees = row.committees ?? 'all';
  return committeesSeen({ role: row.role, committees }, row.receiving ?? undefined);
}

/**
 * The absent people for whom they substitute that day. A person who no longer handles cases substitutes for nobody
 * who does.
 */
function substitutesFor(
  { id, role }: { readonly id: string; readonly role: Role },
  pairs: readonly Substitution[],
): Pick<StaffActor, 'substitutesFor'> {
  if (pairs.length === 0) return {};
  const known = new Map(pairs.map((pair) => [pair.accountId, pair]));
  const absent = substitutedBy(id, pairs).filter((one) => {
    const pair = known.get(one);
    return pair !== undefined && maySubstituteFor(pair, { role });
  });
  return absent.length === 0 ? {} : { substitutesFor: absent };
}

/** The actor that an account's holder is. */
export function staffActorOf(
  municipality: string,
  row: AccountPlace & {
    readonly pairs: readonly Substitution[];
    readonly receiving: string | null;
  },
): StaffActor {
  return {
    type: 'staff',
    accountId: row.id,
    municipality,
    name: row.name,
    role: row.role,
    unitId: row.unit_id,
    departmentId: row.department_id,
    committees: committeesOf(row),
    ...substitutesFor(row, row.pairs),
  };
}

/** The current actor of an auth user; undefined when the account is gone or inactive. */
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
      .select(surroundingsOn(today))
      .where('auth_user_id', '=', authUserId)
      .where('active', '=', true)
      .executeTakeFirst(),
  );
  return row && staffActorOf(municipality, row);
}

/** A member of staff who can be written to. */
export interface StaffMember extends StaffActor {
  readonly email: string;
}

/** Every active account in the transaction's municipality. */
export async function activeStaff(
  trx: Transaction<Tables>,
  municipality: string,
  today: Day,
): Promise<readonly StaffMember[]> {
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'name', 'email', 'role', 'unit_id', 'department_id', 'committees'])
    .select(surroundingsOn(today))
    .where('municipality', '=', municipality)
    .where('active', '=', true)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...staffActorOf(municipality, row), email: row.email }));
}
