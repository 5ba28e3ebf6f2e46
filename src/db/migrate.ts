import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type { Databases, Logins } from './connect.ts';
import { areSettled, settleLogins } from './logins.ts';
import { application, jobSchema, loginRoles } from './roles.ts';
import type { Tables } from './tables.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly digest: string;
  readonly text: string;
}
export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly digest: string;
}

/** Beside this file. */
const migrationsFolder = new URL('migrations/', import.meta.url);
const fileName = /^(\d{4})_([a-z0-9_]+)\.sql$/;

/** "LYHD": an arbitrary number that no other program locks. */
const migrationLock = 0x4c594844;

export async function readMigrations(
  folder: URL = migrationsFolder,
): Promise<readonly Migration[]> {
  const migrations: Migration[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const [, number, name] = fileName.exec(file) ?? [];
    if (number === undefined || name === undefined)
      throw new Error(`${file} is not named as a migration is`);
    if (Number(number) !== migrations.length + 1)
      throw new Error(`${file} is not migration ${migrations.length + 1}`);
    const text = (await readFile(new URL(file, folder), 'utf8')).replaceAll('\r\n', '\n');
    migrations.push({
      number: Number(number),
      name,
      digest: createHash('sha256').update(text).digest('hex'),
      text,
    });
  }
  return migrations;
}

/** Several statements at once, which the query builder cannot send. */
async function runText(database: Kysely<Tables>, text: string): Promise<void> {
  await database.executeQuery(CompiledQuery.raw(text));
}

/** Roles belong to the whole server, so another database may have created them, even at this moment. */
function roleMaking(role: string): string {
  return `do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$;`;
}

const ownSchemas = `
  create schema if not exists ${jobSchema};
  grant usage on schema ${jobSchema} to ${application.name};
  alter default privileges in schema ${jobSchema} grant select, insert, update on tables to ${application.name};
  create schema if not exists migration;
  create table if not exists migration.applied
    (number integer primary key, name text not null, digest text not null, at timestamptz not null default now())`;

async function prepare(trx: Transaction<Tables>, logins: Logins | undefined): Promise<void> {
  await runText(trx, loginRoles.map(roleMaking).join('\n'));
  if (logins !== undefined) await settleLogins(trx, logins);
  await runText(trx, ownSchemas);
}

/**
 * Whether an earlier start has prepared the database for these logins: doing it again takes 0.2 s with the embedded
 * database.
 */
async function isPrepared(owner: Kysely<Tables>, logins: Logins | undefined): Promise<boolean> {
  const { rows } = await sql<{ prepared: boolean }>`
    select to_regclass('migration.applied') is not null and count(*) = ${loginRoles.length} as prepared
      from pg_roles where rolname in (${sql.join(loginRoles)})`.execute(owner);
  if (rows[0]?.prepared !== true) return false;
  return logins === undefined || (await areSettled(owner, logins));
}

/** What has been applied, oldest first. */
export async function appliedMigrations(
  database: Kysely<Tables>,
): Promise<readonly AppliedMigration[]> {
  const { rows } =
    await sql<AppliedMigration>`select number, name, digest from migration.applied order by number`.execute(
      database,
    );
  return rows;
}

/**
 * A migration that has been applied must not change: another text with the same number would make two databases
 * differ without anybody noticing.
 */
function refuseAltered(known: readonly Migration[], applied: readonly AppliedMigration[]): void {
  for (const before of applied) {
    const now = known[before.number - 1];
    if (now === undefined)
      throw new Error(
        `The database is newer than this program: it has migration ${before.number}.`,
      );
    if (now.digest !== before.digest)
      throw new Error(`Migration ${before.number} was changed after it was applied.`);
  }
}

/** In the caller's transaction. */
export async function applyMigration(
  trx: Transaction<Tables>,
  { number, name, digest, text }: Migration,
): Promise<void> {
  await runText(trx, text);
  await sql`insert into migration.applied (number, name, digest) values (${number}, ${name}, ${digest})`.execute(
    trx,
  );
}

async function applyNext(
  trx: Transaction<Tables>,
  known: readonly Migration[],
): Promise<Migration | undefined> {
  await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(trx);
  const applied = await appliedMigrations(trx);
  refuseAltered(known, applied);
  const next = known[applied.length];
  if (next === undefined) return undefined;
  await applyMigration(trx, next);
  return next;
}

/** A login that bypasses row-level security would show every municipality to every other. */
async function refuseBypass(databases: Databases): Promise<void> {
  const { rows } = await sql<{ role: string; bypasses: boolean }>`
    select current_user::text as role, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`.execute(
    databases.app,
  );
  const [me] = rows;
  if (me?.role !== application.name)
    throw new Error(
      `The application stands before the database as ${me?.role}, not ${application.name}.`,
    );
  if (me.bypasses) throw new Error(`The role ${application.name} bypasses row-level security.`);
}

/**
 * Brings the schema up to date, one transaction for each migration, and makes sure that row-level security applies to
 * the application. Two servers may start at once: one waits for the other.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(
  databases: Databases,
  known?: readonly Migration[],
): Promise<readonly string[]> {
  const migrations = known ?? (await readMigrations());
  const { owner, logins } = databases;
  if (!(await isPrepared(owner, logins)))
    await owner.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(trx);
      await prepare(trx, logins);
    });
  const names: string[] = [];
  for (;;) {
    const applied = await owner.transaction().execute((trx) => applyNext(trx, migrations));
    if (applied === undefined) break;
    names.push(applied.name);
  }
  await refuseBypass(databases);
  return names;
}
