import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

/**
 * A backup is JSON Lines, gzipped: a heading; for each table its name, a line for each row as the database itself
 * writes it, and the number of rows; the sequences; and the SHA-256 of every byte before the last line.
 */
export const backupFormat = 'lyhord backup 1';

const heading = z.object({
  format: z.literal(backupFormat),
  at: z.string(),
  migrations: z.array(z.object({ number: z.int(), name: z.string(), digest: z.string() })),
});
export type Heading = z.output<typeof heading>;

const tableStart = z.object({ table: z.string(), columns: z.array(z.string()) });
const tableEnd = z.object({ end: z.string(), rows: z.int() });
const sequence = z.object({ sequence: z.string(), value: z.number().nullable() });
const seal = z.object({ sha256: z.string() });
const marker = z.union([tableStart, tableEnd, sequence, seal]);
export type Marker = z.output<typeof marker>;

const rowStart = '{"row":';

/** `row` is JSON text as the database wrote it; parsing it would round numbers. */
export function rowLine(row: string): string {
  return `${rowStart}${row}}`;
}

export type Line =
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'marker'; readonly marker: Marker };

export function readLine(line: string): Line {
  if (line.startsWith(rowStart)) return { kind: 'row', row: line.slice(rowStart.length, -1) };
  return { kind: 'marker', marker: marker.parse(JSON.parse(line)) };
}

/** Split only at line feeds: people's text can contain every other kind of line end. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  // A failure to read ends the loop below, because it destroys the stream that the loop reads.
  pipeline(createReadStream(file), unzipped, () => {});
  unzipped.setEncoding('utf8');
  let rest = '';
  for await (const chunk of unzipped) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

export type FileFault = 'not_a_backup' | 'cut_off' | 'altered';
export type FileCheck =
  | { readonly kind: 'whole'; readonly heading: Heading; readonly rows: number }
  | { readonly kind: 'faulty'; readonly because: FileFault };

/** Reads the file to its end without keeping any of it. Throws only when there is no such file to read. */
export async function checkFile(file: string): Promise<FileCheck> {
  const hash = createHash('sha256');
  let first: Heading | undefined;
  let sealed: string | undefined;
  let rows = 0;
  try {
    for await (const line of linesOf(file)) {
      if (sealed !== undefined) return { kind: 'faulty', because: 'altered' };
      if (first === undefined) {
        const parsed = heading.safeParse(JSON.parse(line));
        if (!parsed.success) return { kind: 'faulty', because: 'not_a_backup' };
        first = parsed.data;
      } else {
        const read = readLine(line);
        if (read.kind === 'row') rows += 1;
        else if ('sha256' in read.marker) {
          sealed = read.marker.sha256;
          continue;
        }
      }
      hash.update(`${line}\n`);
    }
  } catch (error) {
    return { kind: 'faulty', because: faultOf(error, first !== undefined) };
  }
  if (first === undefined) return { kind: 'faulty', because: 'not_a_backup' };
  if (sealed === undefined) return { kind: 'faulty', because: 'cut_off' };
  return hash.digest('hex') === sealed
    ? { kind: 'whole', heading: first, rows }
    : { kind: 'faulty', because: 'altered' };
}

/**
 * Distinguished by zlib's own codes and messages; an error without a code that is not from zlib is a line that could
 * not be parsed.
 */
function faultOf(error: unknown, begun: boolean): FileFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return begun ? 'altered' : 'not_a_backup';
  if (!code.startsWith('Z_')) throw error;
  if (code === 'Z_BUF_ERROR') return 'cut_off';
  return error instanceof Error && error.message === 'incorrect header check'
    ? 'not_a_backup'
    : 'altered';
}
