import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headFileIn, isMissing } from './file.ts';
import { readHeadLine } from './line.ts';
import type { HeadReceiver } from './receiver.ts';

/** Bytes in one message: some hundred lines. */
const mostBytes = 64 * 1024;

const placeIn = (folder: string): string => join(folder, 'heads.sent');

/** How much of the file the receiver has been sent. */
async function sentUntil(folder: string): Promise<number> {
  try {
    return Number(await readFile(placeIn(folder), 'utf8')) || 0;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

/**
 * The complete lines after that; `until` is where the next ones begin. From the beginning where the file has become
 * shorter.
 */
async function linesFrom(folder: string, sent: number) {
  const file = await open(headFileIn(folder));
  try {
    const { size } = await file.stat();
    const from = sent > size ? 0 : sent;
    const length = Math.min(mostBytes, size - from);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, from);
    const end = buffer.lastIndexOf('\n') + 1;
    const lines = buffer.toString('utf8', 0, end).split('\n').slice(0, -1);
    return {
      until: from + end,
      lines: lines.filter((text) => readHeadLine(text).kind === 'signed'),
    };
  } finally {
    await file.close();
  }
}

/**
 * Sends the receiver every line that it has not accepted yet, in order, also lines from before a restart. A line
 * whose acceptance we did not learn of is sent again. Rejects at the first line that is not accepted.
 */
export async function sendHeads(
  folder: string,
  receiver: HeadReceiver,
  givenUp: AbortSignal,
): Promise<void> {
  let sent = await sentUntil(folder);
  for (;;) {
    const { lines, until } = await linesFrom(folder, sent);
    if (until === sent) return;
    if (lines.length > 0) await receiver.send(lines, givenUp);
    await writeFile(placeIn(folder), String(until), { mode: 0o600 });
    sent = until;
  }
}
