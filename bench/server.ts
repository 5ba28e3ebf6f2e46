import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from '../build/bundle.mjs';
import { freePort } from '../test/port.ts';
import type { Place } from './place.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The product's two programs, as `build/build.mjs` makes them. */
export const programs = {
  server: inProject('dist/programs/server.js'),
  lyhord: inProject('dist/programs/lyhord.js'),
} as const;

/** Where Node keeps what it has compiled, as `npm start` says it: a start is 0.4 s of 3.2 quicker by it. */
const compiled = { NODE_COMPILE_CACHE: inProject('dist/compiled') };

/**
 * Bundles sources of the product for a tool that wants a part of it alone: Node reads no `.tsx`.
 * @returns the file of each, which can be imported
 */
export async function bundled<Name extends string>(
  tool: string,
  sources: Readonly<Record<Name, string>>,
): Promise<(name: Name) => string> {
  const folder = inProject(`dist/tools-${tool}`);
  await bundle(sources, folder);
  return (name) => join(folder, `${name}.js`);
}

/** The variables of whoever runs this must not reach the server: they might name a real database. */
const own =
  /^(LYHORD_|DATABASE_|NODE_ENV$|PORT$|HOST$|PUBLIC_URL$|TRUST_PROXY$|SMTP_URL$|MAIL_FROM$)/;

/** Of patience, not of speed: a busy machine may take its time over the first start, which migrates and plants. */
const longestStart = 300_000;

/** The product as a process of its own, started as in production. */
export interface Server {
  readonly origin: string;
  readonly running: boolean;
  /** Until it answers that it is ready. @throws when it ends instead, or takes longer than five minutes */
  ready(): Promise<void>;
  /** `kill -9`, waited for. */
  kill(): Promise<void>;
  /** In good order. @throws when it does not end with 0 */
  stop(): Promise<void>;
}

/** Starts the product at one place, as often as it is needed, on one address. */
export interface Launcher {
  readonly origin: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What the servers have printed, the latest part. */
  log(): string;
  start(): Promise<Server>;
}

export async function launcherFor(
  place: Pick<Place, 'folder' | 'environment'>,
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
      const child = spawn(process.execPath, [programs.server], {
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

/** `lyhord COMMAND … --json`, at the same place. */
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
