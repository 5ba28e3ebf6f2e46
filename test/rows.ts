import { CompiledQuery, sql } from 'kysely';
import type { Databases } from '../src/db/connect.ts';

interface PlantedColumn {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
  /** The first of the values that a check constraint allows. */
  readonly allowed: string | null;
  readonly refers: { readonly table: string; readonly column: string } | null;
}
interface PlantedTable {
  readonly name: string;
  readonly columns: readonly PlantedColumn[];
}

/** Columns whose check constraint depends on another column. */
const jointChecks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'public.delivery': { route: 'letter' },
};

const columnsAsJson = sql.raw(`
  select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
    'needed', a.attnotnull and not a.atthasdef,
    'allowed', (select substring(pg_get_constraintdef(k.oid) from 'ARRAY\\[''([^'']*)''') from pg_constraint k
                where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1),
    'refers', (select json_build_object('table', format('%s.%s', rn.nspname, r.relname), 'column', ra.attname)
               from pg_constraint f join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
               join pg_attribute ra on ra.attrelid = r.oid and ra.attnum = f.confkey[array_position(f.conkey, a.attnum)]
               where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey) and a.attnotnull
               order by r.relname = 'municipality' desc limit 1)) order by a.attnum), '[]')
  from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`);

async function plantedTables({ owner }: Databases): Promise<PlantedTable[]> {
  const { rows } = await sql<PlantedTable>`
    select format('%s.%s', n.nspname, c.relname) as name, (${columnsAsJson}) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth', 'search', 'derived') and c.relkind = 'r' order by 1`.execute(
    owner,
  );
  return rows;
}

/** Tables in an order in which each comes after those it refers to. */
function inOrder(tables: readonly PlantedTable[]): PlantedTable[] {
  const placed: PlantedTable[] = [];
  const place = (table: PlantedTable) => {
    if (placed.includes(table)) return;
    for (const { refers } of table.columns) {
      const before = tables.find(({ name }) => name === refers?.table);
      if (before !== undefined && before !== table) place(before);
    }
    placed.push(table);
  };
  tables.forEach(place);
  return placed;
}

function plainValue(type: string, unique: string): unknown {
  if (type === 'boolean') return false;
  if (type === 'jsonb') return '{"made": "for a test"}';
  if (type.endsWith('[]')) return [];
  if (type === 'date') return '2024-02-29';
  if (type.startsWith('timestamp')) return '2024-02-29T12:34:56.123456Z';
  if (type === 'integer' || type === 'bigint') return 1;
  return unique;
}

const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

/**
 * Inserts one row into every table, all belonging to `municipality` and to each other. The tables are read from the
 * database's catalogue, so one that is added later is included.
 */
export async function plantRows(databases: Databases, municipality: string): Promise<void> {
  const planted = new Map<string, Map<string, unknown>>();
  for (const { name, columns } of inOrder(await plantedTables(databases))) {
    const row = new Map<string, unknown>();
    for (const column of columns.filter(({ needed }) => needed)) {
      const referred =
        column.refers === null
          ? undefined
          : planted.get(column.refers.table)?.get(column.refers.column);
      const isTenant =
        column.name === 'municipality' || `${name}.${column.name}` === 'public.municipality.id';
      const own =
        jointChecks[name]?.[column.name] ??
        column.allowed ??
        plainValue(column.type, `${municipality}-${column.name}`);
      row.set(column.name, isTenant ? municipality : (referred ?? own));
    }
    planted.set(name, row);
    const names = [...row.keys()].map((key) => `"${key}"`).join(', ');
    const places = [...row.keys()].map((_, index) => `$${index + 1}`).join(', ');
    const insert = `insert into ${quoted(name)} (${names}) values (${places})`;
    await databases.owner.executeQuery(CompiledQuery.raw(insert, [...row.values()]));
  }
}
