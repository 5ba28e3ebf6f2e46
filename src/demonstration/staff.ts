import { seeds } from '../../municipalities/index.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { append, takeHead } from '../ledger/append.ts';
import { inventedAccount } from '../people/seed.ts';

/**
 * Adds the invented staff of a municipality, who cannot sign in: cases made for a measurement need handlers. Existing
 * accounts are left as they are.
 */
export async function addStaffWithoutSignIn(
  trx: TenantTransaction,
  municipality: string,
  at: Date,
): Promise<void> {
  const head = await takeHead(trx, municipality);
  const known = await trx.selectFrom('account').select('id').execute();
  const ids = new Set(known.map(({ id }) => id));
  const accounts = seeds.find(({ id }) => id === municipality)?.organisation.accounts ?? [];
  const rows = accounts
    .filter(({ id }) => !ids.has(id))
    .map((account) => inventedAccount(municipality, account, null));
  if (rows.length === 0) return;
  const event = {
    municipality,
    caseId: null,
    at,
    type: 'accounts_invented',
    actor: 'system',
    detail: { accounts: rows.map(({ id }) => id) },
    changes: { insert: { account: rows } },
    reason: null,
  };
  await append(trx, head, event);
}
