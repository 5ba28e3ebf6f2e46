import type { TenantTransaction } from '../db/tenant.ts';
import type { Role } from '../domain/vocabulary.ts';

/** Roles with work for the whole municipality, who read secrecy-marked cases of every committee. */
const everywhere: readonly Role[] = [
  'registrar',
  'coordinator',
  'quality_strategist',
  'archivist',
  'data_protection_officer',
];
/** Roles that read no secrecy-marked case, wherever they work. */
const rolesWithoutUnit: readonly Role[] = ['employee', 'elected_member', 'administrator'];
/** Roles whose access depends on their unit or department: without one they would see nothing. */
const rolesWithUnit: readonly Role[] = [
  'handler',
  'unit_manager',
  'department_manager',
  'statutory_assessor',
];

/** The place of work that was typed; a unit determines the department too. */
export interface RequestedPlace {
  readonly unit?: string | undefined;
  readonly department?: string | undefined;
}

export interface AccountPlace {
  readonly unitId: string | null;
  readonly departmentId: string | null;
  /** The committees whose secrecy-marked cases they read; null: all. */
  readonly committees: string[] | null;
}

export type PlaceFault = 'unknown_unit' | 'unknown_department' | 'place_needed';

function committeesFor(role: Role, committeeId: string | null): string[] | null {
  if (everywhere.includes(role)) return null;
  return rolesWithoutUnit.includes(role) || committeeId === null ? [] : [committeeId];
}

/** The account that a role and a place of work result in, or why they do not fit together. */
export async function resolveAccountPlace(
  trx: TenantTransaction,
  role: Role,
  { unit, department }: RequestedPlace,
): Promise<AccountPlace | PlaceFault> {
  const found =
    unit === undefined
      ? undefined
      : await trx
          .selectFrom('unit')
          .select('department_id')
          .where('id', '=', unit)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
  if (unit !== undefined && !found) return 'unknown_unit';
  const departmentId = found?.department_id ?? department ?? null;
  if (departmentId === null)
    return rolesWithUnit.includes(role)
      ? 'place_needed'
      : { unitId: null, departmentId: null, committees: committeesFor(role, null) };
  const row = await trx
    .selectFrom('department')
    .select('committee_id')
    .where('id', '=', departmentId)
    .executeTakeFirst();
  if (!row) return 'unknown_department';
  return {
    unitId: unit ?? null,
    departmentId,
    committees: committeesFor(role, row.committee_id),
  };
}
