import { once } from 'node:events';
import fs from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startProgram } from '../../test/child.ts';
import { connect, type Databases } from './connect.ts';
import { holdLock } from './lock.ts';
import { migrate } from './migrate.ts';

let made: string | undefined;
let folder: string;
const newFolder = () => mkdtemp(join(tmpdir(), 'lyhord-embedded-'));

// Creating a database takes seconds; copying its folder does not.
beforeAll(async () => {
  folder = await newFolder();
  await opened(migrate);
  made = folder;
});
afterAll(async () => {
  if (made) await rm(made, { recursive: true });
});
beforeEach(async () => {
  folder = await newFolder();
  if (!made) throw new Error('no database was made');
  await cp(made, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** Opens the folder as a start would, and closes it afterwards. */
async function opened<T>(work: (databases: Databases) => Promise<T>): Promise<T> {
  const lock = holdLock(folder);
  if (lock.kind !== 'held') throw new Error('the folder is taken');
  const databases = await connect({ kind: 'folder', lock: lock });
  try {
    return await work(databases);
  } finally {
    await databases.close();
    lock.release();
  }
}

function countSyncs(): { readonly count: number; stop(): void } {
  const real = fs.fdatasyncSync;
  const counting = {
    count: 0,
    stop() {
      fs.fdatasyncSync = real;
      syncBuiltinESMExports();
    },
  };
  fs.fdatasyncSync = (file) => {
    counting.count += 1;
    real(file);
  };
  syncBuiltinESMExports();
  return counting;
}

describe('the embedded database', () => {
  it('loses nothing it acknowledged when it is killed while writing', async () => {
    let acknowledged = 0;
    for (const howMany of [40, 3, 120]) {
      const writer = startProgram('write-rows.ts', folder);
      for (let seen = 0; seen < howMany; seen += 1) acknowledged = Number(await writer.line());
      writer.process.kill('SIGKILL');
      // What it printed before it was killed, and was not read yet, was acknowledged as well.
      for await (const line of writer.rest) acknowledged = Number(line);
    }
    const kept = await opened(({ owner }) =>
      owner.selectFrom('case_number').select('year').orderBy('year').execute(),
    );
    expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
    expect(kept.map(({ year }) => year)).toEqual(Array.from(kept, (_, index) => index + 1));
  });

  it('has every commit on the disk before it answers', async () => {
    await opened(async ({ statements }) => {
      await statements.executeSql('create table kept (number integer)');
      const syncs = countSyncs();
      try {
        for (let number = 0; number < 50; number += 1)
          await statements.executeSql('insert into kept values ($1)', [number]);
        expect(syncs.count).toBe(50);
      } finally {
        syncs.stop();
      }
    });
  });

  it('ends instead of acknowledging what the disk did not store', async () => {
    const writer = startProgram('write-to-failing-disk.ts', folder);
    const ended = once(writer.process, 'exit');
    expect(await writer.line()).toBe('before');
    expect(await ended).toEqual([1, null]);
    await expect(writer.line()).rejects.toThrow(/cannot write to its folder/);
    const { rows } = await opened(({ statements }) =>
      statements.executeSql("select word from kept where word = 'before'"),
    );
    expect(rows).toEqual([{ word: 'before' }]);
  });

  it('starts again when its very first start was interrupted', async () => {
    await rename(join(folder, 'database'), join(folder, 'database.unfinished'));
    await rm(join(folder, 'database.unfinished', 'global'), { recursive: true });
    expect(await opened(({ statements }) => statements.executeSql('select 1 as one'))).toEqual({
      rows: [{ one: 1 }],
    });
  });
});
