import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { median, rounded } from '../figures.ts';
import { createInstallation, type DatabaseKind, type Installation } from '../installation.ts';
import { type Random, seededRandom } from '../random.ts';
import { type Launcher, launcherFor, runCommand, type Server } from '../server.ts';
import { audit } from './audit.ts';
import { type MailSink, openMailSink } from './sink.ts';
import { SubmissionLog } from './submission-log.ts';
import { followAll, sendAgain, submit } from './submitters.ts';

export interface TortureOptions {
  readonly kills: number;
  readonly seed: number;
  readonly print: (line: string) => void;
}

/** What is killed. On PostgreSQL the postmaster is killed too: alone, or together with the server. */
const processesToKill = ['server', 'postmaster', 'both'] as const;
type ProcessesToKill = (typeof processesToKill)[number];

const submitterCount = 10;
/** Milliseconds after the submitters begin; the kill comes at a random moment between them. */
const killDelay = { earliest: 10, latest: 1500 } as const;
/**
 * Milliseconds. A mail that a killed server was sending is due again when its lease and its job have expired; after
 * that it is reported as missing.
 */
const longestMailSilence = 400_000;

const verification = z.object({ ok: z.boolean() });

class Torture {
  readonly #place: Installation;
  readonly #launcher: Launcher;
  readonly #sink: MailSink;
  readonly #random: Random;
  readonly #submitters: readonly Random[];
  readonly book: SubmissionLog;
  readonly killed: Record<ProcessesToKill, number> = { server: 0, postmaster: 0, both: 0 };
  /** Milliseconds from the kill until the server answers as ready again. */
  readonly recoveries: number[] = [];
  verified = 0;
  followed = 0;
  #server: Server;

  constructor(
    parts: { place: Installation; launcher: Launcher; sink: MailSink; server: Server },
    random: Random,
    seed: number,
  ) {
    this.#place = parts.place;
    this.#launcher = parts.launcher;
    this.#sink = parts.sink;
    this.#server = parts.server;
    this.#random = random;
    this.#submitters = Array.from({ length: submitterCount }, () => random.fork());
    this.book = new SubmissionLog(seed);
  }

  get #origin(): string {
    return this.#launcher.origin;
  }

  async round(): Promise<void> {
    const before = new Set(this.book.acknowledged.keys());
    const stopping = new AbortController();
    const sending = submit(this.#origin, this.book, this.#submitters, stopping.signal);
    await pause(this.#random.between(killDelay.earliest, killDelay.latest));
    const began = performance.now();
    await this.#killAndRestart();
    stopping.abort();
    await sending;
    this.recoveries.push(performance.now() - began);
    await sendAgain(this.#origin, this.book);
    const fresh = [...this.book.acknowledged.keys()].filter((sending) => !before.has(sending));
    this.followed += await followAll(this.#origin, this.book, fresh);
    await this.#verify('after a restart');
  }

  async #killAndRestart(): Promise<void> {
    const { postgres } = this.#place;
    const victim = postgres ? this.#random.pick(processesToKill) : 'server';
    this.killed[victim] += 1;
    const dying: Promise<void>[] = [];
    if (victim !== 'postmaster') dying.push(this.#server.kill());
    if (victim !== 'server' && postgres) dying.push(postgres.kill9Postmaster());
    await Promise.all(dying);
    if (victim !== 'server') await postgres?.restart();
    if (victim !== 'postmaster') this.#server = await this.#launcher.start();
    else await this.#server.ready();
  }

  async #verify(when: string): Promise<void> {
    const answer = await runCommand(this.#launcher, 'verify');
    this.verified += 1;
    if (answer.exitCode !== 0 || verification.safeParse(answer.output).data?.ok !== true)
      this.book.faults.push(
        `lyhord verify ${when}: exit ${answer.exitCode} ${answer.reasons.slice(0, 2000)}`,
      );
  }

  /** Follows every case once more, waits for all mails, stops the server normally, and checks the tables. */
  async end() {
    this.followed += await followAll(this.#origin, this.book, this.book.acknowledged.keys());
    await this.#allMailsGone();
    await this.#server.stop();
    await this.#verify('at the end');
    const opened = await this.#place.open();
    try {
      return await audit(opened.databases, this.book, this.#sink);
    } finally {
      await opened.close();
    }
  }

  async #allMailsGone(): Promise<void> {
    const awaited = [...this.book.acknowledged.keys()].flatMap(({ email }) => email ?? []);
    let missing = awaited.length;
    let latest = performance.now() + longestMailSilence;
    while (missing > 0 && performance.now() < latest) {
      const now = awaited.filter((email) => !this.#sink.recipients.has(email)).length;
      if (now < missing) latest = performance.now() + longestMailSilence;
      missing = now;
      if (missing > 0) await pause(100);
    }
  }

  /** Stops all processes whatever happened. */
  async abandon(): Promise<void> {
    await this.#server.kill();
  }
}

export async function torture(kind: DatabaseKind, { kills, seed, print }: TortureOptions) {
  const random = seededRandom(seed);
  const sink = await openMailSink(random.fork());
  const place = await createInstallation(kind);
  const began = performance.now();
  try {
    const launcher = await launcherFor(place, {
      SMTP_URL: sink.url,
      MAIL_FROM: 'Lyhord <svar@example.org>',
    });
    const server = await launcher.start();
    const run = new Torture({ place, launcher, sink, server }, random, seed);
    try {
      for (let round = 1; round <= kills; round += 1) {
        await run.round();
        print(`${kind} ${round}/${kills}: ${run.book.acknowledged.size} acknowledged`);
      }
      const { faults, ...auditResult } = await run.end();
      const all = [...run.book.faults, ...faults];
      if (auditResult.resent > kills)
        all.push(`${auditResult.resent} mails were sent again by ${kills} kills`);
      return {
        database: kind,
        kills,
        killed: run.killed,
        acknowledged: run.book.acknowledged.size,
        retried: run.book.retried,
        repeated: run.book.repeated,
        errorAnswers: run.book.errorAnswers,
        followed: run.followed,
        verified: run.verified,
        ...auditResult,
        recovery: {
          p50: rounded(median(run.recoveries) / 1000),
          longest: rounded(Math.max(...run.recoveries) / 1000),
        },
        seconds: Math.round((performance.now() - began) / 1000),
        faults: all,
      };
    } finally {
      await run.abandon();
    }
  } finally {
    await place.close();
    await sink.close();
  }
}

export type TortureFigures = Awaited<ReturnType<typeof torture>>;
