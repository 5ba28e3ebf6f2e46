import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { seeds } from '../municipalities/index.ts';
import { forbiddenImports } from '../scripts/import-rules.mjs';
import { ledgeredTableNames } from '../src/ledger/tables.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const biome = join(projectFolder, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** The rules that the sources are checked against. */
const rules = JSON.parse(await readFile(join(projectFolder, 'import-rules.json'), 'utf8'));

/** The errors that Biome reports, with the project's own rules, for files that exist only in this test. */
async function objectionsTo(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lyhord-imports-'));
  try {
    const settings = await readFile(join(projectFolder, 'biome.json'), 'utf8');
    for (const [path, text] of Object.entries({ ...files, 'biome.json': settings })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const lint = spawnSync(
      process.execPath,
      [biome, 'lint', '--vcs-enabled=false', '--reporter=github', '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (lint.error) throw lint.error;
    return `${lint.stdout}${lint.stderr}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const importing = (source: string) =>
  `import { part } from '${source}';\nexport const used = part;\n`;
const plain = 'export const part = 1;\n';

const forbidden: readonly [from: string, source: string][] = [
  ['src/domain/calendar/day.ts', '../../case/change.ts'],
  ['src/domain/day.ts', 'node:fs'],
  ['src/domain/day.ts', 'kysely'],
  ['src/policy/check.ts', '../people/roles.ts'],
  ['src/people/actor.ts', '../case/change.ts'],
  ['src/case/change.ts', '../intake/intake.ts'],
  ['src/case/change.ts', '../messages/compose.ts'],
  ['src/case/change.ts', '../ui/card.tsx'],
  ['src/case/change.ts', '../../municipalities/index.ts'],
  ['src/intake/intake.ts', '../web/render.ts'],
  ['src/intake/intake.ts', '../app-context.ts'],
  ['src/submitter/write.ts', '../desk/desk-case.ts'],
  ['src/messages/compose.ts', '../features/submit/page.tsx'],
  ['src/jobs/worker.ts', '../messages/deliver.ts'],
  ['src/channels/api/routes.ts', '../../features/submit/form.ts'],
  ['src/features/submit/routes.ts', '../follow/page.tsx'],
  ['src/features/submit/routes.ts', '../../features/follow/page.tsx'],
  ['src/features/submit/routes.ts', '../../channels/api/routes.ts'],
  ['src/ui/card.tsx', '../web/render.ts'],
  ['src/web/layout.ts', '../people/actor.ts'],
  ['src/db/connect.ts', '../case/change.ts'],
  ['src/db/connect.ts', '../ledger/heads/file.ts'],
  ['src/language/words.ts', '../case/change.ts'],
  ['src/ledger/heads/write.ts', '../verify/verify.ts'],
  ['src/ledger/heads/write.ts', '../../config/config.ts'],
];

const allowed: readonly [from: string, source: string][] = [
  ['src/domain/calendar/deadline.ts', '../vocabulary.ts'],
  ['src/domain/calendar/holidays.ts', 'date-holidays'],
  ['src/case/change.ts', '../policy/interpret.ts'],
  ['src/case/change.ts', '../ledger/append.ts'],
  ['src/ledger/heads/write.ts', '../../db/tenant.ts'],
  ['src/ledger/heads/line.ts', '../../domain/ledger.ts'],
  ['src/ledger/heads/file.ts', 'node:fs/promises'],
  ['src/features/submit/routes.ts', '../../case/change.ts'],
  ['src/features/submit/routes.ts', './form.ts'],
  ['src/features/submit/routes.ts', '../../intake/submission-schema.ts'],
  ['src/features/submit/routes.ts', '../../channels/code-visit.ts'],
  ['src/web/layout.ts', '../i18n/translations.ts'],
  ['src/app.ts', './features/submit/routes.tsx'],
  ['src/prepare.ts', '../municipalities/index.ts'],
];

/** Every way in which one file can import another. */
const ways: readonly ((source: string) => string)[] = [
  importing,
  (source) => `import type { Part } from '${source}';\nexport type Used = Part;\n`,
  (source) => `export type Used = import('${source}').Part;\n`,
  (source) => `export * from '${source}';\n`,
  (source) => `export const used = await import('${source}');\n`,
];

describe('the modules import each other in one direction', () => {
  it('every forbidden import is caught, of a type and at run time too', () => {
    for (const [from, source] of forbidden)
      for (const way of ways)
        expect(
          forbiddenImports(rules, from, way(source)),
          `${from} imports ${source}`,
        ).toHaveLength(1);
  });

  it('an import that the list allows is accepted', () => {
    for (const [from, source] of allowed)
      for (const way of ways) expect(forbiddenImports(rules, from, way(source))).toEqual([]);
  });

  it('a file in a new folder must first be given a module', () => {
    expect(forbiddenImports(rules, 'src/new-folder/file.ts', plain)).toEqual([
      'src/new-folder/file.ts belongs to no module of import-rules.json.',
    ]);
  });

  it('the lists have no cycle: no module may import one that may import it', () => {
    const lists: Readonly<Record<string, { readonly imports: readonly string[] }>> = rules;
    const reached = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
      for (const name of lists[from]?.imports ?? [])
        if (!seen.has(name)) reached(name, seen.add(name));
      return seen;
    };
    expect(Object.keys(lists).filter((name) => reached(name).has(name))).toEqual([]);
  });

  it('two files that import each other are caught', async () => {
    const objections = await objectionsTo({
      'src/case/one.ts': importing('./other.ts'),
      'src/case/other.ts': importing('./one.ts').replace('used', 'part'),
    });
    expect(objections).toContain('noImportCycles');
  });

  it('a file that imports only from its own module is accepted', async () => {
    const files = { 'src/case/one.ts': importing('./other.ts'), 'src/case/other.ts': plain };
    expect(await objectionsTo(files)).not.toContain('error');
    for (const [path, text] of Object.entries(files))
      expect(forbiddenImports(rules, path, text)).toEqual([]);
  });
});

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The product's own sources, without tests. */
async function sourcesBelow(...folders: readonly string[]): Promise<readonly SourceFile[]> {
  const entries = await Promise.all(
    folders.map((folder) =>
      readdir(join(projectFolder, folder), { recursive: true, withFileTypes: true }),
    ),
  );
  const paths = entries
    .flat()
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(tsx?|mjs|js|sql|css)$/.test(entry.name))
    .map((entry) =>
      relative(projectFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    );
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(projectFolder, path), 'utf8') })),
  );
}

/** Each occurrence of a pattern, as `path:line`. */
function placesOf(pattern: RegExp, files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}

/**
 * Tables whose rows only `ledger/` writes, together with the event that describes them. `account` also belongs to
 * sign-in and is left out.
 */
const described = ledgeredTableNames.filter((table) => table !== 'account');
const ownTables = ['ledger_event', 'ledger_words', 'ledger_head', 'ledger_cursor', 'case_number'];
const guardedTables = [...described, ...ownTables, 'idempotency', 'reply_draft'];

const writersOf: Readonly<Record<string, readonly string[]>> = {
  // The seeds of a first start, described by an event afterwards.
  municipality: ['src/people/seed.ts'],
  committee: ['src/people/seed.ts'],
  department: ['src/people/seed.ts'],
  unit: ['src/people/seed.ts'],
  policy_version: ['src/policy/store.ts'],
  idempotency: ['src/intake/'],
  reply_draft: ['src/replies/', 'src/case/'],
};

describe('the sources', () => {
  it('no code asks which municipality it serves, and a fifth municipality is only data', async () => {
    // Falköpings kommun is also mentioned without the genitive; Västerås has none.
    const names = seeds.flatMap(({ id, name }) => {
      const [word = name] = name.split(' ');
      return [id, word, word.replace(/s$/, '')];
    });
    expect(names).toEqual(
      expect.arrayContaining(['vasteras', 'Västerås', 'Falköping', 'Botkyrka', 'Landskrona']),
    );
    const pattern = new RegExp(`(?<![\\p{L}])(${names.join('|')})(?![\\p{L}])`, 'iu');
    expect(pattern.test("if (municipality === 'falkoping')")).toBe(true);
    expect(placesOf(pattern, await sourcesBelow('src', 'scripts'))).toEqual([]);
  });

  it('no code asks which version of a policy applies', async () => {
    const versions = seeds.flatMap(({ policies }) => policies.map(({ version }) => version));
    const pattern = new RegExp(`['"\`](${versions.join('|')})['"\`]`);
    expect(pattern.test("if (policy.version === 'LAN')")).toBe(true);
    expect(placesOf(pattern, await sourcesBelow('src', 'scripts'))).toEqual([]);
  });

  it('the rows that the ledger describes are written only by the ledger', async () => {
    const statements = (tables: string) =>
      new RegExp(
        `(insertInto|updateTable|deleteFrom|mergeInto)\\(\\s*['"\`](${tables})\\b` +
          `|(insert\\s+into|update|delete\\s+from|truncate)\\s+"?(${tables})\\b`,
        'i',
      );
    expect(statements(guardedTables.join('|')).test(`trx.insertInto('clock')`)).toBe(true);
    const files = await sourcesBelow('src', 'scripts');
    const outside = guardedTables.flatMap((table) => {
      const owners = ['src/ledger/', 'src/db/migrations/', ...(writersOf[table] ?? [])];
      const others = files.filter(({ path }) => !owners.some((folder) => path.startsWith(folder)));
      return placesOf(statements(table), others);
    });
    expect(outside).toEqual([]);
  });

  // The message types are generated from the catalogue and are read by the compiler only.
  it('no file has grown too long to be read at one sitting', async () => {
    const files = await sourcesBelow('src', 'municipalities', 'scripts');
    const tooLong = files
      .filter(({ path }) => /\.(tsx?|mjs)$/.test(path) && path !== 'src/i18n/catalogue-types.ts')
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines >= 400);
    expect(tooLong).toEqual([]);
  });
});
