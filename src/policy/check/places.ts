import type { Policy } from '../schema.ts';

/** As much of an organisation as a policy leans on. */
export interface Places {
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly department: string; readonly areas: readonly string[] }[];
}

/** Whoever answers the telephone must be able to lead the caller everywhere (VAS14-02). */
export function checkOrganisation({
  departments,
  units,
}: Pick<Places, 'departments' | 'units'>): readonly string[] {
  const withUnits = new Set(units.map(({ department }) => department));
  const unreachable = departments.filter(({ id }) => !withUnits.has(id));
  return unreachable.map(({ name }) => `${name} har ingen enhet som ärenden kan lämnas till.`);
}

/** What a version says of places that the organisation does not have: a receiver, or somebody who answers for a track. */
export function placeFaults(policy: Policy, { committees, units }: Places): readonly string[] {
  const known = new Set(committees.map(({ id }) => id));
  const areas = new Set(units.flatMap((unit) => unit.areas));
  const unknown = policy.exclusions.flatMap(({ value: { scope, receiver } }) =>
    receiver.by !== 'committee' || known.has(receiver.committee)
      ? []
      : [`exclusions.${scope} går till nämnden ${receiver.committee}, som inte finns.`],
  );
  const ownerless = policy.statutoryTracks.flatMap(({ value }) =>
    value.areas
      .filter((area) => !areas.has(area))
      .map((area) => `statutoryTracks.${value.code} gäller ${area}, som ingen enhet ansvarar för.`),
  );
  return [...unknown, ...ownerless];
}
