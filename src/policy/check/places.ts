import type { Policy } from '../schema.ts';

/** As much of an organisation as a policy leans on. */
export interface Places {
  /** Whether the municipality's mails come from an address of its own; absent where that is not asked. */
  readonly sender?: 'own' | 'missing';
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly department: string; readonly areas: readonly string[] }[];
}

const noSender =
  'Kommunen har ingen egen avsändare, så dess mejl kommer från installationens adress. Den som driver Lyhörd sätter en med ”lyhord municipality sender”.';

/** Whoever answers the telephone must be able to lead the caller everywhere (VAS14-02), and who writes shows who they are. */
export function checkOrganisation({
  departments,
  units,
  sender,
}: Pick<Places, 'departments' | 'units' | 'sender'>): readonly string[] {
  const withUnits = new Set(units.map(({ department }) => department));
  const unreachable = departments.filter(({ id }) => !withUnits.has(id));
  return [
    ...unreachable.map(({ name }) => `${name} har ingen enhet som ärenden kan lämnas till.`),
    ...(sender === 'missing' ? [noSender] : []),
  ];
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
