import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** What it prints from here on, until it ends. */
  readonly rest: AsyncIterable<string>;
  /** The next line it prints; rejects when it ends without one, and then tells what it complained of. */
  line(): Promise<string>;
  /** `kill -9`, waited for. */
  kill(): Promise<void>;
}

/** Runs one of `test/programs/` as a process of its own. */
export function startProgram(name: string, ...args: string[]): Child {
  const program = fileURLToPath(new URL(`programs/${name}`, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  return {
    process: child,
    rest: { [Symbol.asyncIterator]: () => printed },
    async line() {
      const next = await printed.next();
      if (next.done !== true) return next.value;
      if (child.stderr.readable) await once(child.stderr, 'end');
      throw new Error(`${name} ended without a word: ${complaints}`);
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
