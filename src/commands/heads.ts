/**
 * The heads of the municipalities' ledgers, written down outside the database: a chain cannot see its own tail cut off.
 * One line each, in `heads.log` of the data folder and in the server's log.
 */
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownHeads } from '../case/verify.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type { Clock } from '../domain/clock.ts';

/** `restored` begins anew: what stood before it is another chain's. */
type Occasion = 'started' | 'daily' | 'stopped' | 'generated' | 'restored';

export interface Head {
  readonly municipality: string;
  readonly seq: number;
  readonly hash: string;
}

const fileIn = (folder: string): string => join(folder, 'heads.log');
const line = /^(\S+) ([a-z-]+) (\d+) ([0-9a-f]{64}) ([a-z]+)$/;

export async function readHeads(databases: Databases): Promise<readonly Head[]> {
  const rows = await databases.app.selectFrom('municipality').select('id').orderBy('id').execute();
  const heads: Head[] = [];
  for (const { id: municipality } of rows) {
    const head = await inTenant(databases, { municipality, committees: [] }, (trx) =>
      trx.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirstOrThrow(),
    );
    heads.push({ municipality, ...head });
  }
  return heads;
}

async function contentOf(folder: string): Promise<string> {
  try {
    return await readFile(fileIn(folder), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Every head written down since the last restore. A line that a crash cut off is passed over. */
export async function knownHeads(folder: string): Promise<Map<string, string[]>> {
  const known = new Map<string, string[]>();
  for (const text of (await contentOf(folder)).split('\n')) {
    const [, , municipality, , hash, occasion] = line.exec(text) ?? [];
    if (municipality === undefined || hash === undefined) continue;
    const before = occasion === 'restored' ? [] : (known.get(municipality) ?? []);
    known.set(municipality, [...before, hash]);
  }
  return known;
}

interface HeadRoom {
  readonly databases: Databases;
  readonly clock: Clock;
  /** The data folder. */
  readonly folder: string;
}

/** Appends the heads that are not the last known ones. Returns the lines that were written. */
export async function writeHeads(
  { databases, clock, folder }: HeadRoom,
  occasion: Occasion,
): Promise<readonly string[]> {
  const known = await knownHeads(folder);
  const heads = await readHeads(databases);
  const lines = heads
    .filter(({ municipality, seq, hash }) =>
      occasion === 'restored' ? true : seq > 0 && known.get(municipality)?.at(-1) !== hash,
    )
    .map(
      ({ municipality, seq, hash }) => `${clock.now()} ${municipality} ${seq} ${hash} ${occasion}`,
    );
  if (lines.length > 0) await append(folder, lines);
  return lines;
}

async function append(folder: string, lines: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const before = await contentOf(folder);
  const start = before === '' || before.endsWith('\n') ? '' : '\n';
  const file = await open(fileIn(folder), 'a', 0o600);
  try {
    await file.writeFile(`${start}${lines.join('\n')}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** How often it is looked whether a new day has begun: a machine that has slept is not late by more. */
const hour = 3_600_000;

export interface HeadKeeping {
  /** What the timer does: writes them down when a new day has begun. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Writes the heads down when the server starts, each day, and when it stops. `say` gets every line, for the log.
 * What cannot be written is said and tried again within the hour.
 */
export async function keepHeads(room: HeadRoom, say: (line: string) => void): Promise<HeadKeeping> {
  const write = async (occasion: Occasion): Promise<boolean> => {
    try {
      for (const written of await writeHeads(room, occasion)) say(`ledger head ${written}`);
      return true;
    } catch (error) {
      say(`the ledger heads could not be written down: ${String(error)}`);
      return false;
    }
  };
  const today = () => arrivalDayOf(room.clock.now());
  let writtenOn = (await write('started')) ? today() : undefined;
  const look = async () => {
    const day = today();
    if (day !== writtenOn && (await write('daily'))) writtenOn = day;
  };
  const timer = setInterval(() => void look(), hour);
  timer.unref();
  return {
    look,
    async stop() {
      clearInterval(timer);
      await write('stopped');
    },
  };
}

/** Heads known from the file and those given by hand, together. */
export function together(
  file: KnownHeads,
  given: readonly (readonly [string, string])[],
): KnownHeads {
  const all = new Map([...file].map(([municipality, hashes]) => [municipality, [...hashes]]));
  for (const [municipality, hash] of given)
    all.set(municipality, [...(all.get(municipality) ?? []), hash]);
  return all;
}
