import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that what is under way has to end. */
const stopTimeout = 10_000;
/** Milliseconds for each step after that: what hangs now is let go with the process. */
const lastWait = 3_000;

/** What a server has to end. */
export interface Stopping {
  /** Takes nothing new, and ends when what is under way has: requests, commands, jobs. */
  readonly inProgress: () => Promise<unknown>;
  /** Tears every connection that is still open, as of a client that has sent half a body. */
  readonly tearConnections: () => void;
  /** One after the other, when nothing is under way any more: the last word on the ledger, then the database. */
  readonly afterwards: readonly (() => Promise<void>)[];
}

/** Waits for what ends in time; what fails has ended too. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  await Promise.race([
    Promise.allSettled([work]),
    pause(milliseconds, undefined, { signal: timer.signal }),
  ]);
  timer.abort();
}

/**
 * Stops when npm, which started this process, has gone: one that is killed hands no signal on, and the server would stay
 * behind, holding its port and its data.
 */
export function stopWithNpm(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

/**
 * Ends what is under way within 10 s (a supervisor kills after 10, as Docker, or 90, as systemd), then the rest. Whatever was
 * acknowledged is on the disk before it is answered, so what is let go here was promised to nobody.
 */
export async function stopInOrder(stopping: Stopping): Promise<void> {
  const ending = stopping.inProgress();
  await within(stopTimeout, ending);
  stopping.tearConnections();
  for (const step of stopping.afterwards) await within(lastWait, step());
}
