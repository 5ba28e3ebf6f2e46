/**
 * Adds a ledgered table to a copy of the sources, changing only the files that docs/adding.md names, and runs a
 * program there that writes, verifies, backs up and restores a row of it.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readMigrations } from '../src/db/migrate.ts';

const run = promisify(execFile);
const project = new URL('..', import.meta.url).pathname;

/** The code blocks of a section in their order, each with its language and text. */
function codeBlocks(document: string, heading: string): readonly string[] {
  const section = document.split('\n## ').find((text) => text.startsWith(heading)) ?? '';
  return [...section.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, text = '']) => text);
}

async function insertInto(file: string, after: RegExp, text: string): Promise<void> {
  const former = await readFile(file, 'utf8');
  expect(former).toMatch(after);
  await writeFile(
    file,
    former.replace(after, (found) => `${found}${text}`),
  );
}

/** Uses the table as the product's own modules would, with the type of the added row. */
const program = `
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { backup } from './src/db/backup.ts';
import { fromPGlite } from './src/db/connect.ts';
import { openInMemory } from './src/db/embedded.ts';
import { migrate } from './src/db/migrate.ts';
import { restore } from './src/db/restore.ts';
import { inTenant } from './src/db/tenant.ts';
import { arrivalDayOf } from './src/domain/calendar/day.ts';
import { BulkCases, readGround } from './src/intake/bulk.ts';
import { append, takeHead } from './src/ledger/append.ts';
import { verify } from './src/ledger/verify/verify.ts';
import { prepare } from './src/prepare.ts';
import { freshPostgres } from './test/postgres.ts';

const municipality = 'falkoping';
const scope = { municipality, committees: 'all' } as const;
const now = Temporal.Instant.from('2026-03-02T10:00:00Z');
const url = process.env.LYHORD_TEST_DATABASE_URL;
const newDatabases = async () => url
  ? await freshPostgres(url, 'visits_' + process.pid, async (fresh) => void (await migrate(fresh)))
  : fromPGlite(await openInMemory());
const databases = await newDatabases();
await prepare({ mode: 'demonstration' }, databases);
const problems = async (of = databases) => (await verify(of)).flatMap((one) => one.problems);

const opened = await inTenant(databases, scope, async (trx) => {
  const cases = new BulkCases(await readGround(trx, municipality), {
    mailDomain: 'example.org', newId: () => crypto.randomUUID(), newSalt: () => 'salt' });
  await cases.begin(trx);
  const result = cases.receive({
    channel: 'web', language: 'sv', words: 'Lampan är trasig.', wish: null, place: null, occurredOn: null,
    kind: null, submitterType: null, anonymous: true, replyWanted: true, contact: null, unitId: null,
    arrivalDay: arrivalDayOf(now), arrivalReason: null, codeHash: 'hash', salt: 'salt', oral: null,
  }, { type: 'submitter' }, now);
  if (result.type !== 'done') throw new Error(result.type);
  await cases.write(trx);
  return result.bulkCase.case;
});
const row = { id: 'visit-1', municipality, case_id: opened.id, visited_on: '2026-03-03', words: 'Stolpen lutar.' };
await inTenant(databases, scope, async (trx) => {
  const event = { municipality, caseId: opened.id, caseSalt: opened.salt, at: new Date(), actor: 'system', detail: {}, reason: null };
  await append(trx, await takeHead(trx, municipality), { ...event, type: 'visited', changes: { insert: { visit: [row] } } });
  await append(trx, await takeHead(trx, municipality), {
    ...event, type: 'visit_described', changes: { update: { visit: [{ id: row.id, words: 'Stolpen lutar mot vägen.' }] } } });
});
const events = await databases.owner.selectFrom('ledger_event').select('body').where('type', 'like', 'visit%').orderBy('seq').execute();
const written = await problems();
const folder = await mkdtemp(join(tmpdir(), 'lyhord-adding-'));
const file = join(folder, 'backup');
await backup(databases, file);
await databases.owner.updateTable('visit').set({ words: 'Stolpen står rakt.' }).execute();
const altered = await problems();
await databases.close();
const later = await newDatabases();
await migrate(later);
await restore(later, file);
const restored = { rows: await later.owner.selectFrom('visit').select(['id', 'visited_on', 'words']).execute(), problems: await problems(later) };
await later.close();
await rm(folder, { recursive: true });
console.log(JSON.stringify({ events: events.map(({ body }) => JSON.parse(body).changes), written, altered, restored }));
`;

const outcome = z.object({
  events: z.array(z.record(z.string(), z.unknown())),
  written: z.array(z.unknown()),
  altered: z.array(z.object({ at: z.string(), what: z.string() })),
  restored: z.object({ rows: z.array(z.unknown()), problems: z.array(z.unknown()) }),
});

describe('a table that is added as docs/adding.md says', () => {
  let copy: string;
  let result: z.infer<typeof outcome>;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'lyhord-copy-'));
    for (const folder of ['src', 'municipalities', 'scripts', 'test'])
      await cp(join(project, folder), join(copy, folder), { recursive: true });
    await cp(join(project, 'package.json'), join(copy, 'package.json'));
    await cp(join(project, 'tsconfig.json'), join(copy, 'tsconfig.json'));
    await symlink(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const document = await readFile(join(project, 'docs/adding.md'), 'utf8');
    const [migration = '', rowType = '', entry = ''] = codeBlocks(document, 'A table');
    const number = String((await readMigrations()).length + 1).padStart(4, '0');
    await writeFile(join(copy, `src/db/migrations/${number}_visits.sql`), migration);
    const changes = join(copy, 'src/domain/case-changes.ts');
    await insertInto(changes, /export interface CaseRows \{\n/, rowType);
    await insertInto(join(copy, 'src/ledger/tables.ts'), / {2}case_tie: \{.*\},\n/, entry);
    await writeFile(join(copy, 'program.ts'), program);
  });
  afterAll(() => rm(copy, { recursive: true }));

  it('is known to the compiler wherever rows of it are written', async () => {
    const config = {
      extends: './tsconfig.json',
      // The whole project gets these from the types of packages that its tests use.
      compilerOptions: { lib: ['ESNext', 'DOM'] },
      include: ['program.ts', 'src/db/tables.ts'],
      exclude: [],
    };
    await writeFile(join(copy, 'tsconfig.program.json'), JSON.stringify(config));
    const compiler = join(project, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [compiler, '-p', 'tsconfig.program.json'], {
      cwd: copy,
    }).catch(({ stdout }: { readonly stdout: string }) => ({ stdout }));
    expect(stdout).toBe('');
  });

  it('is described by the events that write its rows, without personal text', async () => {
    const { stdout } = await run(process.execPath, ['program.ts'], { cwd: copy });
    result = outcome.parse(JSON.parse(stdout));
    expect(result.events).toEqual([
      {
        'visit:visit-1': {
          case_id: expect.any(String),
          visited_on: '2026-03-03',
          words: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        },
      },
      { 'visit:visit-1': { words: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) } },
    ]);
    expect(result.written).toEqual([]);
  });

  it('is verified: a value that was changed without an event is found', () => {
    expect(result.altered).toEqual([
      { at: 'visit:visit-1', what: 'differs from the ledger in words' },
    ]);
  });

  it('is carried by a backup', () => {
    expect(result.restored).toEqual({
      rows: [{ id: 'visit-1', visited_on: '2026-03-03', words: 'Stolpen lutar mot vägen.' }],
      problems: [],
    });
  });
});
