import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import { rowsRecorded } from '../domain/ledger.ts';
import { checkFile, type FileFault, linesOf, type Marker, readLine } from './backup-file.ts';
import { type ForeignKey, foreignKeysOf, type TableShape, tablesOf } from './catalogue.ts';
import type { Databases } from './connect.ts';
import { migrationsSince, rebuildSchema } from './earlier-schema.ts';
import { applyMigration, type Migration, readMigrations } from './migrate.ts';
import type { Tables } from './tables.ts';

/**
 * `other_schema`: made by a later version of the program, or by another program. `not_empty`: data would be lost or
 * mixed.
 */
export type RestoreRefusal = FileFault | 'other_schema' | 'not_empty';
export type RestoreResult =
  | { readonly kind: 'restored'; readonly rows: number }
  | { readonly kind: 'refused'; readonly because: RestoreRefusal };

/** Tables that a start fills from `municipalities/`; they are replaced by the backup's own rows. */
const filledAtStart = ['municipality', 'policy_version', 'committee', 'department', 'unit'].map(
  (name) => `public.${name}`,
);

const ledgerTables: readonly string[] = ['public.ledger_head', 'public.ledger_event'];

const rowsAtATime = 500;

async function run(trx: Kysely<Tables>, text: string, values: unknown[] = []): Promise<void> {
  await trx.executeQuery(CompiledQuery.raw(text, values));
}

async function hasRows(trx: Transaction<Tables>, table: string): Promise<boolean> {
  const { rows } = await sql<{
    any: boolean;
  }>`select exists (select from ${sql.raw(table)}) as any`.execute(trx);
  return rows[0]?.any === true;
}

/** A start gives every municipality a ledger with one event that records the rows it created. */
async function hasEvents(trx: Transaction<Tables>): Promise<boolean> {
  const events = await trx
    .selectFrom('ledger_event')
    .select('seq')
    .where('type', '<>', rowsRecorded)
    .limit(1)
    .execute();
  return events.length > 0;
}

async function isUnused(trx: Transaction<Tables>, tables: readonly TableShape[]): Promise<boolean> {
  for (const { name } of tables) {
    const used = ledgerTables.includes(name) ? await hasEvents(trx) : await hasRows(trx, name);
    if (used && !filledAtStart.includes(name)) return false;
  }
  return true;
}

/**
 * Removes what would react to the rows as if they were new: triggers, and foreign keys, which are circular (a message
 * replaces another, a case is another's duplicate) and are checked for all rows at once when they are added again.
 */
async function takeDown(
  trx: Transaction<Tables>,
  tables: readonly TableShape[],
  keys: readonly ForeignKey[],
): Promise<void> {
  for (const { table, name } of keys)
    await run(trx, `alter table ${table} drop constraint ${name}`);
  for (const { name } of tables) await run(trx, `alter table ${name} disable trigger user`);
}

async function putBack(
  trx: Transaction<Tables>,
  tables: readonly TableShape[],
  keys: readonly ForeignKey[],
): Promise<void> {
  for (const { name } of tables) await run(trx, `alter table ${name} enable trigger user`);
  for (const { table, name, definition } of keys)
    await run(trx, `alter table ${table} add constraint ${name} ${definition}`);
}

/** The rows of one table, inserted some hundreds at a time. The database reads the JSON that a database wrote. */
class TableFilling {
  readonly #trx: Transaction<Tables>;
  readonly #insert: string;
  #waiting: string[] = [];

  constructor(trx: Transaction<Tables>, shape: Pick<TableShape, 'name' | 'columns'>) {
    const columns = shape.columns.join(', ');
    this.#trx = trx;
    this.#insert = `insert into ${shape.name} (${columns}) overriding system value
      select ${columns} from json_populate_recordset(null::${shape.name}, $1::text::json)`;
  }

  async add(row: string): Promise<void> {
    this.#waiting.push(row);
    if (this.#waiting.length >= rowsAtATime) await this.finish();
  }

  async finish(): Promise<void> {
    if (this.#waiting.length > 0) await run(this.#trx, this.#insert, [`[${this.#waiting.join()}]`]);
    this.#waiting = [];
  }
}

async function fill(
  trx: Transaction<Tables>,
  file: string,
  shapes: readonly TableShape[],
): Promise<void> {
  let filling: TableFilling | undefined;
  const follow = async (marker: Marker) => {
    if ('table' in marker) {
      const shape = shapes.find(({ name }) => name === marker.table);
      // Names become part of a statement, so they are this database's own and never taken from the file.
      if (shape === undefined) throw new Error('The backup holds a table that is not known here.');
      filling = new TableFilling(trx, shape);
    } else if ('end' in marker) await filling?.finish();
    else if ('sequence' in marker && marker.value !== null) {
      await run(trx, 'select setval($1::text::regclass, $2)', [marker.sequence, marker.value]);
    }
  };
  let heading = true;
  for await (const text of linesOf(file)) {
    if (heading) {
      heading = false;
      continue;
    }
    const line = readLine(text);
    if (line.kind === 'row') await filling?.add(line.row);
    else await follow(line.marker);
  }
}

/**
 * Restores a backup into a database with the schema, in one transaction: all of it or nothing. The file is read to
 * its end and checked before anything is changed. Existing data makes it refuse, unless that is to be replaced. A
 * backup of an earlier version is restored into that version's schema and then migrated, as its database would have
 * been.
 * @param known the program's migrations, which the database has; those of its folder by default
 */
export async function restore(
  databases: Databases,
  file: string,
  former: 'kept' | 'replaced' = 'kept',
  known?: readonly Migration[],
): Promise<RestoreResult> {
  const check = await checkFile(file);
  if (check.kind === 'faulty') return { kind: 'refused', because: check.because };
  const migrations = known ?? (await readMigrations());
  const since = migrationsSince(check.heading.migrations, migrations);
  if (since === undefined) return { kind: 'refused', because: 'other_schema' };
  return await databases.owner.transaction().execute(async (trx): Promise<RestoreResult> => {
    const present = await tablesOf(trx);
    await run(
      trx,
      `lock table ${present.map(({ name }) => name).join(', ')} in access exclusive mode`,
    );
    if (former === 'kept' && !(await isUnused(trx, present)))
      return { kind: 'refused', because: 'not_empty' };
    if (since.length > 0)
      await rebuildSchema(trx, migrations.slice(0, check.heading.migrations.length));
    const tables = await tablesOf(trx);
    const keys = await foreignKeysOf(trx);
    await takeDown(trx, tables, keys);
    for (const { name } of tables) await run(trx, `delete from ${name}`);
    await fill(trx, file, tables);
    await putBack(trx, tables, keys);
    for (const migration of since) await applyMigration(trx, migration);
    return { kind: 'restored', rows: check.rows };
  });
}
