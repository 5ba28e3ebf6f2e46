import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk that can be filled up. It is kept in memory, and `remove` deletes it. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills the disk until no block is free; `empty` frees the space again. */
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

/** Writes ever smaller pieces until not even the smallest fits. */
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

/** @throws where the operating system does not let this account mount a file system */
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

/** Whether such disks can be made here: only root on Linux can, and only outside containers that forbid it. */
export const maySmallDisk: boolean = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    makeSmallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
})();
