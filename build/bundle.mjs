import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const ownFolders = ['src', 'municipalities'].map((name) => `${projectFolder}${name}${sep}`);

/**
 * They read files of their own beside their code, or start threads from it. `pg` is where the benchmark writes down what is asked
 * (`bench/speed/recorder.mjs`); `pg-native` is not there, and `pg` knows.
 */
const external = [
  /^@electric-sql\/pglite/,
  /^dictionary-sv$/,
  /^pino/,
  /^thread-stream$/,
  /^pg$/,
  /^pg-native$/,
];

/** Our own files look for data beside themselves: they go on seeing the place where their source stands. */
const keepPlaces = (folder) => ({
  name: 'keep-places',
  transform(code, path) {
    if (!ownFolders.some((own) => path.startsWith(own)) || !code.includes('import.meta.url'))
      return undefined;
    const place = relative(folder, path).replaceAll(sep, '/');
    return code.replaceAll(
      'import.meta.url',
      `new URL(${JSON.stringify(place)}, import.meta.url).href`,
    );
  },
});

/**
 * Puts TypeScript sources and the packages they use together in a few files of a folder: 1 850 files read one by one were
 * 1.4 s of every start; see docs/decisions/0018. Types are taken away unread: `npm run check` reads them.
 * @param {Readonly<Record<string, string>>} input sources below the project, by the names of their programs
 * @param {string} folder two folders below the project, where it is used
 */
export async function bundle(input, folder) {
  const result = await rolldown({
    cwd: projectFolder,
    input,
    platform: 'node',
    external,
    plugins: [keepPlaces(folder)],
    onLog: (level, log, report) => report(level === 'warn' ? 'error' : level, log),
  });
  await result.write({ dir: folder, format: 'esm' });
  await result.close();
}
