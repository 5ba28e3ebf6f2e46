import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk that is soon full: it lives in memory, and goes with `remove`. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no block free, until `empty`. */
  fill(): void;
  empty(): void;
  remove(): void;
}

function mount(folder: string, megabytes: number): boolean {
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', folder];
  return spawnSync('mount', options).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
  rmdirSync(folder);
}

/** In ever smaller pieces, until not even the smallest has room. */
function fill(path: string): void {
  const file = openSync(path, 'a');
  for (let size = 1024 * 1024; size >= 4096; size /= 16) {
    const piece = Buffer.alloc(size);
    while (isWritten(file, piece));
  }
  closeSync(file);
}

function isWritten(file: number, piece: Buffer): boolean {
  try {
    return writeSync(file, piece) > 0;
  } catch {
    return false;
  }
}

/** @throws where the system lets this account mount nothing */
export function makeSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-disk-'));
  if (!mount(folder, megabytes)) {
    rmdirSync(folder);
    throw new Error('no disk can be mounted here');
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => fill(filler),
    empty: () => rmSync(filler, { force: true }),
    remove: () => unmount(folder),
  };
}

/** Whether such disks can be made here: by root on Linux, outside of containers that forbid it. */
export const maySmallDisk: boolean = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    makeSmallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
})();
