import type { Transaction } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { genesis } from '../domain/ledger.ts';
import type { AccountSeed, MunicipalitySeed, OrganisationSeed } from '../policy/municipality.ts';

/** What is kept of a municipality beside its organisation and policies: its words, look and name. */
export type MunicipalityProfile = Pick<MunicipalitySeed, 'texts' | 'theme'>;

async function insertOrganisation(
  trx: Transaction<Tables>,
  municipality: string,
  organisation: OrganisationSeed,
): Promise<void> {
  await trx
    .insertInto('committee')
    .values(organisation.committees.map(({ id, name }) => ({ municipality, id, name })))
    .execute();
  await trx
    .insertInto('department')
    .values(
      organisation.departments.map(({ id, name, committee }) => ({
        municipality,
        id,
        name,
        committee_id: committee,
      })),
    )
    .execute();
  await trx
    .insertInto('unit')
    .values(
      organisation.units.map((unit) => ({
        municipality,
        id: unit.id,
        department_id: unit.department,
        name: unit.name,
        function_name: unit.functionName,
        email: unit.email,
        phone: unit.phone,
        person_word: JSON.stringify(unit.personWord),
        areas: [...unit.areas],
        receives: unit.id === organisation.receivingUnit,
      })),
    )
    .execute();
}

/** A municipality on a first start: nothing is overwritten, and one that is there already is left as it is. */
export async function seedMunicipality(
  owner: Transaction<Tables>,
  seed: MunicipalitySeed,
): Promise<'seeded' | 'was_there'> {
  const { id, name, texts, theme, organisation } = seed;
  const known = await owner
    .selectFrom('municipality')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (known) return 'was_there';
  const profile: MunicipalityProfile = { texts, theme };
  await owner
    .insertInto('municipality')
    .values({ id, name, profile: JSON.stringify(profile) })
    .execute();
  await owner
    .insertInto('ledger_head')
    .values({ municipality: id, seq: 0, hash: genesis })
    .execute();
  await insertOrganisation(owner, id, organisation);
  return 'seeded';
}

/** The demonstration's accounts: invented people, one for each role and more. Never on a service. */
export async function seedAccounts(
  owner: Transaction<Tables>,
  municipality: string,
  accounts: readonly AccountSeed[],
): Promise<void> {
  await owner
    .insertInto('account')
    .values(
      accounts.map((account) => ({
        municipality,
        id: account.id,
        auth_user_id: null,
        name: account.name,
        email: account.email,
        role: account.role,
        unit_id: account.unit,
        department_id: account.department,
        committees: account.committees === 'all' ? null : [...account.committees],
        identity_protected: account.identityProtected ?? false,
        active: true,
      })),
    )
    .onConflict((conflict) => conflict.columns(['municipality', 'id']).doNothing())
    .execute();
}
