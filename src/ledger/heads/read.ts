/** Reads heads that were written outside the database, and finds whether they have been tampered with. */
import { type FileHandle, open } from 'node:fs/promises';
import { isMissing } from './file.ts';
import type { KnownKeys } from './key.ts';
import { beforeFirstLine, type HeadLine, lineHash, readHeadLine, signatureOf } from './line.ts';

export interface HeadProblem {
  /** Undefined where the line does not say. */
  readonly municipality: string | undefined;
  readonly at: string;
  readonly what: string;
}

export interface HeadsRead {
  /** Municipality → the heads since its last restore. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly HeadProblem[];
}

/**
 * `own`: the server's own file, complete. `copy`: what a receiver outside has stored; lines may be missing or
 * repeated there, and each may have the collector's prefix.
 */
export type HeadSource = 'own' | 'copy';

const signatureFaults = {
  bad: 'its signature does not fit: it has been changed or forged',
  unknown_key: 'it is signed with a key that is not known here; --key names its public key',
} as const;

class Reading {
  readonly known = new Map<string, string[]>();
  readonly problems: HeadProblem[] = [];
  readonly #source: HeadSource;
  readonly #keys: KnownKeys;
  /**
   * Whether every signature is checked, or only the last one of each key, which the chain of lines makes sufficient.
   */
  readonly #every: boolean;
  readonly #seen = new Set<string>();
  #number = 0;
  #prev: string = beforeFirstLine;
  #last: HeadLine | undefined;

  constructor(source: HeadSource, keys: KnownKeys, every: boolean) {
    this.#source = source;
    this.#keys = keys;
    this.#every = every;
  }

  take(text: string): void {
    this.#number += 1;
    const read = readHeadLine(text);
    if (read.kind === 'signed') this.#takeSigned(text, read.line);
    else if (read.kind === 'unsigned' && this.#last === undefined)
      this.#learn(read.head, read.restored);
    else if (this.#source === 'own') this.#fault('it cannot be read: it has been changed');
    this.#prev = lineHash(text);
  }

  end(): void {
    if (!this.#every) this.#checkSignature(this.#last);
  }

  #takeSigned(text: string, line: HeadLine): void {
    if (this.#source === 'copy') {
      if (this.#seen.has(text)) return;
      this.#seen.add(text);
    } else if (line.prev !== this.#prev)
      this.#fault(
        'it does not follow from the line before it: a line has been changed or removed',
        line,
      );
    if (this.#every) this.#checkSignature(line);
    else if (this.#last?.key !== line.key) this.#checkSignature(this.#last);
    this.#learn(line, line.restored === true);
    this.#last = line;
  }

  #learn({ municipality, head }: Pick<HeadLine, 'municipality' | 'head'>, restored: boolean): void {
    const before = this.known.get(municipality);
    if (before === undefined || restored) this.known.set(municipality, [head]);
    else before.push(head);
  }

  #checkSignature(line: HeadLine | undefined): void {
    if (line === undefined) return;
    const signature = signatureOf(line, this.#keys);
    if (signature !== 'good') this.#fault(signatureFaults[signature], line);
  }

  #fault(what: string, line = this.#last): void {
    const at = `heads, line ${this.#number}`;
    this.problems.push({ municipality: line?.municipality, at, what });
  }
}

async function endsWithNewline(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === '\n';
}

/**
 * The complete lines of the server's own file; an incomplete one, left by a power cut, was never reported to anybody.
 */
async function* wholeLines(file: FileHandle): AsyncGenerator<string> {
  const whole = await endsWithNewline(file);
  let waiting: string | undefined;
  for await (const text of file.readLines({ start: 0 })) {
    if (waiting !== undefined) yield waiting;
    waiting = text;
  }
  if (waiting !== undefined && whole) yield waiting;
}

/** The lines of a collector, without its prefix. */
async function* collectedLines(file: FileHandle): AsyncGenerator<string> {
  for await (const text of file.readLines()) yield text.slice(Math.max(0, text.indexOf('{')));
}

async function readOnce(
  path: string,
  source: HeadSource,
  keys: KnownKeys,
  every: boolean,
): Promise<HeadsRead> {
  const reading = new Reading(source, keys, every);
  const file = await open(path);
  try {
    const lines = source === 'own' ? wholeLines(file) : collectedLines(file);
    for await (const text of lines) reading.take(text);
    reading.end();
    return reading;
  } finally {
    await file.close();
  }
}

/**
 * The heads in a file. Where the lines follow from each other, the last signature covers all of them. Only when
 * something is wrong is every signature checked (0.1 ms each), to find out where.
 */
export async function readHeadFile(
  path: string,
  source: HeadSource,
  keys: KnownKeys,
): Promise<HeadsRead> {
  const read = await readOnce(path, source, keys, source === 'copy');
  return source === 'copy' || read.problems.length === 0
    ? read
    : await readOnce(path, source, keys, true);
}

/** As `readHeadFile` for the server's own file, which does not exist before the first head is written. */
export async function readOwnHeads(path: string, keys: KnownKeys): Promise<HeadsRead> {
  try {
    return await readHeadFile(path, 'own', keys);
  } catch (error) {
    if (isMissing(error)) return { known: new Map(), problems: [] };
    throw error;
  }
}
