import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { Refusal } from './console.mjs';
import { installPackage, mayInstallPackages } from './debian.mjs';

const debianFolder = '/usr/lib/postgresql';

/** @returns {string | undefined} the folder of PostgreSQL's programs, the newest where Debian has several */
export function findPostgres() {
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

/** @returns {string} the folder of PostgreSQL's programs, installed when they are missing and may be */
export function programsFolder() {
  const found =
    findPostgres() ??
    (mayInstallPackages() && installPackage('postgresql') ? findPostgres() : undefined);
  if (found) return found;
  throw new Refusal(
    'There is no PostgreSQL server here. Install one (on Debian: apt-get install postgresql).',
  );
}
