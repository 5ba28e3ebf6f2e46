/**
 * `npm run requirements`: lists every obligation with the tests that name its id in brackets in their titles, in
 * `docs/requirements.md`. Fails on an obligation that no test names and that is not stated, with a reason, to belong
 * to a later capability, and on a test that names an obligation that does not exist.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

interface Requirement {
  readonly id: string;
  readonly line: string;
  /** The ids of obligations with the same content: the tests that show them show this one too. */
  readonly as?: readonly string[];
  /** The reason why no test shows it yet. */
  readonly later?: string;
}

interface NamingTest {
  readonly file: string;
  readonly title: string;
  readonly ids: readonly string[];
}

const inProject = (...parts: readonly string[]) =>
  fileURLToPath(new URL(`../${parts.join('/')}`, import.meta.url));
const print = (text: string) => process.stderr.write(`${text}\n`);

const testFolders = ['src', 'municipalities', 'test', 'e2e', 'build', 'bench'];
/** The ids in its examples refer to no test of the product. */
const ownTest = 'test/requirements.test.ts';
const documentPath = inProject('docs', 'requirements.md');

function readRequirements(): readonly Requirement[] {
  return JSON.parse(readFileSync(inProject('docs', 'requirements', 'ids.json'), 'utf8'));
}

/** The titles in a test file that name an id in brackets, with the ids. */
export function namingTests(file: string, text: string): readonly NamingTest[] {
  const titles = text.matchAll(/(['"`])((?:(?!\1).)*\[[A-Z]+\d*-\d\d\](?:(?!\1).)*)\1/g);
  return [...titles].map(([, , title = '']) => ({
    file,
    title: title.replaceAll(/\s*\[[A-Z]+\d*-\d\d\]/g, '').trim(),
    ids: [...title.matchAll(/\[([A-Z]+\d*-\d\d)\]/g)].map(([, id = '']) => id),
  }));
}

function readTests(): readonly NamingTest[] {
  return testFolders
    .flatMap((folder) =>
      readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.test\.tsx?$/.test(path) && `${folder}/${path}` !== ownTest)
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
    )
    .toSorted()
    .flatMap((file) => namingTests(file, readFileSync(inProject(file), 'utf8')));
}

const testsOf = (tests: readonly NamingTest[], { id, as = [] }: Requirement) =>
  tests.filter(({ ids }) => ids.some((one) => one === id || as.includes(one)));

/** The faults found, one sentence each. */
export function findGaps(
  requirements: readonly Requirement[],
  tests: readonly NamingTest[],
): readonly string[] {
  const known = new Set(requirements.map(({ id }) => id));
  const byId = new Map(requirements.map((one) => [one.id, one]));
  const shown = (one: Requirement) =>
    testsOf(tests, one).length > 0 ||
    one.later !== undefined ||
    (one.as ?? []).some((id) => byId.get(id)?.later !== undefined);
  return [
    ...requirements
      .filter((one) => !shown(one))
      .map(({ id, line }) => `${id} is named by no test: ${line}`),
    ...tests.flatMap(({ file, ids }) =>
      ids.filter((id) => !known.has(id)).map((id) => `${file} names ${id}, which is not there.`),
    ),
  ];
}

function section({ id, line, as, later }: Requirement, found: readonly NamingTest[]): string {
  const files = Map.groupBy(found, ({ file }) => file);
  return [
    `### ${id}`,
    '',
    `${line}${as ? ` As ${as.join(' and ')}.` : ''}`,
    ...(later ? ['', `*Later:* ${later}`] : []),
    ...(files.size > 0 ? [''] : []),
    ...[...files].flatMap(([file, tests]) => [
      `- \`${file}\``,
      ...tests.map(({ title }) => `  - ${title}`),
    ]),
    '',
  ].join('\n');
}

export function documentOf(
  requirements: readonly Requirement[],
  tests: readonly NamingTest[],
): string {
  return [
    '# The obligations, and the tests that show them',
    '',
    'Made by `npm run requirements` from `docs/requirements/ids.json` and the titles of the tests; not written by hand.',
    '',
    ...requirements.map((one) => section(one, testsOf(tests, one))),
  ].join('\n');
}

/** What the document should contain, what it contains, and the faults found. */
export function coverage() {
  const requirements = readRequirements();
  const tests = readTests();
  return {
    requirements,
    gaps: findGaps(requirements, tests),
    text: documentOf(requirements, tests),
    written: readFileSync(documentPath, 'utf8'),
    countOf: (requirement: Requirement) => testsOf(tests, requirement).length,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(documentPath, '', { flag: 'a' });
  const { requirements, gaps, text, countOf } = coverage();
  writeFileSync(documentPath, text);
  for (const one of requirements)
    print(
      `${one.id.padEnd(9)}${String(countOf(one)).padStart(3)}  ${one.line}${one.later ? ` (${one.later})` : ''}`,
    );
  for (const gap of gaps) print(`✗ ${gap}`);
  print(gaps.length === 0 ? `\n${requirements.length} obligations, none forgotten` : '');
  process.exitCode = gaps.length === 0 ? 0 : 1;
}
