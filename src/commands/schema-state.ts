import { sql } from 'kysely';
import type { Databases } from '../db/connect.ts';
import { appliedMigrations, readMigrations } from '../db/migrate.ts';

/**
 * `none`: the product has not been started there; `other`: the schema of an older or newer program. Only reads, as
 * the owner.
 */
export async function schemaState({ owner }: Databases): Promise<'none' | 'current' | 'other'> {
  const { rows } = await sql<{ exists: boolean }>`
    select to_regclass('migration.applied') is not null as exists`.execute(owner);
  if (rows[0]?.exists !== true) return 'none';
  const applied = (await appliedMigrations(owner)).map(({ digest }) => digest);
  if (applied.length === 0) return 'none';
  const known = (await readMigrations()).map(({ digest }) => digest);
  return applied.join() === known.join() ? 'current' : 'other';
}
