import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Installation } from '../../installation.ts';

const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stop'),
    at: z.number(),
    milliseconds: z.number(),
    processor: z.number(),
  }),
  z.object({ kind: z.literal('memory'), at: z.number(), megabytes: z.number() }),
]);
type Line = z.output<typeof line>;
/** The event loop was blocked for so many milliseconds until `at`, of which the process itself used `processor`. */
export type Stop = Extract<Line, { kind: 'stop' }>;

/** Reads what `watch.mjs` writes down inside the server. */
export class EventLoopLog {
  readonly #file: string;

  constructor({ folder }: Pick<Installation, 'folder'>) {
    this.#file = join(folder, 'watched.jsonl');
    writeFileSync(this.#file, '');
  }

  get variables(): Readonly<Record<string, string>> {
    const watch = fileURLToPath(new URL('watch.mjs', import.meta.url));
    return { HOSTILE_WATCH: this.#file, NODE_OPTIONS: `--import=${watch}` };
  }

  #lines(): readonly Line[] {
    return readFileSync(this.#file, 'utf8')
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => line.parse(JSON.parse(text)));
  }

  /**
   * Pauses in which the process itself was working: on a busy machine it is also blocked through no fault of its own.
   */
  stops(): readonly Stop[] {
    return this.#lines()
      .filter((one) => one.kind === 'stop')
      .filter(({ milliseconds, processor }) => processor > milliseconds / 2);
  }

  /** Megabytes at about this moment (milliseconds of the system clock); 0 where nothing was recorded. */
  memoryAt(moment: number): number {
    const before = this.#lines().filter((one) => one.kind === 'memory' && one.at <= moment);
    const last = before.at(-1);
    return last?.kind === 'memory' ? last.megabytes : 0;
  }
}
