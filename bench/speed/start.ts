import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median, rounded } from '../figures.ts';
import type { Place } from '../place.ts';
import { compiledFile, launcherFor } from '../server.ts';

const run = promisify(execFile);

/** Opens the embedded database and ends: what no start can be quicker than. */
const onlyOpen = `
  const { connect } = await import(${JSON.stringify(compiledFile('db', 'connect.js'))});
  const { holdLock } = await import(${JSON.stringify(compiledFile('db', 'lock.js'))});
  const databases = await connect({ kind: 'folder', held: holdLock(process.argv[1]) });
  await databases.close();
  process.exit(0);`;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** A start on data that is there already, to the first answer, beside only opening its database, in turns. */
export async function measureStart(place: Place, rounds: number) {
  const launcher = await launcherFor(place, {});
  await (await launcher.start()).stop();
  const data = place.environment.LYHORD_DATA ?? '';
  const whole: number[] = [];
  const opening: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    opening.push(
      await milliseconds(() =>
        run(process.execPath, ['--input-type=module', '-e', onlyOpen, data]),
      ),
    );
    const began = performance.now();
    const server = await launcher.start();
    whole.push(performance.now() - began);
    await server.stop();
  }
  const [start, database] = [median(whole), median(opening)];
  return {
    start: rounded(start, 0),
    database: rounded(database, 0),
    ratio: rounded(start / database),
  };
}
