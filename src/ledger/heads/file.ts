/** The file of heads in the data folder: lines are only added, each signed, and each refers to the one before it. */
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HeadKey } from './key.ts';
import { beforeFirstLine, type Head, lineHash, readHeadLine, signedLine } from './line.ts';

export const headFileIn = (folder: string): string => join(folder, 'heads.log');

/** Bytes that are read from the end of the file: more lines than there are municipalities. */
const tailLength = 64 * 1024;
/**
 * A head that has not changed is written again every day, so that missing lines mean that the product is not running.
 */
const day = 24 * 3_600_000;

interface Written {
  readonly head: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The end of the file when it was last read. */
interface End {
  readonly size: number;
  readonly prev: string;
  readonly heads: ReadonlyMap<string, Written>;
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

/**
 * Reads the end of the file. An incomplete last line, left by a power cut, was never reported to anybody and is
 * removed.
 */
async function readEnd(path: string, size: number): Promise<End> {
  if (size === 0) return { size, prev: beforeFirstLine, heads: new Map() };
  const file = await open(path, 'r+');
  try {
    const from = Math.max(0, size - tailLength);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const whole = buffer.lastIndexOf('\n', bytesRead) + 1;
    if (whole < bytesRead) await file.truncate(from + whole);
    const lines = buffer.toString('utf8', 0, whole).split('\n').slice(0, -1);
    const heads = new Map<string, Written>();
    for (const text of lines) {
      const read = readHeadLine(text);
      if (read.kind === 'signed')
        heads.set(read.line.municipality, {
          head: read.line.head,
          at: Date.parse(read.line.at),
        });
    }
    const last = lines.at(-1);
    return {
      size: from + whole,
      prev: last === undefined ? beforeFirstLine : lineHash(last),
      heads,
    };
  } finally {
    await file.close();
  }
}

/** Milliseconds. Commands write to the file too; an older lock was left by a process that has ended. */
const staleAfter = 10_000;

async function takeLock(path: string): Promise<void> {
  for (;;) {
    try {
      await (await open(path, 'wx', 0o600)).close();
      return;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
    }
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > staleAfter) await rm(path, { force: true });
    await setTimeout(20);
  }
}

export class HeadFile {
  readonly #folder: string;
  readonly #key: HeadKey;
  #end: End | undefined;

  constructor(folder: string, key: HeadKey) {
    this.#folder = folder;
    this.#key = key;
  }

  /**
   * Appends the heads that have changed since they were last written, and those that have not changed for a day; they
   * are on disk when it returns. `restored`: appends all of them, as the beginning of a new chain.
   * @returns the lines that were written
   */
  async append(
    heads: readonly Head[],
    at: Temporal.Instant,
    restored = false,
  ): Promise<readonly string[]> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const lock = join(this.#folder, 'heads.lock');
    await takeLock(lock);
    try {
      return await this.#appendAlone(heads, at, restored);
    } finally {
      await rm(lock, { force: true });
    }
  }

  /** A file that has become shorter has lost lines: the next line still refers to the last one that was written. */
  async #currentEnd(): Promise<End> {
    const path = headFileIn(this.#folder);
    const size = await sizeOf(path);
    const known = this.#end;
    if (known === undefined || size > known.size) return await readEnd(path, size);
    return { ...known, size };
  }

  async #appendAlone(heads: readonly Head[], at: Temporal.Instant, restored: boolean) {
    const end = await this.#currentEnd();
    const now = at.epochMilliseconds;
    const isNew = ({ municipality, head }: Head) => {
      const last = end.heads.get(municipality);
      return restored || last?.head !== head || now - last.at >= day;
    };
    const lines: string[] = [];
    const written = new Map(end.heads);
    let { prev } = end;
    for (const one of heads.filter(isNew)) {
      const text = signedLine(this.#key, one, { at: at.toString(), prev, restored });
      prev = lineHash(text);
      written.set(one.municipality, { head: one.head, at: now });
      lines.push(text);
    }
    const text = lines.map((line) => `${line}\n`).join('');
    if (lines.length > 0) await this.#write(text);
    this.#end = { size: end.size + Buffer.byteLength(text), prev, heads: written };
    return lines;
  }

  async #write(text: string): Promise<void> {
    const file = await open(headFileIn(this.#folder), 'a', 0o600);
    try {
      await file.writeFile(text);
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}
