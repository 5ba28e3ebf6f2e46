import type { Role } from '../domain/vocabulary.ts';
import type { AccountSeed, PlacesSeed } from './schema.ts';

type Committees = AccountSeed['committees'];

/** Roles that register what they were told, and read no case marked with secrecy. */
const outsideSecrecy: readonly Role[] = ['employee', 'elected_member'];

/** Seeds for a demonstration's staff; everything that depends on a person's place is derived from it. */
export function staffOf(municipality: string, places: PlacesSeed) {
  const account = (id: string, name: string, role: Role, committees: Committees) => ({
    id,
    name,
    email: `${addressPart(name)}@${municipality}.example`,
    role,
    committees,
  });
  const committeesOf = (department: string, role: Role): Committees =>
    outsideSecrecy.includes(role)
      ? []
      : places.departments.filter(({ id }) => id === department).map(({ committee }) => committee);

  return {
    inUnit(id: string, name: string, role: Role, unit: string, isProtected = false): AccountSeed {
      const department = places.units.find((one) => one.id === unit)?.department ?? null;
      const committees = department === null ? [] : committeesOf(department, role);
      const place = { ...account(id, name, role, committees), unit, department };
      return isProtected ? { ...place, identityProtected: true } : place;
    },
    inDepartment(
      id: string,
      name: string,
      role: Role,
      department: string,
      committees: Committees = committeesOf(department, role),
    ): AccountSeed {
      return { ...account(id, name, role, committees), unit: null, department };
    },
    elsewhere(id: string, name: string, role: Role, committees: Committees): AccountSeed {
      return { ...account(id, name, role, committees), unit: null, department: null };
    },
  };
}

/** `Märta Vasslid` → `marta.vasslid`. */
function addressPart(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
  return plain.toLowerCase().split(' ').join('.');
}
