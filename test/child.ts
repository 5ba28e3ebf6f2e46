import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly process: ChildProcessByStdio<null, Readable, null>;
  readonly lines: Interface;
  /** The next line it prints; rejects when it ends without one. */
  line(): Promise<string>;
  /** `kill -9`, waited for. */
  kill(): Promise<void>;
}

/** Runs one of `test/programs/` as a process of its own. */
export function startProgram(name: string, ...args: string[]): Child {
  const program = fileURLToPath(new URL(`programs/${name}`, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const printed = lines[Symbol.asyncIterator]();
  return {
    process: child,
    lines,
    async line() {
      const next = await printed.next();
      if (next.done === true) throw new Error(`${name} ended without a word`);
      return next.value;
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
