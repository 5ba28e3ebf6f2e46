import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { median, rounded } from '../figures.ts';
import type { Installation } from '../installation.ts';
import { launcherFor } from '../server.ts';
import { type LoadResult, load, spread } from './load.ts';
import { rawRate } from './raw.ts';

/** One municipality: its case numbers and its ledger admit one submission at a time, so this is the hardest case. */
const address = '/api/v1/vasteras/cases';

/**
 * An ordinary submission: a paragraph, a kind and a contact address, with the key that forms and well-written clients
 * send.
 */
function submission() {
  return {
    method: 'POST' as const,
    path: address,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      text: 'The lift at the library has stood still for three weeks. My mother cannot get to the children’s books with her walking frame, and nobody at the desk knows when it will be mended.',
      kind: 'complaint',
      contact: { name: 'Kim Ek', email: 'kim.ek@example.org' },
      place: 'The library',
    }),
  };
}

export const connectionCounts = [1, 10] as const;
type Connections = (typeof connectionCounts)[number];

interface Round {
  readonly raw: Record<Connections, number>;
  readonly intakes: Record<Connections, LoadResult>;
  /** Acknowledgements per second while nobody submits. */
  readonly acknowledged: number;
}

const warmUp = 3;
const metrics = z
  .string()
  .transform((text) => Number(/lyhord_jobs\{state="waiting"\} (\d+)/.exec(text)?.[1]));

async function waitingJobs(origin: string): Promise<number> {
  return metrics.parse(await (await fetch(`${origin}/metrics`)).text());
}

/** Waits for the jobs that the submissions created, so that they do not slow down the next measurement. */
async function drain(origin: string): Promise<number> {
  const began = performance.now();
  const waiting = await waitingJobs(origin);
  let left = waiting;
  while (left > 0) {
    await pause(100);
    left = await waitingJobs(origin);
  }
  return (waiting * 1000) / (performance.now() - began);
}

async function measure(place: Installation, seconds: number): Promise<Round> {
  const raw = {
    1: await rawRate(place, 1, seconds),
    10: await rawRate(place, 10, seconds),
  };
  const launcher = await launcherFor(place, {});
  const server = await launcher.start();
  const { origin } = server;
  try {
    const submit = (connections: number, duration: number) =>
      load({ origin, connections, seconds: duration, request: submission, expected: 201 });
    await submit(10, warmUp);
    await drain(origin);
    const one = await submit(1, seconds);
    await drain(origin);
    const ten = await submit(10, seconds);
    const acknowledged = await drain(origin);
    await server.stop();
    return { raw, intakes: { 1: one, 10: ten }, acknowledged };
  } finally {
    await server.kill();
  }
}

/**
 * Measures intakes and raw commits in turns. Each ratio is calculated within its own turn, because a machine's speed
 * varies over time.
 */
export async function measureIntakes(place: Installation, rounds: number, seconds: number) {
  // The first start migrates and adds the seed data, which is not measured.
  await (await (await launcherFor(place, {})).start()).stop();
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measure(place, seconds));
  const medianOf = (value: (round: Round) => number, digits = 0) =>
    rounded(median(measured.map(value)), digits);
  const at = connectionCounts.map((connections) => ({
    connections,
    intakes: medianOf(({ intakes }) => intakes[connections].perSecond),
    ...spread(measured.flatMap(({ intakes }) => intakes[connections].times)),
    raw: medianOf(({ raw }) => raw[connections]),
    ofRaw: medianOf(({ raw, intakes }) => intakes[connections].perSecond / raw[connections], 3),
    ofRawAtOne: medianOf(({ raw, intakes }) => intakes[connections].perSecond / raw[1], 3),
  }));
  return { at, acknowledgedAfterwards: medianOf(({ acknowledged }) => acknowledged) };
}
