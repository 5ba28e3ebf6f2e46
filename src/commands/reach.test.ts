import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { holdLock } from '../db/lock.ts';
import { answerCommand } from './answer.ts';
import { runCommand } from './cli.ts';
import { serveControl } from './control.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-reach-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const typed = (line: string, data = 'data', environment: Record<string, string> = {}) =>
  runCommand({
    words: [...line.split(' '), '--json'],
    environment: { LYHORD_DATA: join(folder, data), ...environment },
    folder,
    tries: 2,
  });

function held(data: string) {
  const attempt = holdLock(join(folder, data));
  if (attempt.kind !== 'held') throw new Error('not held');
  return attempt;
}

describe('a command that needs data', () => {
  it('says that there is none, and creates none', async () => {
    for (const line of ['verify', 'backup --out a.backup']) {
      const { exitCode, reasons } = await typed(line, 'nowhere');
      expect(exitCode).toBe(1);
      expect(reasons.join()).toContain('There is no data yet');
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('opens the folder itself when no server uses it, so that a first administrator can be added before the first start', async () => {
    const added = await typed(
      'user add --municipality landskrona --email lo@kommun.example --name Lo --role administrator',
      'data',
      {
        NODE_ENV: 'production',
        PUBLIC_URL: 'https://synpunkter.kommun.example',
        LYHORD_EMBEDDED: 'yes',
        LYHORD_SECRET: 'x'.repeat(40),
      },
    );
    expect(added).toMatchObject({ exitCode: 0 });
    const verified = await typed('verify');
    expect(verified).toMatchObject({ exitCode: 0, output: { ok: true } });
    expect(await typed('backup --out a.backup')).toMatchObject({
      exitCode: 0,
      output: { file: join(folder, 'a.backup') },
    });
    expect(await typed('policy list')).toMatchObject({ output: { source: 'database' } });
    expect(await typed('restore --from a.backup', 'other')).toMatchObject({ exitCode: 0 });
    expect((await typed('verify', 'other')).output).toEqual(verified.output);
  });

  it('is run by the server that uses the folder', async () => {
    const app = await testApp();
    const holding = held('served');
    const control = await serveControl(holding, (request) => answerCommand(app.context, request));
    expect(await typed('verify', 'served')).toMatchObject({ exitCode: 0, output: { ok: true } });
    expect(await typed('backup --out b.backup', 'served')).toMatchObject({
      output: { file: join(folder, 'b.backup') },
    });
    expect(await typed('verify --head x', 'served')).toMatchObject({ exitCode: 2 });
    await control.close();
    holding.release();
    await app.close();
  });

  it('says which process has locked the folder when it does not answer', async () => {
    const holding = held('silent');
    const { exitCode, reasons } = await typed(
      'user add --municipality botkyrka --email a@b.se --name A --role registrar',
      'silent',
    );
    expect(exitCode).toBe(1);
    expect(reasons.join()).toContain(`Process ${process.pid}`);
    holding.release();
  });

  it('is refused with the reason when the settings contradict each other', async () => {
    const { exitCode, reasons } = await typed('verify', 'data', { NODE_ENV: 'production' });
    expect(exitCode).toBe(2);
    expect(reasons.join()).toContain('DATABASE_URL must be set');
  });
});
