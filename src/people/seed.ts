import { hash, randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type {
  AccountSeed,
  MunicipalitySeed,
  OrganisationSeed,
  PhraseSeed,
} from '../municipality/schema.ts';
import { demonstrationHash } from './demonstration.ts';

/** The stored profile of a municipality: its texts, its appearance and whom its mails come from. */
export type MunicipalityProfile = Pick<MunicipalitySeed, 'texts' | 'theme' | 'sender'>;

/**
 * Derived from the row, so that a demonstration's ledger is always the same. Sufficient for what is published or
 * invented; rows that are added later have random values.
 */
const seededText = (...names: readonly string[]): string =>
  hash('sha256', names.join('/'), 'hex').slice(0, 32);

/** The row of an invented person; without `authUserId` the person cannot sign in. */
export function inventedAccount(
  municipality: string,
  seed: AccountSeed,
  authUserId: string | null,
) {
  return {
    municipality,
    id: seed.id,
    auth_user_id: authUserId,
    name: seed.name,
    email: seed.email,
    role: seed.role,
    unit_id: seed.unit,
    department_id: seed.department,
    committees: seed.committees === 'all' ? null : [...seed.committees],
    identity_protected: seed.identityProtected ?? false,
    active: true,
    closed_by: null,
    salt: seededText('salt', municipality, 'account', seed.id),
  };
}

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
        salt: seededText('salt', municipality, 'unit', unit.id),
      })),
    )
    .execute();
}

/** Adds a municipality on a first start: nothing is overwritten, and an existing one is left as it is. */
export async function seedMunicipality(
  owner: Transaction<Tables>,
  seed: MunicipalitySeed,
): Promise<'seeded' | 'was_there'> {
  const { id, name, texts, theme, sender, organisation } = seed;
  const known = await owner
    .selectFrom('municipality')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (known) return 'was_there';
  const profile: MunicipalityProfile = {
    texts,
    theme,
    ...(sender === undefined ? {} : { sender }),
  };
  await owner
    .insertInto('municipality')
    .values({ id, name, profile: JSON.stringify(profile) })
    .execute();
  await insertOrganisation(owner, id, organisation);
  return 'seeded';
}

/** Adds sign-ins with a password that is already hashed. Better Auth finds them by provider and user. */
async function insertSignIns(
  owner: Transaction<Tables>,
  municipality: string,
  accounts: readonly (AccountSeed & { readonly authUserId: string })[],
  passwordHash: string,
): Promise<void> {
  const people = JSON.stringify(
    accounts.map(({ authUserId, name, email }) => ({ id: authUserId, name, email })),
  );
  const rows = sql`jsonb_to_recordset(${people}::jsonb) as person (id text, name text, email text)`;
  await sql`
    insert into auth."user" (id, municipality, name, email, "emailVerified")
    select id, ${municipality}, name, email, true from ${rows}`.execute(owner);
  await sql`
    insert into auth.account (id, "accountId", "providerId", "userId", password)
    select id, id, 'credential', id, ${passwordHash} from ${rows}`.execute(owner);
}

/** Adds the demonstration's missing accounts: invented people, at least one for each role. Never in production. */
export async function seedAccounts(
  owner: Transaction<Tables>,
  municipality: string,
  seeds: readonly AccountSeed[],
): Promise<void> {
  const known = await owner
    .selectFrom('account')
    .select('id')
    .where('municipality', '=', municipality)
    .execute();
  const ids = new Set(known.map(({ id }) => id));
  const accounts = seeds
    .filter(({ id }) => !ids.has(id))
    .map((account) => ({ ...account, authUserId: seededText('user', municipality, account.id) }));
  if (accounts.length === 0) return;
  await owner
    .insertInto('account')
    .values(accounts.map((account) => inventedAccount(municipality, account, account.authUserId)))
    .execute();
  await insertSignIns(owner, municipality, accounts, demonstrationHash);
}

/** Adds the demonstration's phrases; a municipality in production writes its own. */
export async function seedPhrases(
  owner: Transaction<Tables>,
  municipality: string,
  phrases: readonly PhraseSeed[],
): Promise<void> {
  if (phrases.length === 0) return;
  await owner
    .insertInto('phrase')
    .values(
      phrases.map(({ unit = null, kind = null, part = null, language, title, text }) => ({
        id: randomUUID(),
        municipality,
        unit_id: unit,
        ...{ kind, part, language, title, text },
        retired: false,
        version: 1,
        changed_by: null,
        changed_at: new Date(0),
      })),
    )
    .execute();
}
