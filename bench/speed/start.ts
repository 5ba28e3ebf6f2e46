import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median, rounded } from '../figures.ts';
import type { Installation } from '../installation.ts';
import { bundled, launcherFor } from '../server.ts';

const run = promisify(execFile);

/** Opens the embedded database and ends: the lower bound of any start. */
const openOnly = (file: (name: 'connect' | 'lock') => string) => `
  const { connect } = await import(${JSON.stringify(file('connect'))});
  const { holdLock } = await import(${JSON.stringify(file('lock'))});
  const databases = await connect({ kind: 'folder', held: holdLock(process.argv[1]) });
  await databases.close();
  process.exit(0);`;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Measures a start on existing data, up to the first response, and in turns with it the mere opening of its database.
 */
export async function measureStart(place: Installation, rounds: number) {
  const sources = { connect: 'src/db/connect.ts', lock: 'src/db/lock.ts' };
  const program = openOnly(await bundled('start', sources));
  const launcher = await launcherFor(place, {});
  await (await launcher.start()).stop();
  const data = place.environment.LYHORD_DATA ?? '';
  const starts: number[] = [];
  const openings: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    openings.push(
      await milliseconds(() => run(process.execPath, ['--input-type=module', '-e', program, data])),
    );
    const began = performance.now();
    const server = await launcher.start();
    starts.push(performance.now() - began);
    await server.stop();
  }
  const [start, database] = [median(starts), median(openings)];
  return {
    start: rounded(start, 0),
    database: rounded(database, 0),
    ratio: rounded(start / database),
  };
}
