import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProgram } from '../../test/child.ts';
import { type HeldFolder, holdLock } from '../db/lock.ts';
import { askControl, serveControl } from './control.ts';

const verify = { command: 'verify', args: ['--head', 'M=H'] };

let folder: string;
let lock: HeldFolder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-control-'));
  const attempt = holdLock(folder);
  if (attempt.kind !== 'held') throw new Error('not held');
  lock = attempt;
});
afterEach(async () => {
  lock.release();
  await rm(folder, { recursive: true });
});

describe('a command for the running server', () => {
  it('is run by the server, and its answer is returned in full', async () => {
    const control = await serveControl(lock, async ({ command, args }) => ({
      exitCode: 1,
      output: { command, args, words: 'åäö\u2028' },
      reasons: ['Not in order.'],
    }));
    expect(await askControl(folder, verify)).toEqual({
      kind: 'answer',
      result: {
        exitCode: 1,
        output: { ...verify, words: 'åäö\u2028' },
        reasons: ['Not in order.'],
      },
    });
    await control.close();
  });

  it('is answered with the reason when it fails', async () => {
    const control = await serveControl(lock, async () => {
      throw new Error('The disk is full.');
    });
    expect(await askControl(folder, verify)).toMatchObject({
      result: { exitCode: 1, reasons: ['The disk is full.'] },
    });
    await control.close();
  });

  it('gets no answer when no server runs, or when the last one was killed', async () => {
    expect(await askControl(folder, verify)).toEqual({ kind: 'nobody' });
    lock.release();
    expect(await askControl(folder, verify)).toEqual({ kind: 'nobody' });
    const child = startProgram('hold-folder.ts', folder);
    expect(await child.line()).toBe('held');
    await child.kill();
    expect(await askControl(folder, verify)).toEqual({ kind: 'nobody' });
  });

  it('is accepted only from the account that runs the server', async () => {
    const control = await serveControl(lock, async () => ({
      exitCode: 0,
      output: null,
      reasons: [],
    }));
    expect((await stat(lock.socketPath)).mode & 0o777).toBe(0o600);
    await control.close();
  });

  it('reaches a server that was started after one that left its socket behind', async () => {
    const left = createServer().listen(lock.socketPath);
    const control = await serveControl(lock, async () => ({
      exitCode: 0,
      output: 'new',
      reasons: [],
    }));
    expect(await askControl(folder, verify)).toMatchObject({ result: { output: 'new' } });
    await control.close();
    left.close();
  });
});
