import { seeds } from '../../municipalities/index.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { readPlaces } from '../people/directory.ts';
import type { Places } from '../policy/check/places.ts';
import { parsePolicy } from '../policy/read.ts';
import type { Policy } from '../policy/schema.ts';
import { policiesOf } from '../policy/store.ts';

/** The versions of every municipality's policy, from the source that applies. */
export interface PolicySource {
  /** `files`: the versions that come with the product, before a first start. */
  readonly kind: 'database' | 'files';
  municipalities(): Promise<readonly string[]>;
  /** Oldest first. @throws ZodError for an invalid version */
  versions(municipality: string): Promise<readonly Policy[]>;
  /** The organisation that the versions refer to. */
  places(municipality: string): Promise<Places>;
}

export const fromFiles: PolicySource = {
  kind: 'files',
  municipalities: async () => seeds.map(({ id }) => id),
  versions: async (municipality) => {
    const drafts = seeds.find(({ id }) => id === municipality)?.policies ?? [];
    return drafts
      .map(parsePolicy)
      .toSorted((one, other) => (one.effectiveFrom.value < other.effectiveFrom.value ? -1 : 1));
  },
  places: async (municipality) => {
    const seed = seeds.find(({ id }) => id === municipality);
    const { committees = [], departments = [], units = [] } = seed?.organisation ?? {};
    return { committees, departments, units, sender: seed?.sender ? 'own' : 'missing' };
  },
};

export function fromDatabase(databases: Databases): PolicySource {
  return {
    kind: 'database',
    municipalities: async () => {
      const rows = await databases.app
        .selectFrom('municipality')
        .select('id')
        .orderBy('id')
        .execute();
      return rows.map(({ id }) => id);
    },
    versions: (municipality) =>
      inTenant(databases, { municipality, committees: [] }, (trx) => policiesOf(trx, municipality)),
    places: (municipality) =>
      inTenant(databases, { municipality, committees: [] }, (trx) => readPlaces(trx, municipality)),
  };
}

/** A message that there is no such municipality, with the existing ones. */
export async function unknownMunicipality(
  source: PolicySource,
  municipality: string,
): Promise<string | undefined> {
  const known = await source.municipalities();
  return known.includes(municipality)
    ? undefined
    : `There is no municipality ${JSON.stringify(municipality)}; there is ${known.join(', ')}.`;
}
