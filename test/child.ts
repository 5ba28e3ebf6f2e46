import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** The lines that it prints from now on, until it ends. */
  readonly rest: AsyncIterable<string>;
  /** The next line that it prints. Rejects when the program ends without one, with what it wrote to standard error. */
  line(): Promise<string>;
  /** Sends `kill -9` and waits for the program to end. */
  kill(): Promise<void>;
}

/** Runs a program of `test/programs/` as a process of its own. */
export function startProgram(name: string, ...args: string[]): Child {
  const program = fileURLToPath(new URL(`programs/${name}`, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let errorOutput = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errorOutput += text;
  });
  return {
    process: child,
    rest: { [Symbol.asyncIterator]: () => printed },
    async line() {
      const next = await printed.next();
      if (next.done !== true) return next.value;
      if (child.stderr.readable) await once(child.stderr, 'end');
      throw new Error(`${name} ended without a word: ${errorOutput}`);
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
