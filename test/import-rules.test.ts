import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { seeds } from '../municipalities/index.ts';
import { caseTables } from '../src/db/tables.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const biome = join(projectFolder, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** What Biome says, under the project's own rules, of files that exist nowhere but in this test. */
async function objectionsTo(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lyhord-walls-'));
  try {
    const rules = await readFile(join(projectFolder, 'biome.json'), 'utf8');
    for (const [path, text] of Object.entries({ ...files, 'biome.json': rules })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const lint = spawnSync(
      process.execPath,
      [biome, 'lint', '--vcs-enabled=false', '--reporter=github', '.'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
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
  ['src/case/change.ts', '../messages/compose.ts'],
  ['src/case/change.ts', '../web/layout.tsx'],
  ['src/messages/compose.ts', '../features/submit/page.tsx'],
  ['src/jobs/worker.ts', '../messages/deliver.ts'],
  ['src/channels/api/routes.ts', '../../features/submit/form.ts'],
  ['src/features/submit/routes.ts', '../follow/page.tsx'],
  ['src/features/submit/routes.ts', '../../features/follow/page.tsx'],
  ['src/features/submit/routes.ts', '../../channels/api/routes.ts'],
  ['src/web/layout.ts', '../people/actor.ts'],
  ['src/db/connect.ts', '../case/change.ts'],
  ['src/language/words.ts', '../case/change.ts'],
  ['src/ledger/heads/write.ts', '../ledger/verify/verify.ts'],
  ['src/ledger/heads/write.ts', '../config.ts'],
  ['src/ledger/heads/write.ts', 'fastify'],
  ['src/db/connect.ts', '../ledger/heads/file.ts'],
  ['src/case/change.ts', '../../municipalities/index.ts'],
];

const allowed: readonly [from: string, source: string][] = [
  ['src/domain/calendar/deadline.ts', '../vocabulary.ts'],
  ['src/domain/calendar/holidays.ts', 'date-holidays'],
  ['src/case/change.ts', '../policy/interpret.ts'],
  ['src/ledger/heads/write.ts', '../db/tenant.ts'],
  ['src/ledger/heads/line.ts', '../domain/ledger.ts'],
  ['src/ledger/heads/file.ts', 'node:fs/promises'],
  ['src/features/submit/routes.ts', '../../case/change.ts'],
  ['src/features/submit/routes.ts', './form.ts'],
  ['src/features/submit/routes.ts', '../../intake/submission-schema.ts'],
  ['src/web/layout.ts', '../i18n/translations.ts'],
  ['src/commands/main.ts', '../../municipalities/index.ts'],
];

describe('the walls of the house', () => {
  it('every forbidden import is caught', async () => {
    for (const [from, source] of forbidden) {
      expect(
        await objectionsTo({ [from]: importing(source) }),
        `${from} imports ${source}`,
      ).toContain('noRestrictedImports');
    }
  });

  it('imports that go downward are left in peace', async () => {
    for (const [from, source] of allowed) {
      expect(
        await objectionsTo({ [from]: importing(source) }),
        `${from} imports ${source}`,
      ).not.toContain('noRestrictedImports');
    }
  });

  it('two files that import each other are caught', async () => {
    const objections = await objectionsTo({
      'src/case/one.ts': importing('./other.ts'),
      'src/case/other.ts': importing('./one.ts').replace('used', 'part'),
    });
    expect(objections).toContain('noImportCycles');
  });

  it('a file that stays within its room is not objected to at all', async () => {
    expect(
      await objectionsTo({
        'src/case/one.ts': importing('./other.ts'),
        'src/case/other.ts': plain,
      }),
    ).not.toContain('error');
  });
});

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The product's own sources: what is built, without its tests. */
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

/** Where a pattern stands, as `path:line`. */
function placesOf(pattern: RegExp, files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}

describe('the sources', () => {
  it('no code asks which municipality it serves, and a fifth one is only data', async () => {
    // Falköpings kommun is named without its genitive too; Västerås has none.
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

  it('no code asks which version of a policy it obeys', async () => {
    const versions = seeds.flatMap(({ policies }) => policies.map(({ version }) => version));
    const pattern = new RegExp(`['"\`](${versions.join('|')})['"\`]`);
    expect(pattern.test("if (policy.version === 'LAN')")).toBe(true);
    expect(placesOf(pattern, await sourcesBelow('src', 'scripts'))).toEqual([]);
  });

  it('nobody but the room of the case writes to the tables of a case', async () => {
    const tables = caseTables.join('|');
    const kysely = `(insertInto|updateTable|deleteFrom|mergeInto)\\(\\s*['"\`](${tables})\\b`;
    const plainSql = `(insert\\s+into|update|delete\\s+from|truncate)\\s+"?(${tables})\\b`;
    const pattern = new RegExp(`${kysely}|${plainSql}`, 'i');
    expect(pattern.test(`trx.insertInto('${caseTables[0]}')`)).toBe(true);
    const outside = (await sourcesBelow('src', 'scripts')).filter(
      ({ path }) => !path.startsWith('src/case/') && !path.startsWith('src/db/migrations/'),
    );
    expect(placesOf(pattern, outside)).toEqual([]);
  });

  it('no file has grown past what one reads in one sitting', async () => {
    const files = await sourcesBelow('src', 'municipalities', 'scripts');
    const tooLong = files
      .filter(({ path }) => /\.(tsx?|mjs)$/.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines >= 400);
    expect(tooLong).toEqual([]);
  });
});
