import type { Kysely, QueryCreator, RawBuilder } from 'kysely';
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

/** For those who ask for more in the same question; `municipalityFrom` makes one of what comes back. */
export const municipalityQuestion = (
  database: QueryCreator<Tables>,
  id: string | RawBuilder<string>,
) => database.selectFrom('municipality').select(['id', 'name', 'profile']).where('id', '=', id);

/** @throws Problem not_found where there is no such municipality */
export function municipalityFrom(
  row: { readonly id: string; readonly name: string; readonly profile: unknown } | undefined,
): Municipality {
  if (!row) throw new Problem('not_found');
  return { id: row.id, name: row.name, texts: textsOf(row.profile) };
}

/** @throws Problem not_found */
export async function requireMunicipality(
  database: Kysely<Tables>,
  id: string,
): Promise<Municipality> {
  return municipalityFrom(await municipalityQuestion(database, id).executeTakeFirst());
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
