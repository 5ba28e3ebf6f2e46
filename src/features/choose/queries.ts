import type { House } from '../../app-context.ts';

/** Which municipalities there are is public; told in the order of the Swedish alphabet. */
export async function listMunicipalities(house: House) {
  const rows = await house.databases.app
    .selectFrom('municipality')
    .select(['id', 'name'])
    .execute();
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}
