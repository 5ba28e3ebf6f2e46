import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Child, startProgram } from '../../test/child.ts';
import { holderOf, holdLock } from './lock.ts';

let folder: string;
let children: Child[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-lock-'));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  await rm(folder, { recursive: true });
});

function start(): Child {
  const child = startProgram('hold-folder.ts', folder);
  children.push(child);
  return child;
}

describe('the data folder', () => {
  it('is locked by one process, which the next one is told of', async () => {
    const first = start();
    expect(await first.line()).toBe('held');
    expect(await start().line()).toBe('taken');
    expect(holdLock(folder)).toMatchObject({ kind: 'taken', by: { pid: first.process.pid } });
  });

  it('is given to only one of many that request it at the same moment', async () => {
    const answers = await Promise.all(
      [start(), start(), start(), start()].map((child) => child.line()),
    );
    expect(answers.sort()).toEqual(['held', 'taken', 'taken', 'taken']);
  });

  it('is free again at once when its process was killed', async () => {
    const first = start();
    expect(await first.line()).toBe('held');
    await first.kill();
    expect(await start().line()).toBe('held');
  });

  it('is free again when it is released, and not to a second user in the same process before that', () => {
    const lock = holdLock(folder);
    if (lock.kind !== 'held') throw new Error('not held');
    expect(holdLock(folder).kind).toBe('taken');
    expect(holderOf(folder)?.pid).toBe(process.pid);
    lock.release();
    expect(holderOf(folder)).toBeUndefined();
    const again = holdLock(folder);
    expect(again.kind).toBe('held');
    if (again.kind === 'held') again.release();
  });

  it('may have a path of any length: its socket then gets a shorter one', () => {
    const deep = join(folder, 'a-folder-with-a-long-name'.repeat(4), 'and-another'.repeat(8));
    const lock = holdLock(deep);
    if (lock.kind !== 'held') throw new Error('not held');
    expect(Buffer.byteLength(lock.socketPath)).toBeLessThanOrEqual(103);
    expect(holderOf(deep)?.socketPath).toBe(lock.socketPath);
    lock.release();
  });
});
