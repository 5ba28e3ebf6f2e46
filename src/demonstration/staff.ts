import { seeds } from '../../municipalities/index.ts';
import type { CaseTransaction } from '../case/room.ts';

/**
 * The invented staff of a municipality, without any way to sign in: cases made up for a measurement need somebody who
 * handled them. Those that are there stay as they are.
 */
export async function addStaffWithoutSignIn(
  trx: CaseTransaction,
  municipality: string,
): Promise<void> {
  const accounts = seeds.find(({ id }) => id === municipality)?.organisation.accounts ?? [];
  if (accounts.length === 0) return;
  await trx
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
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
