import type { Kysely, QueryCreator, RawBuilder } from 'kysely';
import type { Databases } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { Problem } from '../problem.ts';
import { textsOf } from './profile.ts';
import type { MunicipalityTexts } from './schema.ts';

/** As a segment of an address: only what can be a municipality's id reaches the database. */
export const municipalityStep = ':municipality(^[a-z][a-z-]{1,40}$)';
export interface MunicipalityAddress {
  readonly Params: { readonly municipality: string };
}

export interface Municipality {
  readonly id: string;
  readonly name: string;
  readonly texts: MunicipalityTexts;
}

/** For callers that read more in the same query; `municipalityFrom` reads the answer. */
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

/** A municipality is never removed, so API requests need not query for it each time. */
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
