import { seeds } from '../municipalities/index.ts';
import { beginLedger } from './case/ledger.ts';
import type { Config } from './config.ts';
import type { Databases } from './db/connect.ts';
import { migrate } from './db/migrate.ts';
import { seedAccounts, seedMunicipality, seedPhrases } from './people/seed.ts';
import { seedPolicies } from './policy/store.ts';

/** The municipalities on a first start; what is there already is left as it is. */
async function seed(
  databases: Databases,
  { mode }: Pick<Config, 'mode'>,
): Promise<readonly string[]> {
  const planted: string[] = [];
  for (const municipality of seeds)
    await databases.owner.transaction().execute(async (trx) => {
      if ((await seedMunicipality(trx, municipality)) === 'was_there') return;
      await beginLedger(trx, municipality.id);
      await seedPolicies(trx, municipality.policies);
      if (mode === 'demonstration') {
        await seedAccounts(trx, municipality.id, municipality.organisation.accounts);
        await seedPhrases(trx, municipality.id, municipality.phrases);
      }
      planted.push(municipality.name);
    });
  return planted;
}

/** Brings the schema up to date and plants the municipalities, for the server and for commands that may come before it. */
export async function prepare(
  config: Pick<Config, 'mode'>,
  databases: Databases,
  say: (line: string) => void = () => {},
): Promise<void> {
  const applied = await migrate(databases);
  if (applied.length > 0) say(`Database: ${applied.join(', ')}`);
  const planted = await seed(databases, config);
  if (planted.length > 0) say(`Municipalities: ${planted.join(', ')}`);
}
