/** Who answers for a piece of follow-up, and who hears when nobody does. */

import type { Role } from '../vocabulary.ts';
import type { ObligationPlace } from './obligations.ts';
import { holdsPlace, type Post } from './rights.ts';

const ladder = [
  'unit_manager',
  'department_manager',
  'quality_strategist',
  'administrator',
] as const satisfies readonly Role[];

/** Who hears next, in order; those outside the line of managers answer to the one who holds the follow-up together. */
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

/** Those who have the role there; where nobody does, the next level. Nobody only where no level has anyone. */
export function ownersOf<Person extends Post>(
  people: readonly Person[],
  role: Role,
  place: OrganisationLevel,
): readonly Person[] {
  return firstOf(people, [role, ...rolesAbove(role)], place);
}

/** Who hears what the owners have left lying. */
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
