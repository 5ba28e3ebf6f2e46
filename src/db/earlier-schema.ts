/** The schema of an earlier version of the program, for a backup that was taken under it. */
import { sql, type Transaction } from 'kysely';
import { type AppliedMigration, applyMigration, type Migration } from './migrate.ts';
import type { Tables } from './tables.ts';

/**
 * Drops everything that migrations have created: schemas of their own, and tables and functions in `public`, except
 * those of extensions.
 */
const dropEverything = sql.raw(`do $$ declare made record; begin
  drop schema if exists auth, search, derived cascade;
  for made in select c.oid::regclass as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  loop execute format('drop table %s cascade', made.name); end loop;
  for made in select p.oid::regprocedure as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
  loop execute format('drop function %s cascade', made.name); end loop;
end $$`);

/**
 * The migrations added since these were applied; undefined where these are not the beginning of `known`, as for a
 * later version.
 */
export function migrationsSince(
  applied: readonly Pick<AppliedMigration, 'digest'>[],
  known: readonly Migration[],
): readonly Migration[] | undefined {
  const isBeginning = applied.every(({ digest }, place) => known[place]?.digest === digest);
  return isBeginning ? known.slice(applied.length) : undefined;
}

/** Empties the database and creates the schema of these migrations, in the caller's transaction. */
export async function rebuildSchema(
  trx: Transaction<Tables>,
  migrations: readonly Migration[],
): Promise<void> {
  await dropEverything.execute(trx);
  await sql`delete from migration.applied`.execute(trx);
  for (const migration of migrations) await applyMigration(trx, migration);
}
