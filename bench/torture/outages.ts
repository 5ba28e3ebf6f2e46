/**
 * The two outages under load: the postmaster is killed and restarted, and the disk of the database fills up and is
 * then emptied. The server itself keeps running through both. Every response is a receipt that is kept, or a 503; no
 * submission is lost, and none is stored twice.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { rounded } from '../figures.ts';
import { createInstallation, type DatabaseKind, type Installation } from '../installation.ts';
import { type Random, seededRandom } from '../random.ts';
import { launcherFor, runCommand } from '../server.ts';
import { makeSmallDisk, maySmallDisk, type SmallDisk } from '../small-disk.ts';
import { audit } from './audit.ts';
import { PatientSubmitters, type ResponseCounts } from './patient-submitters.ts';
import { openMailSink } from './sink.ts';
import { SubmissionLog } from './submission-log.ts';
import { followAll } from './submitters.ts';

export const outageKinds = ['postmaster', 'disk'] as const;
export type OutageKind = (typeof outageKinds)[number];

export interface OutageOptions {
  readonly seed: number;
  readonly print: (line: string) => void;
}

export interface OutageFigures extends ResponseCounts {
  readonly database: DatabaseKind;
  readonly outage: OutageKind;
  readonly rounds: number;
  readonly cases: number;
  readonly messages: number;
  readonly numberGaps: number;
  readonly followed: number;
  /** Seconds from the end of the outage until the server was ready; the longest of all rounds. */
  readonly recovery: number;
  readonly seconds: number;
  readonly faults: readonly string[];
}

const rounds = 3;
const submitterCount = 8;
/** Milliseconds of load before, during and after each outage. */
const phases = { before: 1_500, during: 3_000, after: 1_500 } as const;
/**
 * Megabytes: enough for PostgreSQL's data with its log (150 MB) or for the embedded database's (70 MB), and for what
 * is sent in a minute.
 */
const diskSize = 320;

const verification = z.object({ ok: z.boolean() });

interface Outage {
  begin(): Promise<void>;
  end(): Promise<void>;
}

function outageOf(
  kind: OutageKind,
  { postgres }: Installation,
  disk: SmallDisk | undefined,
): Outage {
  const restart = async () => {
    if (postgres && !postgres.isRunning()) await postgres.restart();
  };
  if (kind === 'postmaster')
    return { begin: async () => await postgres?.kill9Postmaster(), end: restart };
  return {
    begin: async () => disk?.fill(),
    // A full disk can make PostgreSQL itself end; it is then restarted, as a supervisor would.
    async end() {
      disk?.empty();
      await restart();
    },
  };
}

/**
 * Whether the outage can be produced here: only PostgreSQL has a postmaster, and a small disk requires the right to
 * mount one.
 */
export function isSupported(database: DatabaseKind, outage: OutageKind): boolean {
  return outage === 'postmaster' ? database === 'postgres' : maySmallDisk;
}

export async function runOutages(
  database: DatabaseKind,
  outage: OutageKind,
  { seed, print }: OutageOptions,
): Promise<OutageFigures> {
  const disk = outage === 'disk' ? makeSmallDisk(diskSize) : undefined;
  const sink = await openMailSink(seededRandom(seed));
  const place = await createInstallation(database, disk?.folder);
  const began = performance.now();
  try {
    const launcher = await launcherFor(place, {});
    const server = await launcher.start();
    try {
      const random = seededRandom(seed);
      const submitters: Random[] = Array.from({ length: submitterCount }, () => random.fork());
      const book = new SubmissionLog(seed);
      const people = new PatientSubmitters(launcher.origin, book);
      const { begin, end } = outageOf(outage, place, disk);
      let recovery = 0;
      for (let round = 1; round <= rounds; round += 1) {
        const stopping = new AbortController();
        const sending = people.work(submitters, stopping.signal);
        await pause(phases.before);
        await begin();
        await pause(phases.during);
        await end();
        const over = performance.now();
        await server.ready();
        recovery = Math.max(recovery, performance.now() - over);
        await pause(phases.after);
        stopping.abort();
        await sending;
        if (!server.running) book.faults.push('the server ended');
        print(`${database}, ${outage} ${round}/${rounds}: ${book.acknowledged.size} acknowledged`);
      }
      const followed = await followAll(launcher.origin, book, book.acknowledged.keys());
      await server.stop();
      const verified = await runCommand(launcher, 'verify');
      if (verification.safeParse(verified.output).data?.ok !== true)
        book.faults.push(`lyhord verify: exit ${verified.exitCode} ${verified.reasons}`);
      const opened = await place.open();
      const { faults, ...auditResult } = await audit(opened.databases, book, sink);
      await opened.close();
      const { cases, messages, numberGaps } = auditResult;
      return {
        ...{ database, outage, rounds, ...people.answers },
        ...{ cases, messages, numberGaps, followed },
        recovery: rounded(recovery / 1000),
        seconds: Math.round((performance.now() - began) / 1000),
        faults: [...book.faults, ...faults],
      };
    } finally {
      await server.kill();
    }
  } finally {
    await place.close();
    await sink.close();
    disk?.remove();
  }
}
