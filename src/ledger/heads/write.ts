import type { Databases } from '../../db/connect.ts';
import { inTenant } from '../../db/tenant.ts';
import type { Clock } from '../../domain/clock.ts';
import { HeadFile } from './file.ts';
import { headKeyFrom } from './key.ts';
import type { Head } from './line.ts';

/** The current head of every ledger. */
export async function readHeads(databases: Databases): Promise<readonly Head[]> {
  const rows = await databases.app.selectFrom('municipality').select('id').orderBy('id').execute();
  const heads: Head[] = [];
  for (const { id: municipality } of rows) {
    const { seq, hash } = await inTenant(databases, { municipality, committees: [] }, (trx) =>
      trx.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirstOrThrow(),
    );
    heads.push({ municipality, events: seq, head: hash });
  }
  return heads;
}

/** The key that signs the heads, and where they are written. */
export interface HeadSettings {
  /** Where the file of heads lies. */
  readonly dataFolder: string;
  /** The secret that the key is derived from; it is not in the database. */
  readonly headSecret: string;
}

/** Writes the heads once, for a command that has changed the ledgers; the server does it by itself (`keepHeads`). */
export async function writeHeads(
  databases: Databases,
  clock: Clock,
  { dataFolder, headSecret }: HeadSettings,
  restored = false,
): Promise<readonly string[]> {
  const file = new HeadFile(dataFolder, headKeyFrom(headSecret));
  return await file.append(await readHeads(databases), clock.now(), restored);
}
