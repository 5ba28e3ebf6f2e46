import { seeds } from '../../municipalities/index.ts';
import type { Config } from '../config/config.ts';
import type { Databases } from '../db/connect.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import { demonstrationCode, followCodeHash } from '../domain/follow-code.ts';

/** More than a demonstration has for one municipality. */
const mostCases = 40;

async function hasOwnCase(
  trx: TenantTransaction,
  secret: string,
  municipality: string,
): Promise<boolean> {
  const invented = Array.from({ length: mostCases }, (_, index) =>
    followCodeHash(demonstrationCode(secret, municipality, index)),
  );
  const other = await trx
    .selectFrom('feedback_case')
    .select('id')
    .where('code_hash', 'not in', invented)
    .limit(1)
    .execute();
  return other.length > 0;
}

async function hasOwnAccount(trx: TenantTransaction, municipality: string): Promise<boolean> {
  const invented = seeds.find(({ id }) => id === municipality)?.organisation.accounts ?? [];
  const known = new Set(invented.map(({ id }) => id));
  const accounts = await trx.selectFrom('account').select('id').execute();
  return accounts.some(({ id }) => !known.has(id));
}

/**
 * Whether the database contains nothing but the demonstration's invented cases and people, so that nothing would be
 * lost.
 */
export async function containsOnlyDemonstration(
  databases: Databases,
  { mode, secret }: Pick<Config, 'mode' | 'secret'>,
): Promise<boolean> {
  if (mode !== 'demonstration') return false;
  const rows = await databases.app.selectFrom('municipality').select('id').execute();
  for (const { id: municipality } of rows) {
    const someoneElses = await inTenant(
      databases,
      { municipality, committees: 'all' },
      async (trx) =>
        (await hasOwnCase(trx, secret, municipality)) || (await hasOwnAccount(trx, municipality)),
    );
    if (someoneElses) return false;
  }
  return true;
}
