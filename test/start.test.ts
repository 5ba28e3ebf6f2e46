import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from './port.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const own = /^(LYHORD_|DATABASE_|NODE_ENV$|PORT$|HOST$|VITEST)/;

interface Started {
  readonly npm: ChildProcess;
  readonly printed: () => string;
  readonly answer: Response;
}

async function answerOf(address: string): Promise<Response | undefined> {
  try {
    return await fetch(address);
  } catch {
    return undefined;
  }
}

/** Includes processes that a timed-out test left, so that none keeps running. */
const running: Pick<Started, 'npm'>[] = [];

/** Runs `npm start` as a person does, until the first page is served. */
async function npmStart(
  variables: Readonly<Record<string, string>>,
  address: string,
): Promise<Started> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !own.test(name)),
  );
  const npm = spawn('npm', ['start'], {
    cwd: projectFolder,
    shell: process.platform === 'win32',
    env: { ...inherited, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push({ npm });
  let printed = '';
  for (const stream of [npm.stdout, npm.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      printed += chunk;
    });
  for (;;) {
    const answer = await answerOf(address);
    if (answer) return { npm, printed: () => printed, answer };
    if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}:\n${printed}`);
    await pause(20);
  }
}

async function stop({ npm }: Pick<Started, 'npm'>): Promise<void> {
  if (npm.exitCode !== null || npm.signalCode !== null) return;
  const ended = once(npm, 'exit');
  npm.kill('SIGTERM');
  await ended;
}

describe('npm start', () => {
  let folder = '';
  let port = 0;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lyhord-start-'));
    port = await freePort();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map(stop));
    await rm(folder, { recursive: true, force: true });
  });
  const variables = () => ({ PORT: String(port), LYHORD_DATA: join(folder, 'data å') });

  it('serves the first page, prints its address, and has stopped completely when it ends', async () => {
    const address = `http://localhost:${port}/`;
    const started = await npmStart(variables(), address);
    expect(started.answer.status).toBe(200);
    expect(await started.answer.text()).toMatch(/^<!doctype html><html lang="sv"/i);
    await expect.poll(started.printed, { timeout: 60_000 }).toContain(`http://localhost:${port}`);
    await stop(started);
    expect(await answerOf(address)).toBeUndefined();
  });

  it('has nothing to install, build, migrate or add the second time', async () => {
    const address = `http://localhost:${port}/`;
    const first = await npmStart(variables(), address);
    await expect.poll(first.printed, { timeout: 60_000 }).toContain('Municipalities: ');
    await stop(first);
    const second = await npmStart(variables(), address);
    await expect.poll(second.printed, { timeout: 60_000 }).toContain(`http://localhost:${port}`);
    await stop(second);
    expect(second.printed()).not.toMatch(
      /Installing|Building|Database: |Municipalities: |Demonstration: \d/,
    );
  });

  it('says in a sentence what is wrong with a setting, and exits with code 2', async () => {
    const started = npmStart({ ...variables(), PORT: 'eighty' }, `http://localhost:${port}/`);
    await expect(started).rejects.toThrow(/ended with 2:[\s\S]*PORT must be a whole number/);
  });
});
