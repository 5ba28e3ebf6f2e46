import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds for what is in progress to end. */
const stopTimeout = 10_000;
/** Milliseconds for each step after that; a step that takes longer is abandoned when the process ends. */
const lastWait = 3_000;

/** What a server has to end. */
export interface Stopping {
  /** Accepts nothing new, and ends when what is in progress has ended: requests, commands, jobs. */
  readonly inProgress: () => Promise<unknown>;
  /** Closes every connection that is still open, such as one with an incomplete request. */
  readonly tearConnections: () => void;
  /** Steps in order, when nothing is in progress any more: the last heads of the ledger, then the database. */
  readonly afterwards: readonly (() => Promise<void>)[];
}

/** Waits for what ends in time; a failure counts as having ended. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  await Promise.race([
    Promise.allSettled([work]),
    pause(milliseconds, undefined, { signal: timer.signal }),
  ]);
  timer.abort();
}

/**
 * Stops when npm, which started this process, has ended: a killed npm forwards no signal, and the server would keep
 * running, with its port and its data.
 */
export function stopWithNpm(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

/**
 * Ends what is in progress within 10 s (supervisors kill after 10, as Docker, or 90, as systemd), then the rest.
 * Everything acknowledged was on the disk before, so what is abandoned here was promised to nobody.
 */
export async function stopInOrder(stopping: Stopping): Promise<void> {
  const ending = stopping.inProgress();
  await within(stopTimeout, ending);
  stopping.tearConnections();
  for (const step of stopping.afterwards) await within(lastWait, step());
}
