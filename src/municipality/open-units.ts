import type { Databases } from '../db/connect.ts';
import { inTenant, type TenantTransaction } from '../db/tenant.ts';

/** A query for units, each joined with its department. */
export const unitsWithDepartment = (trx: TenantTransaction) =>
  trx
    .selectFrom('unit')
    .innerJoin('department', (join) =>
      join
        .onRef('department.id', '=', 'unit.department_id')
        .onRef('department.municipality', '=', 'unit.municipality'),
    );

export interface OpenUnit {
  readonly id: string;
  readonly name: string;
  readonly department: string;
}

/** The units that a submission may name (contract, `GET /api/v1/{municipality}/units`): those that are open, by name. */
export async function readOpenUnits(
  databases: Databases,
  municipality: string,
): Promise<readonly OpenUnit[]> {
  return await inTenant(databases, { municipality, committees: [] }, (trx) =>
    unitsWithDepartment(trx)
      .select(['unit.id', 'unit.name', 'department.name as department'])
      .where('unit.municipality', '=', municipality)
      .where('unit.closed_at', 'is', null)
      .orderBy('unit.name')
      .orderBy('unit.id')
      .execute(),
  );
}
