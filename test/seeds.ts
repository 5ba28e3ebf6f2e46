import { seeds } from '../municipalities/index.ts';
import { beginLedger } from '../src/ledger/append.ts';
import { recordRows } from '../src/ledger/record-rows.ts';
import type { MunicipalitySeed } from '../src/municipality/schema.ts';
import { seedAccounts, seedMunicipality } from '../src/people/seed.ts';
import { seedPolicies } from '../src/policy/store.ts';
import type { TestApp } from './app.ts';
import { ingenstans } from './invented/index.ts';

/** The municipalities that the product ships, and the invented one that only tests add. */
export const everySeed: readonly MunicipalitySeed[] = [...seeds, ingenstans];

/** Adds a municipality that no first start adds, in the way a first start does. */
export async function plant(app: TestApp, seed: MunicipalitySeed): Promise<void> {
  await app.context.databases.owner.transaction().execute(async (trx) => {
    await seedMunicipality(trx, seed);
    await beginLedger(trx, seed.id);
    await seedPolicies(trx, seed.policies);
    await seedAccounts(trx, seed.id, seed.organisation.accounts);
    await recordRows(trx, seed.id, new Date(0), 'first_start');
  });
}
