import type { StaffActor } from '../domain/actor.ts';
import type { Area, Role } from '../domain/vocabulary.ts';
import type { AccountEntry, Organisation } from '../people/directory.ts';

export interface UnitCast {
  readonly id: string;
  readonly name: string;
  /** At least one: where nobody handles cases, the manager does. */
  readonly handlers: readonly StaffActor[];
  readonly manager: StaffActor;
}

/** The staff for each role of a case in a municipality. */
export interface Cast {
  /** Who receives and registers. */
  readonly reception: StaffActor;
  readonly registrar: StaffActor;
  readonly coordinator: StaffActor;
  readonly receivingUnit: string | null;
  readonly units: readonly UnitCast[];
  unitsFor(area: Area): readonly UnitCast[];
  actor(accountId: string): StaffActor | undefined;
}

function actorOf(municipality: string, account: AccountEntry): StaffActor {
  return {
    type: 'staff',
    accountId: account.id,
    municipality,
    name: account.name,
    role: account.role,
    unitId: account.unitId,
    departmentId: account.departmentId,
    committees: 'all',
  };
}

/** Undefined where the municipality lacks the staff that a case needs. */
export function castOf(municipality: string, organisation: Organisation): Cast | undefined {
  const accounts = organisation.accounts.filter(({ active }) => active);
  const actors = new Map(accounts.map((one) => [one.id, actorOf(municipality, one)]));
  const all = [...actors.values()];
  const first = (...roles: readonly Role[]) =>
    roles.map((role) => all.find((one) => one.role === role)).find((one) => one !== undefined);
  const reception = first('kontaktcenter', 'registrar', 'coordinator');
  const registrar = first('registrar', 'kontaktcenter', 'coordinator');
  const coordinator = first('coordinator', 'registrar', 'kontaktcenter');
  const units = organisation.units.flatMap(({ id, name }): UnitCast[] => {
    const handlers = all.filter((one) => one.unitId === id && one.role === 'handler');
    const manager = all.find((one) => one.unitId === id && one.role === 'unit_manager');
    if (!manager) return [];
    return [{ id, name, manager, handlers: handlers.length > 0 ? handlers : [manager] }];
  });
  if (!reception || !registrar || !coordinator || units.length === 0) return undefined;
  const areasOf = new Map(organisation.units.map(({ id, areas }) => [id, areas]));
  return {
    reception,
    registrar,
    coordinator,
    receivingUnit: reception.unitId,
    units,
    unitsFor(area) {
      const fitting = units.filter(({ id }) => areasOf.get(id)?.includes(area));
      return fitting.length > 0 ? fitting : units;
    },
    actor: (id) => actors.get(id),
  };
}
