import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSettings } from './config.ts';
import { withSecret } from './secret.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function secretIn(dataFolder: string): Promise<string> {
  const reading = readSettings({ LYHORD_DATA: dataFolder });
  if (reading.kind === 'faults') throw new Error(reading.faults.join('\n'));
  return (await withSecret(reading.settings)).secret;
}

it('is the same after a restart, so that sessions remain valid', async () => {
  const first = await secretIn(join(folder, 'data'));
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(await secretIn(join(folder, 'data'))).toBe(first);
  expect(await secretIn(join(folder, 'other'))).not.toBe(first);
});

it('is the same for several servers that start at once', async () => {
  const secrets = await Promise.all(
    Array.from({ length: 8 }, () => secretIn(join(folder, 'data'))),
  );
  expect(new Set(secrets).size).toBe(1);
});

it.skipIf(process.platform === 'win32')('is readable by its owner only', async () => {
  await secretIn(join(folder, 'data'));
  expect((await stat(join(folder, 'data', 'secret'))).mode & 0o777).toBe(0o600);
});
