import type { Databases } from '../../db/connect.ts';
import type { Clock } from '../../domain/clock.ts';
import { HeadFile, headFileIn } from './file.ts';
import { headKeyFrom } from './key.ts';
import { type HeadReceiver, receiverAt } from './receiver.ts';
import { sendHeads } from './send.ts';
import { type HeadSettings, readHeads } from './write.ts';

const fiveMinutes = 5 * 60_000;
/** Milliseconds for the receiver outside to accept the lines: in every round, and when the server stops. */
const patience = { round: 10_000, stop: 2_000 } as const;

/** Where heads are written: the file, and the receiver outside where one is configured. */
export type HeadPlace = 'file' | 'outside';

export interface HeadKeepingSettings extends HeadSettings {
  /** The receiver's address; undefined where there is none. */
  readonly headsUrl: string | undefined;
}

/** Writes the heads down when the server starts, every five minutes, and when it stops. */
export class HeadKeeping {
  readonly #databases: Databases;
  readonly #clock: Clock;
  readonly #folder: string;
  readonly #file: HeadFile;
  readonly #receiver: HeadReceiver | undefined;
  readonly #since = new Map<HeadPlace, Temporal.Instant>();
  readonly #failing = new Set<HeadPlace>();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  readonly #stopping = new AbortController();
  #say: (line: string) => void = () => {};

  constructor(databases: Databases, clock: Clock, settings: HeadKeepingSettings) {
    this.#databases = databases;
    this.#clock = clock;
    this.#folder = settings.dataFolder;
    this.#file = new HeadFile(settings.dataFolder, headKeyFrom(settings.headSecret));
    this.#receiver = settings.headsUrl === undefined ? undefined : receiverAt(settings.headsUrl);
  }

  /**
   * `say` is called with every line that is written, for the log, and once with each fault until writing works again.
   */
  async start(say: (line: string) => void): Promise<void> {
    this.#say = say;
    this.#timer = setInterval(() => void this.look(), fiveMinutes).unref();
    await this.look();
  }

  /** One round of the timer. The next one waits for it to end. */
  async look(): Promise<void> {
    const givenUp = AbortSignal.any([AbortSignal.timeout(patience.round), this.#stopping.signal]);
    this.#round ??= this.#write(givenUp).finally(() => {
      this.#round = undefined;
    });
    await this.#round;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#round;
    await this.#write(AbortSignal.timeout(patience.stop));
  }

  /**
   * Seconds since the heads were last known to be up to date in each place; a place that has never been written to is
   * not included.
   */
  ages(): readonly (readonly [HeadPlace, number])[] {
    const now = this.#clock.now();
    return [...this.#since].map(([place, at]) => [place, now.since(at).total('seconds')]);
  }

  async #write(givenUp: AbortSignal): Promise<void> {
    const began = this.#clock.now();
    await this.#attempt(
      'file',
      began,
      `could not be written to ${headFileIn(this.#folder)}`,
      async () => {
        const lines = await this.#file.append(await readHeads(this.#databases), began);
        for (const line of lines) this.#say(`ledger head ${line}`);
      },
    );
    const receiver = this.#receiver;
    if (receiver === undefined) return;
    await this.#attempt('outside', began, `could not be sent to ${receiver.name}`, () =>
      sendHeads(this.#folder, receiver, givenUp),
    );
  }

  async #attempt(
    place: HeadPlace,
    began: Temporal.Instant,
    fault: string,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
      this.#since.set(place, began);
      if (this.#failing.delete(place)) this.#say(`the ledgers' heads are written again (${place})`);
    } catch (error) {
      if (this.#failing.has(place)) return;
      this.#failing.add(place);
      this.#say(`the ledgers' heads ${fault}: ${reasonOf(error)}`);
    }
  }
}

/** The operating system's error code; `fetch` has it in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
