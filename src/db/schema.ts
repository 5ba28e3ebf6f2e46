import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * One query for each kind of object, returning `place` (the sort key) and `text` (a statement). Names are compared
 * byte by byte, so that both databases sort alike; the owner of the tables is called `owner`.
 */
const described = `where n.nspname in ('public', 'auth', 'search', 'derived')`;

const tables = sql.raw(`
  select format('%s.%I 1', n.nspname, c.relname) as place,
    format(E'create table %I.%I (\\n  %s\\n);', n.nspname, c.relname, concat_ws(E',\\n  ',
      (select string_agg(concat_ws(' ', format('%I', a.attname), format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then 'not null' end,
          case when a.attgenerated <> '' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
               when a.attidentity <> '' then 'generated as identity'
               when d.oid is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end), E',\\n  ' order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
      -- PostgreSQL 18 lists "not null" as constraints too; the columns say it already.
      (select string_agg(format('constraint %I %s', o.conname, pg_get_constraintdef(o.oid)), E',\\n  ' order by o.conname collate "C")
        from pg_constraint o where o.conrelid = c.oid and o.contype <> 'n'))) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace ${described} and c.relkind in ('r', 'p')`);

const views = sql.raw(`
  select format('%s.%I 1', n.nspname, c.relname) as place,
    format(E'create view %I.%I as\\n%s', n.nspname, c.relname, pg_get_viewdef(c.oid)) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace ${described} and c.relkind in ('v', 'm')`);

const indexes = sql.raw(`
  select format('%s.%I 2 %s', n.nspname, c.relname, i.relname) as place, pg_get_indexdef(i.oid) || ';' as text
  from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
  ${described} and not exists (select from pg_constraint o where o.conindid = i.oid and o.contype in ('p', 'u', 'x'))`);

const triggers = sql.raw(`
  select format('%s.%I 3 %s', n.nspname, c.relname, t.tgname) as place, pg_get_triggerdef(t.oid) || ';' as text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  ${described} and not t.tgisinternal`);

const rowSecurity = sql.raw(`
  select format('%s.%I 4', n.nspname, c.relname) as place,
    format('alter table %I.%I %s;', n.nspname, c.relname, concat_ws(', ',
      case when c.relrowsecurity then 'enable row level security' end,
      case when c.relforcerowsecurity then 'force row level security' end)) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace ${described} and c.relrowsecurity`);

const policies = sql.raw(`
  select format('%s.%I 5 %s', n.nspname, c.relname, p.polname) as place,
    concat_ws(' ', format('create policy %I on %I.%I', p.polname, n.nspname, c.relname),
      case when not p.polpermissive then 'as restrictive' end,
      'for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
      'to ' || (select string_agg(case when role = c.relowner then 'owner' when role = 0 then 'public' else pg_get_userbyid(role)::text end, ', ')
                from unnest(p.polroles) role))
      || coalesce(E'\\n  using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
      || coalesce(E'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';' as text
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace ${described}`);

const tableGrants = sql.raw(`
  select format('%s.%I 6 %s', n.nspname, c.relname, g.name) as place,
    format('grant %s on %I.%I to %s;', g.rights, n.nspname, c.relname, g.name) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (
    select case when grantee = 0 then 'public' else pg_get_userbyid(grantee)::text end as name,
      string_agg(lower(privilege_type), ', ' order by privilege_type) as rights
    from aclexplode(c.relacl) where grantee <> c.relowner group by grantee) g
  ${described}`);

const columnGrants = sql.raw(`
  select format('%s.%I 7 %s', n.nspname, c.relname, g.name) as place,
    format('grant %s on %I.%I to %s;', g.rights, n.nspname, c.relname, g.name) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (
    select case when grantee = 0 then 'public' else pg_get_userbyid(grantee)::text end as name,
      string_agg(format('%s (%I)', lower(privilege_type), a.attname), ', ' order by privilege_type, a.attnum) as rights
    from pg_attribute a cross join lateral aclexplode(a.attacl)
    where a.attrelid = c.oid and not a.attisdropped and grantee <> c.relowner group by grantee) g
  ${described}`);

const schemaGrants = sql.raw(`
  select n.nspname || ' 0 ' || g.name as place, format('grant %s on schema %I to %s;', g.rights, n.nspname, g.name) as text
  from pg_namespace n
  cross join lateral (
    select case when grantee = 0 then 'public' else pg_get_userbyid(grantee)::text end as name,
      string_agg(lower(privilege_type), ', ' order by privilege_type) as rights
    from aclexplode(n.nspacl) where grantee <> n.nspowner group by grantee) g
  ${described}`);

const functions = sql.raw(`
  select format('%s %s', n.nspname, p.proname) as place, pg_get_functiondef(p.oid) || ';' as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace ${described} and p.prokind in ('f', 'p')`);

const heading =
  '-- The schema that the migrations add up to, for review. Written by `npm run schema`, never by hand.\n';

/**
 * The whole schema according to the database's own catalogue: the same text on every database with the same
 * migrations.
 */
export async function describeSchema(database: Kysely<Tables>): Promise<string> {
  const kinds = [
    schemaGrants,
    functions,
    tables,
    views,
    indexes,
    triggers,
    rowSecurity,
    policies,
    tableGrants,
    columnGrants,
  ];
  const things: { place: string; text: string }[] = [];
  for (const kind of kinds) {
    const { rows } = await sql<{
      place: string;
      text: string;
    }>`select place, text from (${kind}) things`.execute(database);
    things.push(...rows);
  }
  // Byte by byte, independently of a language: the same on every machine.
  things.sort((one, other) => (one.place < other.place ? -1 : 1));
  return [heading, ...things.map(({ text }) => `${text.trimEnd()}\n`)].join('\n');
}
