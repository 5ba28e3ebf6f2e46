import type { Kysely } from 'kysely';
import type { Databases } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { Problem } from '../problem.ts';
import { textsOf } from './profile.ts';
import type { MunicipalityTexts } from './schema.ts';

/** As a step of an address: nothing but what can be a municipality's id reaches the database. */
export const municipalityStep = ':municipality(^[a-z][a-z-]{1,40}$)';
export interface MunicipalityAddress {
  readonly Params: { readonly municipality: string };
}

export interface Municipality {
  readonly id: string;
  readonly name: string;
  readonly texts: MunicipalityTexts;
}

async function findMunicipality(
  database: Kysely<Tables>,
  id: string,
): Promise<Municipality | undefined> {
  const row = await database
    .selectFrom('municipality')
    .select(['id', 'name', 'profile'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id: row.id, name: row.name, texts: textsOf(row.profile) };
}

/** @throws Problem not_found */
export async function requireMunicipality(
  database: Kysely<Tables>,
  id: string,
): Promise<Municipality> {
  const found = await findMunicipality(database, id);
  if (!found) throw new Problem('not_found');
  return found;
}

/** A municipality once there stays, so that programs are spared the question at every call. */
export class KnownMunicipalities {
  readonly #databases: Databases;
  readonly #known = new Set<string>();

  constructor(databases: Databases) {
    this.#databases = databases;
  }

  async isKnown(id: string): Promise<boolean> {
    if (this.#known.has(id)) return true;
    const row = await this.#databases.app
      .selectFrom('municipality')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (row) this.#known.add(id);
    return row !== undefined;
  }
}
