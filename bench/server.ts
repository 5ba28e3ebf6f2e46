import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from '../build/bundle.mjs';
import { freePort } from '../test/port.ts';
import type { Installation } from './installation.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The product's two programs, as `build/build.mjs` makes them. */
export const programs = {
  server: inProject('dist/programs/server.js'),
  lyhord: inProject('dist/programs/lyhord.js'),
} as const;

/** The folder where Node caches compiled code, the same as in `npm start`: it saves 0.4 s of a start of 3.2 s. */
const compiled = { NODE_COMPILE_CACHE: inProject('dist/compiled') };

/** The limits of memory that `npm start` sets (decision 0032). */
const memoryOptions = ['--max-semi-space-size=8', '--heap-growing-percent=20'];

/**
 * Bundles some sources of the product for a tool that needs only those, because Node cannot read `.tsx`.
 * @returns for each source the file that can be imported
 */
export async function bundled<Name extends string>(
  tool: string,
  sources: Readonly<Record<Name, string>>,
): Promise<(name: Name) => string> {
  const folder = inProject(`dist/tools-${tool}`);
  await bundle(sources, folder);
  return (name) => join(folder, `${name}.js`);
}

/** Removes the product's variables of the user who runs this: they might name a real database. */
const own =
  /^(LYHORD_|DATABASE_|NODE_ENV$|PORT$|HOST$|PUBLIC_URL$|TRUST_PROXY$|SMTP_URL$|MAIL_FROM$)/;

/**
 * Milliseconds. A generous limit: a busy machine may need a long time for the first start, which migrates and adds
 * the demonstration data.
 */
const longestStart = 300_000;

/** The product as a separate process, started as in production. */
export interface Server {
  readonly origin: string;
  readonly running: boolean;
  /**
   * Waits until the server answers that it is ready.
   * @throws when the process ends instead, or takes longer than five minutes
   */
  ready(): Promise<void>;
  /** Sends `kill -9` and waits for the process to end. */
  kill(): Promise<void>;
  /** Stops the server normally. @throws when its exit code is not 0 */
  stop(): Promise<void>;
}

/** Starts the product in the same installation and on the same address, as many times as needed. */
export interface Launcher {
  readonly origin: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The latest part of what the servers have printed. */
  log(): string;
  start(): Promise<Server>;
}

export async function launcherFor(
  place: Pick<Installation, 'folder' | 'environment'>,
  variables: Readonly<Record<string, string>>,
): Promise<Launcher> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name));
  const environment = Object.fromEntries([
    ...inherited.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ...Object.entries(compiled),
    ...Object.entries(place.environment),
    ['PORT', String(port)],
    ['HOST', '127.0.0.1'],
    ['LYHORD_RATE_LIMIT', 'off'],
    ...Object.entries(variables),
  ]);
  const logFile = join(place.folder, 'server.txt');
  const log = () => readFileSync(logFile, 'utf8').slice(-4000);
  return {
    origin,
    environment,
    log,
    async start() {
      const file = openSync(logFile, 'a');
      const child = spawn(process.execPath, [...memoryOptions, programs.server], {
        env: environment,
        stdio: ['ignore', file, file],
      });
      closeSync(file);
      const server = serverOf(child, origin, log);
      await server.ready();
      return server;
    },
  };
}

function serverOf(child: ChildProcess, origin: string, log: () => string): Server {
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!isRunning()) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  process.once('exit', () => child.kill('SIGKILL'));
  return {
    origin,
    get running() {
      return isRunning();
    },
    async ready() {
      const latest = performance.now() + longestStart;
      while (!(await isReady(origin))) {
        if (!isRunning()) throw new Error(`the server ended by itself:\n${log()}`);
        if (performance.now() > latest) throw new Error(`the server is not ready:\n${log()}`);
        await pause(20);
      }
    },
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      if (child.exitCode !== 0)
        throw new Error(`the server ended with ${child.exitCode}:\n${log()}`);
    },
  };
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

export interface CommandAnswer {
  readonly exitCode: number;
  readonly output: unknown;
  readonly reasons: string;
}

/** Runs `lyhord COMMAND … --json` in the same installation. */
export function runCommand(
  { environment }: Pick<Launcher, 'environment'>,
  ...words: readonly string[]
): Promise<CommandAnswer> {
  const command = [programs.lyhord, ...words, '--json'];
  const options = { env: environment, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, command, options, (error, stdout, reasons) => {
      const exitCode = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
      resolve({ exitCode, output: stdout === '' ? null : JSON.parse(stdout), reasons });
    });
  });
}
