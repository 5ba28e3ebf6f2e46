import type { Policy } from '../schema.ts';

/** The parts of an organisation that a policy refers to. */
export interface Places {
  /** Whether the municipality's mails come from an address of its own; absent where that is not checked. */
  readonly sender?: 'own' | 'missing';
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly department: string; readonly areas: readonly string[] }[];
}

const noSender =
  'Kommunen har ingen egen avsändare, så dess mejl kommer från installationens adress. Den som driver Lyhörd sätter en med ”lyhord municipality sender”.';

/**
 * Staff who answer the telephone must be able to refer the caller to every department (VAS14-02), and mails must show
 * who sends them.
 */
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

/**
 * Units and committees in a version that the organisation does not have: as a receiver, or as responsible for a
 * track.
 */
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
