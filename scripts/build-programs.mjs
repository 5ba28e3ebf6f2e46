/**
 * `node scripts/build-programs.mjs FOLDER`: puts what was compiled in FOLDER/src, and the packages it uses, together in a
 * few files in FOLDER/programs. 1 850 files read one by one were 1.4 s of every start; see docs/decisions/0018.
 */
import { join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { rolldown } from 'rolldown';

const folder = resolve(process.argv[2] ?? 'dist');
const programs = join(folder, 'programs');

/**
 * They read files of their own beside their code, or start threads from it. `pg` is where the benchmark writes down what is asked
 * (`bench/speed/recorder.mjs`); `pg-native` is not there, and `pg` knows.
 */
const leftAlone = [
  /^@electric-sql\/pglite/,
  /^dictionary-sv$/,
  /^pino/,
  /^thread-stream$/,
  /^pg$/,
  /^pg-native$/,
];

/** Our own files look for data beside themselves: they go on seeing the place where they were compiled. */
const keepPlaces = {
  name: 'keep-places',
  transform: (code, path) =>
    path.startsWith(folder + sep) && code.includes('import.meta.url')
      ? code.replaceAll('import.meta.url', placeOf(path))
      : undefined,
};

const placeOf = (path) => {
  const address = relative(programs, path).replaceAll(sep, '/');
  return `new URL(${JSON.stringify(address)}, import.meta.url).href`;
};

const bundle = await rolldown({
  input: {
    server: join(folder, 'src', 'main.js'),
    lyhord: join(folder, 'src', 'commands', 'main.js'),
  },
  platform: 'node',
  external: leftAlone,
  plugins: [keepPlaces],
  onLog: (level, log, report) => report(level === 'warn' ? 'error' : level, log),
});
await bundle.write({ dir: programs, format: 'esm' });
await bundle.close();
