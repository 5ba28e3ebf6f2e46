import type { Settings } from './config/config.ts';
import { DatabaseUnavailable } from './db/unavailable.ts';

type StartSettings = Pick<Settings, 'database' | 'dataFolder' | 'host' | 'port'>;

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The error codes of both the operating system and PostgreSQL for a full disk. */
const noSpace = ['ENOSPC', 'EDQUOT', '53100'];
const filesOfOthers = ['EACCES', 'EPERM', 'EROFS'];
const noFolder = ['ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EIO'];

/**
 * SQLite's error numbers for the lock on the data folder: read-only, input/output error, full, cannot open,
 * permission.
 */
const lockFaults = new Map([
  [3, 'EACCES'],
  [8, 'EROFS'],
  [10, 'EIO'],
  [13, 'ENOSPC'],
  [14, 'EACCES'],
]);

function lockFault(error: Error): string | undefined {
  const number = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
  return codeOf(error) === 'ERR_SQLITE_ERROR' ? lockFaults.get(number & 0xff) : undefined;
}

/** Without the password: user, host and database. */
function placeOf(url: string): string {
  const { username, host, pathname } = new URL(url);
  const user = username === '' ? '' : `${username}@`;
  return `${user}${host === '' ? 'localhost' : host}${pathname}`;
}

function ofPostgres(code: string, url: string): string {
  const place = placeOf(url);
  if (code.startsWith('28'))
    return `PostgreSQL at ${place} refuses the login (${code}): see to the user and the password in DATABASE_URL and DATABASE_OWNER_URL.`;
  if (code === '3D000')
    return `PostgreSQL has no database at ${place} (${code}): create it, or name another in DATABASE_URL.`;
  if (noSpace.includes(code))
    return `The disk of PostgreSQL at ${place} is full (${code}): make room there, then start again.`;
  return `The database at ${place} is unavailable (${code || 'no answer'}): see that PostgreSQL runs there and takes connections and writes, and that DATABASE_URL names it.`;
}

function ofFolder(code: string, folder: string): string | undefined {
  if (noSpace.includes(code))
    return `The disk of the data folder ${folder} is full (${code}): make room there, or set LYHORD_DATA to a folder on another disk, then start again.`;
  if (filesOfOthers.includes(code))
    return `The data folder ${folder} cannot be written to (${code}): let the account that runs Lyhörd own it, or set LYHORD_DATA to another.`;
  if (noFolder.includes(code))
    return `The data folder ${folder} cannot be used (${code}): LYHORD_DATA must name a folder that is there or can be made.`;
  return undefined;
}

function ofPort(error: Error, { host, port }: StartSettings): string | undefined {
  if (!('syscall' in error) || (error.syscall !== 'listen' && error.syscall !== 'bind'))
    return undefined;
  return `The server cannot listen on port ${port} of ${host} (${codeOf(error)}): stop what has it, or set PORT and HOST to others.`;
}

/** Why the server cannot start, in one English sentence with what to check; undefined for a fault of the program. */
export function startFault(error: unknown, settings: StartSettings): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { database, dataFolder } = settings;
  if (error instanceof DatabaseUnavailable)
    return database.kind === 'postgres'
      ? ofPostgres(error.code ?? '', database.url)
      : ofFolder('ENOSPC', dataFolder);
  return ofPort(error, settings) ?? ofFolder(lockFault(error) ?? codeOf(error), dataFolder);
}
