import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Directory } from '../domain/decide/decision.ts';
import { policiesNamed, versionNames } from '../policy/store.ts';

/**
 * What submissions stand on: the units asked for, where they are open, the committee that a case belongs to before a unit is known (every case
 * belongs to one), and the policies; one question for all, since intakes are many.
 */
export async function loadIntakeContext(
  trx: TenantTransaction,
  municipality: string,
  unitIds: readonly string[],
) {
  const units = await trx
    .selectFrom('unit')
    .innerJoin('department', (join) =>
      join
        .onRef('department.id', '=', 'unit.department_id')
        .onRef('department.municipality', '=', 'unit.municipality'),
    )
    .select([
      'unit.id',
      'unit.receives',
      'unit.areas',
      'department.id as departmentId',
      'department.committee_id as committeeId',
    ])
    .select(jsonArrayFrom(versionNames(trx, municipality)).as('versions'))
    .where('unit.closed_at', 'is', null)
    .where((where) =>
      where.or([
        where('unit.receives', '=', true),
        where('unit.id', '=', sql<string>`any(${unitIds})`),
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
    managerFor: () => null,
    areasOfDepartment: () => [],
    committeesFor: () => [],
    assessorFor: () => null,
    toldOfDistress: () => [],
    hasReader: () => false,
  };
  const policies = await policiesNamed(trx, municipality, receiving.versions);
  return { directory, committeeId: receiving.committeeId, policies };
}

export type IntakeContext = Awaited<ReturnType<typeof loadIntakeContext>>;
