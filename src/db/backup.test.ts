import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedDatabases, testDatabases } from '../../test/database.ts';
import { plantRows } from '../../test/rows.ts';
import { backup } from './backup.ts';
import { tablesOf } from './catalogue.ts';
import type { Databases } from './connect.ts';
import { migrate, readMigrations } from './migrate.ts';
import { restore } from './restore.ts';
import { describeSchema } from './schema.ts';
import { inTenant } from './tenant.ts';

const towns = ['own-town', 'other-town'] as const;
/**
 * Every kind of line end, quotes, characters outside the first plane, and text that looks like the backup's own
 * lines.
 */
const words = 'Åh!\r\n"citat" \\n \u2028\u2029\u0085 👩‍👧 {"row":{}}\n{"sha256":"0"}';

let folder: string;
let source: Databases;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-backup-'));
  file = join(folder, 'backup.gz');
  source = await testDatabases();
  for (const town of towns) await plantRows(source, town);
  await sql`update feedback_case set words = ${words}, themes = array['en, två', 'tre"', ''], duplicate_of = id`.execute(
    source.owner,
  );
  await sql`update ledger_head set seq = ${Number.MAX_SAFE_INTEGER}`.execute(source.owner);
  // Refers to itself, so that no order of rows would satisfy the foreign key.
  await sql`update message set replaces = id`.execute(source.owner);
  await backup(source, file);
});
afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true });
});

async function everything({ owner }: Databases): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const { name } of await tablesOf(owner)) {
    const { rows } = await sql<{
      row: string;
    }>`select to_json(t)::text as row from ${sql.raw(name)} t order by 1`.execute(owner);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

async function into<T>(target: Databases, work: (databases: Databases) => Promise<T>): Promise<T> {
  try {
    return await work(target);
  } finally {
    await target.close();
  }
}

/**
 * The file with its lines changed, and its digest renewed when `seal` says so, as someone who knows the format would.
 */
async function changed(
  change: (lines: string[]) => string[],
  seal: 'sealed' | 'as before',
): Promise<string> {
  const lines = change(
    gunzipSync(await readFile(file))
      .toString('utf8')
      .trimEnd()
      .split('\n'),
  );
  const body = lines
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('');
  const last =
    seal === 'sealed'
      ? JSON.stringify({ sha256: createHash('sha256').update(body).digest('hex') })
      : lines.at(-1);
  const path = join(
    folder,
    `changed-${createHash('sha256').update(body).digest('hex').slice(0, 8)}.gz`,
  );
  await writeFile(path, gzipSync(`${body}${last}\n`));
  return path;
}

async function written(name: string, bytes: Uint8Array | string): Promise<string> {
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
}

describe('a backup', () => {
  it('restored into an empty database, contains every row as it was', async () => {
    await into(await testDatabases(), async (target) => {
      expect(await restore(target, file)).toMatchObject({ kind: 'restored' });
      const before = await everything(source);
      expect(await everything(target)).toEqual(before);
      expect(before['public.feedback_case']).toHaveLength(2);
      expect(await describeSchema(target.owner)).toBe(await describeSchema(source.owner));
      await expect(target.statements.executeSql('update ledger_event set seq = 2')).rejects.toThrow(
        /append-only/,
      );
      await expect(
        target.statements.executeSql('insert into clock select * from clock'),
      ).rejects.toThrow(/duplicate/);
    });
  });

  it('moves everything from either kind of database to the other', async () => {
    await into(await embeddedDatabases(), async (other) => {
      await restore(other, file);
      const again = join(folder, 'again.gz');
      await backup(other, again);
      expect(await everything(other)).toEqual(await everything(source));
      await into(await testDatabases(), async (third) => {
        expect(await restore(third, again)).toMatchObject({ kind: 'restored' });
        expect(await everything(third)).toEqual(await everything(source));
      });
    });
  });

  it('replaces what a start adds by itself', async () => {
    await into(await testDatabases(), async (target) => {
      await target.owner
        .insertInto('municipality')
        .values({ id: 'third-town', name: 'Third', profile: '{}' })
        .execute();
      await target.owner
        .insertInto('committee')
        .values({ municipality: 'third-town', id: 'one', name: 'One' })
        .execute();
      expect(await restore(target, file)).toMatchObject({ kind: 'restored' });
      expect(await everything(target)).toEqual(await everything(source));
    });
  });

  it('shows one moment while others write', async () => {
    await into(await testDatabases(), async (busy) => {
      await plantRows(busy, towns[0]);
      const scope = { municipality: towns[0], committees: 'all' } as const;
      const both = (value: number) =>
        inTenant(busy, scope, async (trx) => {
          await trx.updateTable('case_number').set({ last: value }).execute();
          await trx.updateTable('ledger_head').set({ seq: value }).execute();
        });
      await both(0);
      let taken = false;
      const taking = backup(busy, join(folder, 'busy.gz')).finally(() => {
        taken = true;
      });
      for (let value = 1; !taken; value += 1) await both(value);
      await taking;
      await into(await testDatabases(), async (target) => {
        await restore(target, join(folder, 'busy.gz'));
        const { rows } =
          await sql`select from ledger_head join case_number using (municipality) where seq = last`.execute(
            target.owner,
          );
        expect(rows).toHaveLength(1);
      });
    });
  });

  it('can be read only by its owner, and leaves no incomplete file behind', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(backup(source, join(folder, 'no-such-folder', 'backup.gz'))).rejects.toThrow(
      /ENOENT/,
    );
    expect((await readdir(folder)).filter((name) => /gz\../.test(name))).toEqual([]);
  });
});

describe('restoring a backup', () => {
  let target: Databases;
  beforeAll(async () => {
    target = await testDatabases();
  });
  afterAll(() => target.close());

  async function refusal(path: string): Promise<string> {
    const result = await restore(target, path);
    const left = Object.values(await everything(target)).flat();
    expect(left).toEqual([]);
    return result.kind === 'refused' ? result.because : result.kind;
  }

  it('refuses an incomplete file, wherever it ends', async () => {
    const bytes = await readFile(file);
    expect(await refusal(await written('cut.gz', bytes.subarray(0, bytes.length - 9)))).toBe(
      'cut_off',
    );
    expect(await refusal(await written('half.gz', bytes.subarray(0, bytes.length / 2)))).toBe(
      'cut_off',
    );
    const unsealed = gunzipSync(bytes)
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .join('\n');
    expect(await refusal(await written('unsealed.gz', gzipSync(`${unsealed}\n`)))).toBe('cut_off');
  });

  it('refuses a file in which something was changed, added or removed', async () => {
    const one = (line: string) => line.includes('own-town-salt');
    expect(
      await refusal(
        await changed(
          (lines) => lines.map((line) => line.replace('own-town', 'owm-town')),
          'as before',
        ),
      ),
    ).toBe('altered');
    expect(
      await refusal(await changed((lines) => lines.filter((line) => !one(line)), 'as before')),
    ).toBe('altered');
    expect(
      await refusal(
        await changed(
          (lines) => lines.flatMap((line) => (one(line) ? [line, line] : [line])),
          'as before',
        ),
      ),
    ).toBe('altered');
    expect(
      await refusal(
        await changed(
          (lines) => [...lines.slice(0, -1), '{"more":1}', ...lines.slice(-1)],
          'as before',
        ),
      ),
    ).toBe('altered');
    const bytes = await readFile(file);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    expect(await refusal(await written('flipped.gz', bytes))).toBe('altered');
  });

  it('refuses what is not a backup', async () => {
    expect(await refusal(await written('words.txt', 'Hej!'))).toBe('not_a_backup');
    expect(await refusal(await written('words.gz', gzipSync('Hej!\n')))).toBe('not_a_backup');
    expect(await refusal(await written('nothing.gz', ''))).toMatch(/not_a_backup|cut_off/);
    await expect(restore(target, join(folder, 'no-such-file.gz'))).rejects.toThrow(/ENOENT/);
  });

  it("accepts a backup of an earlier version, and migrates it as that version's database would have been", async () => {
    const text =
      'alter table unit add column floor text; update unit set floor = name; create table extra (id text primary key)';
    const known = await readMigrations();
    const next = { number: known.length + 1, name: 'next', digest: 'next', text };
    await into(await testDatabases(), async (later) => {
      await migrate(later, [...known, next]);
      const schema = await describeSchema(later.owner);
      expect(await restore(later, file, 'kept', [...known, next])).toMatchObject({
        kind: 'restored',
      });
      expect(await describeSchema(later.owner)).toBe(schema);
      expect(await migrate(later, [...known, next])).toEqual([]);
      const { rows } = await sql`select from unit where floor = name`.execute(later.owner);
      expect(rows).toHaveLength(towns.length);
      const { 'public.unit': _units, 'public.extra': extra, ...others } = await everything(later);
      expect(extra).toEqual([]);
      expect(await everything(source)).toMatchObject(others);
    });
  });

  it('refuses a backup of a later version', async () => {
    const other = await changed(
      (lines) => lines.map((line) => line.replace(/"digest":"[0-9a-f]{4}/, '"digest":"0000')),
      'sealed',
    );
    expect(await refusal(other)).toBe('other_schema');
  });

  it('stores nothing of a backup whose rows do not fit together', async () => {
    const orphaned = await changed(
      (lines) => lines.filter((line) => !line.includes('"code_hash"')),
      'sealed',
    );
    await expect(restore(target, orphaned)).rejects.toThrow(/foreign key/);
    expect(Object.values(await everything(target)).flat()).toEqual([]);
    expect(await describeSchema(target.owner)).toBe(await describeSchema(source.owner));
  });

  it('refuses a database that already has data of its own', async () => {
    const before = await everything(source);
    expect(await restore(source, file)).toEqual({ kind: 'refused', because: 'not_empty' });
    expect(await everything(source)).toEqual(before);
  });
});
