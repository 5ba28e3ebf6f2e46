import { contentsOfUnit, type UnitContents } from '../../administration/close-unit.ts';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { loadOrganisation, municipalityOf, type UnitEntry } from '../../people/directory.ts';
import { deskFrame } from '../../web/desk-frame.ts';

/** A unit with its contents. */
export interface KnownUnit extends UnitEntry {
  readonly department: string;
  readonly receives: boolean;
  /** Whether it is open and the only open unit of its department. */
  readonly lastOfDepartment: boolean;
  readonly left: UnitContents;
}

export interface Units {
  readonly frame: ReturnType<typeof deskFrame>;
  /** By department, the open ones first. */
  readonly units: readonly KnownUnit[];
}

/**
 * Every unit of the administrator's municipality; cases are counted over every committee, and nothing else of them is
 * shown.
 */
export async function readUnits(
  { databases, config }: Pick<AppContext, 'databases' | 'config'>,
  actor: StaffActor,
): Promise<Units> {
  const { municipality } = actor;
  return await inTenant(databases, { municipality, committees: 'all' }, async (trx) => {
    const { departments, units, closedUnits } = await loadOrganisation(trx);
    const receiving = await trx
      .selectFrom('unit')
      .select('id')
      .where('municipality', '=', municipality)
      .where('receives', '=', true)
      .executeTakeFirstOrThrow();
    const known: KnownUnit[] = [];
    for (const { id: departmentId, name: department } of departments)
      for (const unit of [...units, ...closedUnits].filter(
        (one) => one.departmentId === departmentId,
      ))
        known.push({
          ...unit,
          department,
          receives: unit.id === receiving.id,
          lastOfDepartment:
            !unit.closed && units.filter((one) => one.departmentId === departmentId).length === 1,
          left: await contentsOfUnit(trx, municipality, unit.id),
        });
    return {
      frame: deskFrame(actor, await municipalityOf(trx, municipality), config),
      units: known,
    };
  });
}
