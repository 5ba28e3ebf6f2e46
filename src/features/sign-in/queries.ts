import type { Databases } from '../../db/connect.ts';
import { inTenant } from '../../db/tenant.ts';
import type { Role } from '../../domain/vocabulary.ts';
import type { ProviderLink } from '../../ui/sign-in-form.tsx';

export interface OpenAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The unit or department they work in. */
  readonly place: string | null;
}

export interface OpenMunicipality {
  readonly id: string;
  readonly name: string;
  readonly accounts: readonly OpenAccount[];
}

async function accountsOf(databases: Databases, municipality: string): Promise<OpenAccount[]> {
  return await inTenant(databases, { municipality, committees: [] }, (trx) =>
    trx
      .selectFrom('account')
      .leftJoin('unit', (join) =>
        join
          .onRef('unit.municipality', '=', 'account.municipality')
          .onRef('unit.id', '=', 'account.unit_id'),
      )
      .leftJoin('department', (join) =>
        join
          .onRef('department.municipality', '=', 'account.municipality')
          .onRef('department.id', '=', 'account.department_id'),
      )
      .select((select) => [
        'account.email',
        'account.name',
        'account.role',
        select.fn.coalesce('unit.name', 'department.name').as('place'),
      ])
      .where('account.active', '=', true)
      .where('account.auth_user_id', 'is not', null)
      .orderBy('account.name')
      .execute(),
  );
}

/** The municipalities that sign in with accounts of their own, by name. */
export async function providersByName(
  databases: Databases,
  municipalities: readonly string[],
): Promise<readonly ProviderLink[]> {
  if (municipalities.length === 0) return [];
  return await databases.app
    .selectFrom('municipality')
    .select(['id', 'name'])
    .where('id', 'in', municipalities)
    .orderBy('name')
    .execute();
}

/** Every account, for a demonstration only: in production it is not shown who works there before signing in. */
export async function openAccounts(databases: Databases): Promise<readonly OpenMunicipality[]> {
  const municipalities = await databases.app
    .selectFrom('municipality')
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
  const open: OpenMunicipality[] = [];
  for (const municipality of municipalities)
    open.push({ ...municipality, accounts: await accountsOf(databases, municipality.id) });
  return open;
}
