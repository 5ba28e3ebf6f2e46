import type { Transaction } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { overseeingReach } from '../../domain/permission.ts';
import { policyWords } from '../../i18n/desk/policy.ts';
import { type AccountEntry, loadOrganisation, type Organisation } from '../../people/directory.ts';
import { isAskedToRead } from '../../policy/reading.ts';
import type { Policy } from '../../policy/schema.ts';

/** The staff of one unit who are to confirm that they have read the policy, and whether they have. */
export interface UnitReadings {
  readonly name: string;
  readonly confirmed: readonly string[];
  readonly waiting: readonly string[];
}

/** When this person confirmed the version; undefined where they have not. */
export async function ownReading(
  trx: Transaction<Tables>,
  { accountId }: StaffActor,
  { version }: Policy,
): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('policy_reading')
    .select('confirmed_at')
    .where('version', '=', version)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.confirmed_at;
}

/** As far as the person may see: by unit, in alphabetical order. */
export async function readingsSeenBy(
  trx: Transaction<Tables>,
  actor: StaffActor,
  policy: Policy,
): Promise<readonly UnitReadings[]> {
  const organisation = await loadOrganisation(trx);
  const rows = await trx
    .selectFrom('policy_reading')
    .select('account_id')
    .where('version', '=', policy.version)
    .execute();
  const confirmed = new Set(rows.map(({ account_id }) => account_id));
  const asked = organisation.accounts.filter(
    (one) => one.active && isAskedToRead(policy, one.role) && isSeenBy(actor, one),
  );
  const places = Map.groupBy(asked, (one) => placeOf(organisation, one));
  return [...places]
    .map(([name, people]) => ({
      name,
      confirmed: people.filter(({ id }) => confirmed.has(id)).map((one) => one.name),
      waiting: people.filter(({ id }) => !confirmed.has(id)).map((one) => one.name),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}

function isSeenBy(actor: StaffActor, one: AccountEntry): boolean {
  switch (overseeingReach(actor.role)) {
    case 'all':
      return true;
    case 'department':
      return one.departmentId !== null && one.departmentId === actor.departmentId;
    case 'unit':
      return one.unitId !== null && one.unitId === actor.unitId;
    case 'own':
    case undefined:
      return false;
  }
}

function placeOf(organisation: Organisation, { unitId, departmentId }: AccountEntry): string {
  const words = policyWords.reading;
  const unit = unitId === null ? undefined : organisation.unit(unitId);
  if (unit !== undefined) return unit.name;
  const department = organisation.departments.find(({ id }) => id === departmentId);
  return department === undefined ? words.everywhere : words.department(department.name);
}

export function counted(places: readonly UnitReadings[]): {
  readonly done: number;
  readonly asked: number;
} {
  const done = places.reduce((sum, { confirmed }) => sum + confirmed.length, 0);
  const waiting = places.reduce((sum, { waiting: those }) => sum + those.length, 0);
  return { done, asked: done + waiting };
}
