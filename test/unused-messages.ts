/**
 * Which messages no code reads, according to the compiler: in a copy of the sources every message gets another name
 * in the types, and each message that the compiler then reports as missing is used. A text search would confuse the
 * `title` of one page with that of another.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Messages } from '../src/i18n/catalogue.ts';
import { catalogueTypes, typeName } from './catalogue-types.ts';

const project = resolve(import.meta.dirname, '..');
const compiled = ['src', 'municipalities', 'package.json'];

/** Every message by the name of the type that it belongs to: `FollowWords.title`. */
function members(section: Messages, path: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(section).flatMap(([key, value]): (readonly [string, string])[] =>
      typeof value === 'string'
        ? [[`${typeName(path)}.${key}`, [...path, key].join('.')]]
        : [...members(value, [...path, key])],
    ),
  );
}

/** What the compiler reports when every message has another name. */
function complaints(swedish: Messages): string {
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-messages-'));
  try {
    for (const name of compiled)
      cpSync(join(project, name), join(folder, name), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    const types = catalogueTypes(swedish, (key) => `unused_${key}`);
    writeFileSync(join(folder, 'src', 'i18n', 'catalogue-types.ts'), types);
    const settings = {
      extends: join(project, 'tsconfig.json'),
      compilerOptions: { rootDir: folder, noErrorTruncation: true },
      include: compiled,
      exclude: ['**/*.test.ts', '**/*.test.tsx'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const compiler = join(project, 'node_modules', 'typescript', 'bin', 'tsc');
    const found = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    });
    return found.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Read by `catalogue.ts` itself. */
const ofTheLanguage = new Set(['language.name', 'language.direction']);

/** The keys of messages that no code reads. */
export function unusedMessages(swedish: Messages): readonly string[] {
  const said = complaints(swedish);
  const used = new Set(
    [...said.matchAll(/Property '(\w+)' does not exist on type '([^']+)'/g)].flatMap(
      ([, key, types = '']) => types.split(' | ').map((type) => `${type}.${key}`),
    ),
  );
  // Messages whose key is known only at run time.
  const byKey = new Set(
    [...said.matchAll(/index type '([^']+)'/g)].flatMap(([, types = '']) => types.split(' | ')),
  );
  return [...members(swedish, [])].flatMap(([member, key]) => {
    const isUsed = used.has(member) || byKey.has(member.split('.')[0] ?? '');
    return isUsed || ofTheLanguage.has(key) ? [] : [key];
  });
}
