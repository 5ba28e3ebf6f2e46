/** Who is responsible for a follow-up obligation, and who is informed when it is overdue. */

import type { Role } from '../vocabulary.ts';
import type { ObligationPlace } from './obligations.ts';
import { holdsPlace, type Post } from './rights.ts';

const ladder = [
  'unit_manager',
  'department_manager',
  'quality_strategist',
  'administrator',
] as const satisfies readonly Role[];

/** The next levels in order; roles outside the line of managers report to the owner of the follow-up. */
function rolesAbove(role: Role): readonly Role[] {
  const levels: readonly Role[] = ladder;
  const level = levels.indexOf(role);
  if (level >= 0) return levels.slice(level + 1);
  return role === 'handler' ? ladder : ladder.slice(2);
}

type OrganisationLevel = Pick<ObligationPlace, 'level' | 'id' | 'departments'>;

function holders<Person extends Post>(
  people: readonly Person[],
  role: Role,
  place: OrganisationLevel,
) {
  return people.filter((person) => person.role === role && holdsPlace(person, place));
}

function firstOf<Person extends Post>(
  people: readonly Person[],
  roles: readonly Role[],
  place: OrganisationLevel,
): readonly Person[] {
  for (const role of roles) {
    const found = holders(people, role, place);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The accounts with the role there; where there are none, those of the next level. Empty only where no level has
 * anyone.
 */
export function ownersOf<Person extends Post>(
  people: readonly Person[],
  role: Role,
  place: OrganisationLevel,
): readonly Person[] {
  return firstOf(people, [role, ...rolesAbove(role)], place);
}

/** Who is informed of what the owners have left undone. */
export function nextAbove<Person extends Post>(
  people: readonly Person[],
  role: Role,
  place: OrganisationLevel,
): readonly Person[] {
  const owners = ownersOf(people, role, place);
  return firstAbove(people, owners[0]?.role ?? role, place);
}

/** The first level above a role that has anyone there. */
export function firstAbove<Person extends Post>(
  people: readonly Person[],
  role: Role,
  place: OrganisationLevel,
): readonly Person[] {
  return firstOf(people, rolesAbove(role), place);
}
