import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { requirements } from './asvs-requirements.ts';

const projectFile = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string) => readFileSync(projectFile(path), 'utf8');

const page = read('docs/security.md');
const validStates = ['met', 'not met', 'not applicable'] as const;

interface Row {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly shown: string;
}

const rows: readonly Row[] = [
  ...page.matchAll(/^\| (V\d+\.\d+\.\d+) \| (\d) \| [^|]+ \| ([a-z ]+) \| (.+) \|$/gm),
].map(([, id = '', level = '', state = '', shown = '']) => ({ id, level, state, shown }));

/**
 * The files that a row names, such as `src/web/host.ts`, with the texts in “quotation marks” after each that must be
 * found in it.
 */
const cited = (text: string) =>
  [...text.matchAll(/`((?:[\w.-]+\/)*[\w.-]+\.\w+|\.npmrc)`(?: “([^”]+)”)?/g)].map(
    ([, file = '', words]) => ({ file, words }),
  );

describe('the table of ASVS 5, levels 1 and 2', () => {
  it('has every requirement once, in the standard’s order and with its level', () => {
    expect(rows.map(({ id, level }) => ({ id, level }))).toEqual(requirements);
  });

  it('states for each requirement that it is met, not met or not applicable, and why', () => {
    for (const { id, state, shown } of rows) {
      expect([id, state]).toEqual([id, expect.toBeOneOf([...validStates])]);
      if (state === 'met') expect([id, cited(shown).length]).not.toEqual([id, 0]);
      else expect([id, shown.length > 10]).toEqual([id, true]);
    }
  });

  it('names files that exist, and tests that are in them', () => {
    const missing = cited(page).flatMap(({ file, words }) => {
      if (!existsSync(projectFile(file))) return [file];
      return words === undefined || read(file).includes(words) ? [] : [`${file} “${words}”`];
    });
    expect(missing).toEqual([]);
  });

  it('states at its head how many there are of each, and lists those that are not met', () => {
    for (const state of validStates) {
      const counts = ['1', '2'].map(
        (level) => rows.filter((row) => row.state === state && row.level === level).length,
      );
      const both = counts.reduce((one, other) => one + other);
      expect(page).toContain(`\n| ${[state, ...counts, both].join(' | ')} |\n`);
    }
    const listed = [...page.matchAll(/^- \*\*(V[\d.]+)\*\* /gm)].map(([, id]) => id);
    expect(listed).toEqual(rows.filter(({ state }) => state === 'not met').map(({ id }) => id));
  });
});

describe('the sources', () => {
  it('no program is started through a shell, and no text is executed as code', () => {
    const files = globSync('src/**/*.{ts,tsx,js}', { cwd: projectFile('') });
    expect(files.length).toBeGreaterThan(400);
    const found = files
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .flatMap((file) =>
        (
          read(file).match(/child_process|\beval\(|\bnew Function\(|node:vm\b|postMessage/g) ?? []
        ).map((what) => `${file}: ${what}`),
      );
    expect(found).toEqual([]);
  });
});
