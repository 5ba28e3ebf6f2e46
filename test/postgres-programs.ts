import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { installPackage } from './debian.ts';

const debianFolder = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs, of the newest version where Debian has several. */
export function findPostgres(): string | undefined {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const ofDebian = versions
    .sort((one, other) => Number(other) - Number(one))
    .map((name) => join(debianFolder, name, 'bin'));
  const inPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return [...ofDebian, ...inPath].find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, `${name}${suffix}`))),
  );
}

/** The same folder; installs the programs when they are missing and that is allowed. */
export function programsFolder(): string {
  const found = findPostgres() ?? (installPackage('postgresql') ? findPostgres() : undefined);
  if (found) return found;
  throw new Error(
    'There is no PostgreSQL server here. Install one (on Debian: apt-get install postgresql).',
  );
}
