import { existsSync, fdatasyncSync, writeSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { syncFile, syncFolder } from './disk.ts';
import { embeddedProgram } from './embedded-program.ts';
import type { HeldFolder } from './lock.ts';
import { valueParsers } from './value-types.ts';

/** What of an Emscripten stream the patch below reads; a stream on a folder has no file descriptor of its own. */
interface OpenStream {
  readonly nfd?: number;
  readonly node: unknown;
}
interface HostFiles {
  realPath(node: unknown): string;
  stream_ops: { fsync?: (stream: OpenStream) => number };
}

/** WASI's number for an input/output error; PostgreSQL stops at it rather than acknowledge what is not on the disk. */
const inputOutputError = 29;

/** Emscripten leaves `fsync` out of its host file system, so PostgreSQL's own calls would do nothing, silently. */
function giveFsync(files: HostFiles): void {
  files.stream_ops.fsync = (stream) => {
    try {
      if (stream.nfd === undefined) syncFolder(files.realPath(stream.node));
      else fdatasyncSync(stream.nfd);
      return 0;
    } catch {
      return inputOutputError;
    }
  };
}

type FilesStart = NodeFS['init'];

class DurableFiles extends NodeFS {
  override async init(...[database, options]: Parameters<FilesStart>): ReturnType<FilesStart> {
    const preRun = [
      ...(options.preRun ?? []),
      (module: { NODEFS: HostFiles }) => giveFsync(module.NODEFS),
    ];
    return await super.init(database, { ...options, preRun });
  }
}

/** PGlite as it comes turns fsync off (`-F`), and its default way of syncing never reaches `fsync`: 0 calls in 2 000 commits. */
const durableStart = [
  ...PGlite.defaultStartParams.filter((part) => part !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  // Otherwise 450 MB of old log stay lying for reuse after one busy day.
  '-c',
  'max_wal_size=128MB',
];

/**
 * PostgreSQL panics when its log cannot be written (disk full, disk failing): what it holds in memory may no longer be
 * what the disk holds. A server's postmaster would end it and recover. In WebAssembly it spins for ever instead, and no
 * promise settles, so the process ends here; nothing unkept was acknowledged, and the next start recovers.
 */
function exitOnPanic(line: string): boolean {
  if (!line.includes('PANIC:')) return true;
  writeSync(2, `The embedded database cannot write to its folder, so the server stops. ${line}\n`);
  process.exit(1);
}

async function start(options: PGliteOptions): Promise<PGlite> {
  return await PGlite.create({
    ...options,
    pgliteWasmModule: await embeddedProgram(),
    parsers: { ...valueParsers },
    onStderr: exitOnPanic,
  });
}

async function startIn(folder: string): Promise<PGlite> {
  return await start({ fs: new DurableFiles(folder), startParams: durableStart });
}

async function syncAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncAll(path);
    else syncFile(path);
  }
  syncFolder(folder);
}

/**
 * Created in a temporary folder and renamed when complete: an interrupted first start leaves nothing that looks like
 * a database.
 */
async function createIn(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await (await startIn(unfinished)).close();
  await syncAll(unfinished);
  await rename(unfinished, folder);
  syncFolder(join(folder, '..'));
}

/**
 * The embedded database in a folder that this process holds alone. Every commit is on the disk before it is answered:
 * one real fdatasync each.
 */
export async function openInFolder(held: HeldFolder): Promise<PGlite> {
  const folder = join(held.folder, 'database');
  if (!existsSync(folder)) await createIn(folder);
  return await startIn(folder);
}

/** A database that ends with the process, empty or from an image taken of another (0.5 s instead of 2 s). */
export async function openInMemory(image?: Blob): Promise<PGlite> {
  return await start(image === undefined ? {} : { loadDataDir: image });
}
