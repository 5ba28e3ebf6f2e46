import { setTimeout as sleep } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { JobName } from './job.ts';

/** Milliseconds to wait after a fault of the database. */
const pause = 2_000;
/**
 * Milliseconds. Requests have priority over background work: while submissions come in, a worker rests nine times as
 * long as it worked; with only a backlog, as long as it worked. It never rests longer than this, so that messages are
 * sent all the same.
 */
const longestCourtesy = { whileBusy: 1_000, otherwise: 100 } as const;

export interface QueueWork {
  readonly name: JobName;
  /** How many jobs are fetched at a time. They are run one after the other. */
  readonly batch: number;
  run(data: unknown): Promise<void>;
  /** The polling interval of an idle worker, in milliseconds. */
  readonly idle: number;
  /** Whether submissions are coming in now. */
  isBusy(): boolean;
  /** Called with a failure that is not the job's own: the database is away. */
  onFault(error: unknown): void;
  /** Called the first time that the database answers after a fault. */
  onRecovery(): void;
}

/** What is stored about a failure: a name and a code. An error's text can contain an address. */
function failureOf(error: unknown): object {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  return { name: error instanceof Error ? error.name : 'unknown', code };
}

/** Runs the jobs of one queue, one at a time, woken by `poke`. */
export class QueueWorker {
  readonly #boss: PgBoss;
  readonly #work: QueueWork;
  #turn: Promise<unknown> = Promise.resolve();
  #loop: Promise<void> | undefined;
  #stopping = false;
  #poked = false;
  #wake: () => void = () => {};
  #healthy = true;

  constructor(boss: PgBoss, work: QueueWork) {
    this.#boss = boss;
    this.#work = work;
  }

  /** False from a fault of the database until the next time it answers. */
  get healthy(): boolean {
    return this.#healthy && !this.#stopping;
  }

  get name(): JobName {
    return this.#work.name;
  }

  wake(): void {
    this.#poked = true;
    this.#wake();
  }

  keepWorking(): void {
    this.#loop ??= this.#untilStopped();
  }

  /** Waits for the running job; starts no other. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#loop;
    await this.#turn;
  }

  /**
   * Fetches and runs what is waiting, once.
   * @returns how many jobs that were. `early`: includes those that are to be tried again later. Never two batches at
   * a time, whoever asks.
   */
  async takeOnce(early = false): Promise<number> {
    const turn = this.#turn.then(() => this.#take(early));
    this.#turn = turn.catch(() => {});
    return await turn;
  }

  async #take(early: boolean): Promise<number> {
    const { name, batch } = this.#work;
    const options = early ? { batchSize: 1000, ignoreStartAfter: true } : { batchSize: batch };
    const jobs = await this.#boss.fetch(name, options);
    const done: string[] = [];
    for (const job of jobs) {
      try {
        await this.#work.run(job.data);
        done.push(job.id);
      } catch (error) {
        await this.#boss.fail(name, job.id, failureOf(error));
      }
    }
    // Completed jobs are deleted: the ledger records what was done, and the queue stays small.
    if (done.length > 0) await this.#boss.deleteJob(name, done);
    return jobs.length;
  }

  async #untilStopped(): Promise<void> {
    while (!this.#stopping) {
      this.#poked = false;
      const began = performance.now();
      try {
        const taken = await this.takeOnce();
        if (!this.#healthy) this.#work.onRecovery();
        this.#healthy = true;
        if (taken === 0) await this.#rest(this.#work.idle);
        else await sleep(this.#courtesy(performance.now() - began));
      } catch (error) {
        this.#healthy = false;
        this.#work.onFault(error);
        await this.#rest(pause);
      }
    }
  }

  #courtesy(worked: number): number {
    return this.#work.isBusy()
      ? Math.min(9 * worked, longestCourtesy.whileBusy)
      : Math.min(worked, longestCourtesy.otherwise);
  }

  async #rest(milliseconds: number): Promise<void> {
    if (this.#poked || this.#stopping) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
  }
}
