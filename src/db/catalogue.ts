import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * What a backup contains: everything that migrations created, except the counts of the last minutes (unlogged
 * tables). pg-boss creates its own tables, and jobs are created again from the data.
 */
const keptSchemas = ['public', 'auth'];

export interface TableShape {
  /** Schema and name, quoted where necessary, for use in SQL. */
  readonly name: string;
  /** Quoted likewise, without columns that the database computes itself. */
  readonly columns: readonly string[];
  /** Columns of the primary key, by which rows are sorted. */
  readonly key: readonly string[];
}

export async function tablesOf(database: Kysely<Tables>): Promise<readonly TableShape[]> {
  const { rows } = await sql<TableShape>`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select coalesce(json_agg(quote_ident(a.attname) order by a.attnum), '[]') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(json_agg(quote_ident(a.attname) order by array_position(o.conkey, a.attnum)), '[]')
        from pg_constraint o join pg_attribute a on a.attrelid = c.oid and a.attnum = any (o.conkey)
        where o.conrelid = c.oid and o.contype = 'p') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any (${keptSchemas}) and c.relkind = 'r' and c.relpersistence = 'p'
    order by (n.nspname || '.' || c.relname) collate "C"`.execute(database);
  return rows;
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

export async function foreignKeysOf(database: Kysely<Tables>): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select format('%I.%I', n.nspname, c.relname) as table, quote_ident(o.conname) as name, pg_get_constraintdef(o.oid) as definition
    from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any (${keptSchemas}) and o.contype = 'f'
    order by (n.nspname || '.' || c.relname || '.' || o.conname) collate "C"`.execute(database);
  return rows;
}

export interface SequenceState {
  readonly sequence: string;
  /** Null: not yet used. */
  readonly value: number | null;
}

export async function sequencesOf(database: Kysely<Tables>): Promise<readonly SequenceState[]> {
  const { rows } = await sql<SequenceState>`
    select format('%I.%I', schemaname, sequencename) as sequence, last_value as value from pg_sequences
    where schemaname = any (${keptSchemas}) order by 1`.execute(database);
  return rows;
}
