import type { AppContext } from '../../app-context.ts';

/** The list of municipalities is public; in Swedish alphabetical order. */
export async function listMunicipalities(app: AppContext) {
  const rows = await app.databases.app.selectFrom('municipality').select(['id', 'name']).execute();
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}
