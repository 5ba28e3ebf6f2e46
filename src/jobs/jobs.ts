import { sql } from 'kysely';
import { fromKysely, type PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Databases } from '../db/connect.ts';
import { afterCommit } from '../db/connection-queue.ts';
import { jobSchema as queueSchema } from '../db/roles.ts';
import { deadLetters, namesOf, openBoss } from './boss.ts';
import {
  anyJob,
  type Enqueue,
  type Handlers,
  type Job,
  type JobName,
  JobNotDue,
  jobDeduplicationKey,
  jobSchemas,
} from './job.ts';
import { QueueWorker } from './queue-worker.ts';

/** A job that failed for good. */
export interface FailedJob {
  readonly job: Job;
  readonly failedAt: Date;
}

const countsRow = z.object({ waiting: z.number(), failed: z.number() });
export type JobCounts = Readonly<z.output<typeof countsRow>>;

/** Called with unexpected failures; names and codes only, never an error's text. */
export type ReportFault = (fault: {
  readonly where: string;
  readonly name: string;
  readonly code: string | null;
}) => void;

/** `when_drained`: jobs wait until somebody calls `drain`, for tests and commands. */
export type WorkPace = 'as_they_come' | 'when_drained';

export interface Jobs {
  /** For `receive` and `change`, in their own transaction. The worker of this process wakes when it commits. */
  readonly enqueue: Enqueue;
  /** As `enqueue`, except for jobs that are waiting already. */
  readonly enqueueMissing: Enqueue;
  start(handlers: Handlers, pace?: WorkPace): Promise<void>;
  /**
   * Runs the waiting jobs, and those that follow from them, until none is left. A failed job waits for the next call,
   * so that each attempt can be examined.
   */
  drain(): Promise<void>;
  /**
   * Does at once what is otherwise done at the start and hourly: finds what is due and has no job, as after a
   * restore.
   */
  sweep(): Promise<void>;
  /** Whether jobs are being run: started, and the database answers. */
  ready(): boolean;
  counts(): Promise<JobCounts>;
  failed(municipality: string): Promise<readonly FailedJob[]>;
  /** Waits for the running job. */
  stop(): Promise<void>;
}

/** Milliseconds. A sweep runs at the start and then hourly, so that nothing depends on a job's row surviving. */
const sweepEvery = 3_600_000;
/** How often pg-boss looks for jobs whose process died. */
const superviseEvery = 300_000;

/** Milliseconds after a submission during which more are expected. */
const recentMilliseconds = 250;

/** Milliseconds: the polling interval of an idle worker. New jobs wake it at once, so this is for retries. */
const upkeepMilliseconds = 5_000;

/**
 * One message at a time, so that a killed process leaves at most one whose delivery is uncertain; composing can be
 * done in batches.
 */
const batches: Readonly<Record<JobName, number>> = {
  compose: 10,
  deliver: 1,
  remind: 1,
  alert: 1,
};

class BossJobs implements Jobs {
  readonly #databases: Databases;
  readonly #boss: PgBoss;
  readonly #report: ReportFault;
  readonly #idle: number;
  readonly #workers: QueueWorker[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  /** When a submission that is to be acknowledged last came in. */
  #heardAt = -recentMilliseconds;
  #upkeep: Promise<void> = Promise.resolve();
  #handlers: Handlers | undefined;
  /** Whether the database has been away since the last sweep, which may have failed with it. */
  #wasAway = false;

  constructor(databases: Databases, boss: PgBoss, report: ReportFault, idle: number) {
    this.#databases = databases;
    this.#boss = boss;
    this.#report = report;
    this.#idle = idle;
  }

  readonly enqueue: Enqueue = async (trx, jobs) => {
    for (const name of namesOf(jobSchemas)) {
      const data = jobs.filter((job) => job.name === name).map((job) => ({ data: job }));
      if (data.length > 0)
        await this.#boss.insert(name, data, { db: fromKysely(trx), returnId: false });
    }
    const names = new Set(jobs.map((job) => job.name));
    if (names.size > 0)
      afterCommit(() => {
        if (names.has('compose')) this.#heardAt = performance.now();
        this.#poke(names);
      });
  };

  readonly enqueueMissing: Enqueue = async (trx, jobs) => {
    if (jobs.length === 0) return;
    const { rows } = await sql<{ data: unknown }>`
      select data from ${sql.table(`${queueSchema}.job`)} where name in (${sql.join(namesOf(jobSchemas))}) and state < 'active'`.execute(
      trx,
    );
    const waiting = new Set(
      rows.flatMap(({ data }) => {
        const job = anyJob.safeParse(data);
        return job.success ? [jobDeduplicationKey(job.data)] : [];
      }),
    );
    await this.enqueue(
      trx,
      jobs.filter((job) => !waiting.has(jobDeduplicationKey(job))),
    );
  };

  async start(handlers: Handlers, pace: WorkPace = 'as_they_come'): Promise<void> {
    if (this.#workers.length > 0) throw new Error('the jobs have been started already');
    this.#handlers = handlers;
    const run: { readonly [Name in JobName]: (data: unknown) => Promise<void> } = {
      compose: async (data) => handlers.compose(jobSchemas.compose.parse(data)),
      deliver: async (data) => handlers.deliver(jobSchemas.deliver.parse(data)),
      remind: async (data) => handlers.remind(jobSchemas.remind.parse(data)),
      alert: async (data) => handlers.alert(jobSchemas.alert.parse(data)),
    };
    for (const name of namesOf(jobSchemas))
      this.#workers.push(
        new QueueWorker(this.#boss, {
          name,
          batch: batches[name],
          idle: this.#idle,
          isBusy: () => performance.now() - this.#heardAt < recentMilliseconds,
          run: (data) => this.#told(name, () => run[name](data)),
          onFault: (error) => {
            this.#wasAway = true;
            this.#tell(name, error);
          },
          onRecovery: () => this.#sweepAfterOutage(),
        }),
      );
    if (pace === 'when_drained') return;
    for (const worker of this.#workers) worker.keepWorking();
    void this.sweep();
    this.#every(sweepEvery, () => void this.sweep());
    this.#every(superviseEvery, () => this.#inTurn('supervise', () => this.#boss.supervise()));
  }

  async drain(): Promise<void> {
    if (this.#workers.length === 0) throw new Error('the jobs have not been started');
    for (const worker of this.#workers) await worker.takeOnce(true);
    for (;;) {
      let taken = 0;
      for (const worker of this.#workers) taken += await worker.takeOnce();
      if (taken === 0) return;
    }
  }

  async sweep(): Promise<void> {
    const handlers = this.#handlers;
    if (handlers === undefined) throw new Error('the jobs have not been started');
    this.#inTurn('sweep', () => this.#sweep(handlers));
    await this.#upkeep;
  }

  ready(): boolean {
    return this.#workers.length > 0 && this.#workers.every((worker) => worker.healthy);
  }

  async counts(): Promise<JobCounts> {
    const { rows } = await this.#databases.statements.executeSql(
      `select count(*) filter (where name <> '${deadLetters}') as waiting, count(*) filter (where name = '${deadLetters}') as failed
         from ${queueSchema}.job where state < 'active'`,
    );
    return countsRow.parse(rows[0]);
  }

  async failed(municipality: string): Promise<readonly FailedJob[]> {
    const letters = await this.#boss.findJobs(deadLetters, {
      queued: true,
      data: { municipality },
    });
    return letters.flatMap(({ data, createdOn }) => {
      const job = anyJob.safeParse(data);
      return job.success ? [{ job: job.data, failedAt: createdOn }] : [];
    });
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#upkeep;
    await Promise.all(this.#workers.map((worker) => worker.stop()));
    await this.#boss.stop({ graceful: false, close: false });
  }

  #poke(names: ReadonlySet<JobName>): void {
    for (const worker of this.#workers) if (names.has(worker.name)) worker.wake();
  }

  /** Tries again what was put aside, then finds work that has no job at all. */
  async #sweep(handlers: Handlers): Promise<void> {
    await this.#boss.redrive(deadLetters);
    await handlers.sweep();
    this.#poke(new Set(namesOf(jobSchemas)));
  }

  /** Once for all queues. Jobs whose worker lost the database meanwhile are handed out again by `supervise`. */
  #sweepAfterOutage(): void {
    if (!this.#wasAway) return;
    this.#wasAway = false;
    void this.sweep();
    this.#inTurn('supervise', () => this.#boss.supervise());
  }

  #every(milliseconds: number, work: () => void): void {
    this.#timers.push(setInterval(work, milliseconds).unref());
  }

  #inTurn(eb: string, work: () => Promise<void>): void {
    this.#upkeep = this.#upkeep.then(work).catch((error: unknown) => this.#tell(eb, error));
  }

  async #told(eb: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof JobNotDue)) this.#tell(eb, error);
      throw error;
    }
  }

  #tell(eb: string, error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    this.#report({ where: eb, name: error instanceof Error ? error.name : 'unknown', code });
  }
}

/** Opens the queues; no job is run before `start`. */
export async function createJobs(
  databases: Databases,
  report: ReportFault = () => {},
  idle: number = upkeepMilliseconds,
): Promise<Jobs> {
  const boss = await openBoss(databases, (error) =>
    report({ where: 'queue', name: error instanceof Error ? error.name : 'unknown', code: null }),
  );
  return new BossJobs(databases, boss, report, idle);
}
