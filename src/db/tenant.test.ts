import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/database.ts';
import { plantRows } from '../../test/rows.ts';
import type { Databases } from './connect.ts';
import { inTenant } from './tenant.ts';

const own = 'own-town';
const foreign = 'other-town';

interface TenantTable {
  readonly name: string;
  readonly guarded: boolean;
  readonly rights: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[];
}

let databases: Databases;
let tables: readonly TenantTable[];

/**
 * Every table with a municipality column, as listed by the database itself, so that those added later are tested too.
 */
async function tenantTables(): Promise<readonly TenantTable[]> {
  const { rows } = await sql<TenantTable>`
    select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
      (select coalesce(json_agg(r), '[]') from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) r
        where has_schema_privilege('lyhord_app', n.oid, 'usage') and has_table_privilege('lyhord_app', c.oid, r)) as rights
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and a.attname = 'municipality' and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema')
    order by 1`.execute(databases.owner);
  return rows;
}

/** Runs one statement as the application within `own`. @returns how many rows it affected, or why it was refused */
async function attempt(text: string, values: unknown[] = []): Promise<number | string> {
  try {
    return await inTenant(databases, { municipality: own, committees: 'all' }, async (trx) => {
      const result = await trx.executeQuery(CompiledQuery.raw(text, values));
      return Number(result.numAffectedRows ?? result.rows.length);
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const refused = /row-level security|permission denied/;

async function rowOf(table: string, municipality: string): Promise<string | undefined> {
  const { rows } = await sql<{ row: string }>`
    select row_to_json(t)::text as row from ${sql.raw(table)} t where municipality = ${municipality}`.execute(
    databases.owner,
  );
  return rows[0]?.row;
}

beforeAll(async () => {
  databases = await testDatabases();
  await plantRows(databases, own);
  await plantRows(databases, foreign);
  tables = await tenantTables();
});
afterAll(() => databases.close());

describe('the separation of municipalities', () => {
  it('guards every table with a municipality, also against the owner of the tables', () => {
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ rights, guarded }) => rights.length > 0 && !guarded)).toEqual([]);
  });

  it('shows a municipality its own rows and none of another', async () => {
    for (const { name } of tables.filter(({ rights }) => rights.includes('SELECT'))) {
      expect(await attempt(`select from ${name} where municipality = '${own}'`), name).toBe(1);
      expect(await attempt(`select from ${name}`), name).toBe(1);
    }
  });

  it('lets no municipality write a row in the name of another', async () => {
    for (const { name } of tables) {
      const insert = `insert into ${name} select * from json_populate_record(null::${name}, $1::text::json)`;
      expect(await attempt(insert, [await rowOf(name, foreign)]), name).toMatch(refused);
    }
  });

  it("lets no municipality change another's rows, nor move its own to another", async () => {
    for (const { name, rights } of tables) {
      const change = await attempt(
        `update ${name} set municipality = municipality where municipality = '${foreign}'`,
      );
      const move = await attempt(
        `update ${name} set municipality = '${foreign}' where municipality = '${own}'`,
      );
      if (rights.includes('UPDATE')) expect(change, name).toBe(0);
      else expect(change, name).toMatch(refused);
      expect(move, name).toMatch(refused);
    }
  });

  it("lets no municipality remove another's rows", async () => {
    for (const { name, rights } of tables) {
      const removed = await attempt(`delete from ${name} where municipality = '${foreign}'`);
      if (rights.includes('DELETE')) expect(removed, name).toBe(0);
      else expect(removed, name).toMatch(refused);
      expect(await rowOf(name, foreign), name).toBeDefined();
    }
  });

  it('shows nothing while no municipality is set', async () => {
    for (const { name, rights } of tables) {
      if (!rights.includes('SELECT')) continue;
      const { rows } = await databases.app.executeQuery(CompiledQuery.raw(`select from ${name}`));
      expect(rows.length, name).toBe(0);
    }
  });

  it('ends with the transaction in which the municipality was set', async () => {
    await attempt('select 1');
    const { rows } = await sql<{
      municipality: string;
    }>`select coalesce(current_setting('app.municipality', true), '') as municipality`.execute(
      databases.app,
    );
    expect(rows).toEqual([{ municipality: '' }]);
  });
});

describe('secrecy between committees', () => {
  const parts = [
    'feedback_case',
    'submitter',
    'clock',
    'message',
    'delivery',
    'ledger_words where seq = 7',
  ];
  const nothing = parts.map(() => 0);
  const everything = parts.map(() => 1);
  const reading = (committees: 'all' | readonly string[]) =>
    inTenant(databases, { municipality: own, committees }, async (trx) => {
      const counts: number[] = [];
      for (const part of parts) {
        const found = await trx.executeQuery(CompiledQuery.raw(`select from ${part}`));
        counts.push(found.rows.length);
      }
      return counts;
    });

  it('shows a marked case, and all that belongs to it, to its own committee and to no other', async () => {
    await databases.statements.executeSql(
      `update feedback_case set secrecy_marked = true where municipality = '${own}'`,
    );
    await databases.statements.executeSql(
      `insert into ledger_event (municipality, seq, at, case_id, type, actor, body, prev, hash)
         select municipality, 7, now(), id, 'void', 'system', '', '', '' from feedback_case where municipality = '${own}'`,
    );
    await databases.statements.executeSql(
      `insert into ledger_words (municipality, seq, field, salt, words) values ('${own}', 7, 'reason', '', 'skälet')`,
    );
    expect(await reading([`${own}-id`])).toEqual(everything);
    expect(await reading(['another-committee', 'a-third'])).toEqual(nothing);
    expect(await reading([])).toEqual(nothing);
    expect(await reading('all')).toEqual(everything);
  });

  it('refuses a committee whose name would mean all of them', async () => {
    await expect(reading(['*'])).rejects.toThrow(RangeError);
  });
});

describe('sign-in', () => {
  it('sees no case, as the application sees no password', async () => {
    await expect(sql`select from public.feedback_case`.execute(databases.auth)).rejects.toThrow(
      /permission denied/,
    );
    await expect(sql`select from auth.account`.execute(databases.app)).rejects.toThrow(
      /permission denied/,
    );
    expect((await sql`select from account`.execute(databases.auth)).rows.length).toBe(2);
  });
});
