import type { AppContext } from '../../app-context.ts';

/** Which municipalities there are is public; told in the order of the Swedish alphabet. */
export async function listMunicipalities(app: AppContext) {
  const rows = await app.databases.app.selectFrom('municipality').select(['id', 'name']).execute();
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}
