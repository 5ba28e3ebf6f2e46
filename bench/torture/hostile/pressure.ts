import { readFileSync } from 'node:fs';

const file = '/proc/pressure/cpu';
const sampleInterval = 100;

/**
 * Milliseconds that processes have waited for the processor since the machine was started; undefined except on Linux.
 */
function waitedForProcessor(): number | undefined {
  try {
    return Number(/^some .*total=(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]) / 1000;
  } catch {
    return undefined;
  }
}

/** Measures how much of the time the machine was overloaded: a slow response is then not the server's fault. */
export class ProcessorPressure {
  readonly #samples: { readonly at: number; readonly waitedForProcessor: number }[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#sample(), sampleInterval).unref();
  }

  #sample(): void {
    const sum = waitedForProcessor();
    if (sum !== undefined) this.#samples.push({ at: Date.now(), waitedForProcessor: sum });
    if (this.#samples.length > 6000) this.#samples.splice(0, 3000);
  }

  /** Milliseconds of waiting between two moments in the last five minutes; 0 where it is not known. */
  between(from: number, to: number): number {
    this.#sample();
    const before = this.#samples.findLast(({ at }) => at <= from) ?? this.#samples[0];
    const after = this.#samples.find(({ at }) => at >= to) ?? this.#samples.at(-1);
    return before && after
      ? Math.min(to - from, Math.max(0, after.waitedForProcessor - before.waitedForProcessor))
      : 0;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
