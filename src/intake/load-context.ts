import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Directory } from '../domain/decide/decision.ts';
import { unitsWithDepartment } from '../municipality/open-units.ts';
import { policiesNamed, versionNames } from '../policy/store.ts';

/**
 * What receiving submissions depends on: the units named, if open, the committee that a case belongs to while no unit
 * is known (every case belongs to one), and the policies. One query for everything, since intakes are many.
 */
export async function loadIntakeContext(
  trx: TenantTransaction,
  municipality: string,
  /** Ids or names of units. */
  wanted: readonly string[],
) {
  const names = wanted.map((one) => one.toLowerCase());
  const units = await unitsWithDepartment(trx)
    .select([
      'unit.id',
      'unit.name',
      'unit.receives',
      'unit.areas',
      'department.id as departmentId',
      'department.committee_id as committeeId',
    ])
    .select(jsonArrayFrom(versionNames(trx, municipality)).as('versions'))
    .where('unit.closed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('unit.receives', '=', true),
        eb('unit.id', '=', sql<string>`any(${wanted})`),
        eb(sql`lower(unit.name)`, '=', sql<string>`any(${names})`),
      ]),
    )
    .execute();
  const receiving = units.find((unit) => unit.receives);
  if (!receiving) throw new Error('the municipality has no receiving unit');
  const directory: Directory = {
    unit: (id) => {
      const found = units.find((unit) => unit.id === id);
      return found && { ...found, closed: false };
    },
    committee: () => undefined,
    account: () => undefined,
    managersOf: () => [],
    managerFor: () => null,
    areasOfDepartment: () => [],
    committeesFor: () => [],
    assessorFor: () => null,
    toldOfDistress: () => [],
    hasReader: () => false,
  };
  const policies = await policiesNamed(trx, municipality, receiving.versions);
  /** A unit is identified by its id, or by a name that no other open unit has (contract). */
  const unitIdOf = (text: string): string => {
    if (units.some(({ id }) => id === text)) return text;
    const named = units.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
    return named.length === 1 ? (named[0]?.id ?? text) : text;
  };
  return { directory, committeeId: receiving.committeeId, policies, unitIdOf };
}

export type IntakeContext = Awaited<ReturnType<typeof loadIntakeContext>>;
