import { readFileSync } from 'node:fs';

const file = '/proc/pressure/cpu';
const every = 100;

/** Milliseconds in which something waited for the processor, since the machine was started; undefined but on Linux. */
function waited(): number | undefined {
  try {
    return Number(/^some .*total=(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]) / 1000;
  } catch {
    return undefined;
  }
}

/** How much of the time the machine had more to do than it could: an answer may then take long through no fault of the server. */
export class Pressure {
  readonly #samples: { readonly at: number; readonly waited: number }[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#sample(), every).unref();
  }

  #sample(): void {
    const sum = waited();
    if (sum !== undefined) this.#samples.push({ at: Date.now(), waited: sum });
    if (this.#samples.length > 6000) this.#samples.splice(0, 3000);
  }

  /** Milliseconds of waiting between two moments of the last five minutes; 0 where it is not known. */
  between(from: number, to: number): number {
    this.#sample();
    const before = this.#samples.findLast(({ at }) => at <= from) ?? this.#samples[0];
    const after = this.#samples.find(({ at }) => at >= to) ?? this.#samples.at(-1);
    return before && after ? Math.min(to - from, Math.max(0, after.waited - before.waited)) : 0;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
