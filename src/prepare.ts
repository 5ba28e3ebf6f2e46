import { seeds } from '../municipalities/index.ts';
import type { Config } from './config/config.ts';
import type { Databases } from './db/connect.ts';
import { migrate } from './db/migrate.ts';
import { type Clock, systemClock } from './domain/clock.ts';
import { beginLedger } from './ledger/append.ts';
import { recordRows, withoutRecordedRows } from './ledger/record-rows.ts';
import { seedAccounts, seedMunicipality, seedPhrases } from './people/seed.ts';
import { seedPolicies } from './policy/store.ts';

/** Adds the municipalities on a first start; existing data is left as it is. */
async function seed(
  databases: Databases,
  { mode }: Pick<Config, 'mode'>,
  at: Date,
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
      await recordRows(trx, municipality.id, at, 'first_start');
      planted.push(municipality.name);
    });
  return planted;
}

/** Municipalities whose ledger an older program wrote, with events for cases only. */
async function recordUnknownRows(databases: Databases, at: Date): Promise<void> {
  for (const municipality of await withoutRecordedRows(databases.owner))
    await databases.owner
      .transaction()
      .execute((trx) => recordRows(trx, municipality, at, 'upgrade'));
}

interface PrepareOptions {
  readonly clock?: Clock;
  readonly log?: (line: string) => void;
}

/** Brings the schema up to date and adds the municipalities, for the server and for commands that may run before it. */
export async function prepare(
  config: Pick<Config, 'mode'>,
  databases: Databases,
  { clock = systemClock, log = () => {} }: PrepareOptions = {},
): Promise<void> {
  const applied = await migrate(databases);
  if (applied.length > 0) log(`Database: ${applied.join(', ')}`);
  const at = new Date(clock.now().epochMilliseconds);
  await recordUnknownRows(databases, at);
  const planted = await seed(databases, config, at);
  if (planted.length > 0) log(`Municipalities: ${planted.join(', ')}`);
}
