import { existsSync, fdatasyncSync, writeSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { syncFile, syncFolder } from './disk.ts';
import { embeddedProgram } from './embedded-program.ts';
import type { HeldFolder } from './lock.ts';
import { valueParsers } from './value-types.ts';

/**
 * The parts of an Emscripten stream that the patch below uses; a stream of a folder has no file descriptor of its
 * own.
 */
interface OpenStream {
  readonly nfd?: number;
  readonly node: unknown;
}
interface HostFiles {
  realPath(node: unknown): string;
  stream_ops: { fsync?: (stream: OpenStream) => number };
}

/** WASI's number for an input/output error; PostgreSQL stops at it instead of acknowledging what is not on the disk. */
const inputOutputError = 29;

/** Emscripten's host file system has no `fsync`, so that PostgreSQL's own calls would silently do nothing. */
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

/** By default PGlite turns fsync off (`-F`), and its way of syncing never calls `fsync`: 0 calls in 2 000 commits. */
const durableStart = [
  ...PGlite.defaultStartParams.filter((part) => part !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  // Otherwise 450 MB of old log would be kept for reuse after one busy day.
  '-c',
  'max_wal_size=128MB',
];

/**
 * PostgreSQL panics when its log cannot be written (disk full, disk failing), because its memory may then differ from
 * the disk. A server's postmaster would end the process and recover. In WebAssembly it loops for ever instead, and no
 * promise settles, so the process ends here. Nothing that was not stored has been acknowledged, and the next start
 * recovers.
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
 * The embedded database in a folder that this process alone uses. Every commit is on the disk before it is
 * acknowledged: one real fdatasync each.
 */
export async function openInFolder(lock: HeldFolder): Promise<PGlite> {
  const folder = join(lock.folder, 'database');
  if (!existsSync(folder)) await createIn(folder);
  return await startIn(folder);
}

/**
 * A database in memory, empty or from an image taken of another (0.5 s instead of 2 s); it is lost when the process
 * ends.
 */
export async function openInMemory(image?: Blob): Promise<PGlite> {
  return await start(image === undefined ? {} : { loadDataDir: image });
}
