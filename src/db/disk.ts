import { closeSync, fsyncSync, openSync, statfsSync } from 'node:fs';

/**
 * Bytes that must be free for an embedded database: two files of its log. PostgreSQL panics when it cannot create the
 * next one, so writing is stopped before that.
 */
export const leastFree = 32 * 1024 * 1024;

/** Bytes that may still be written in a folder. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Makes a file's name durable across a power cut. Windows cannot open folders, and stores names itself. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') syncPath(path, 'r');
}

export function syncFile(path: string): void {
  syncPath(path, 'r+');
}

function syncPath(path: string, flags: string): void {
  const opened = openSync(path, flags);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
