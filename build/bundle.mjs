import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const ownFolders = ['src', 'municipalities'].map((name) => `${projectFolder}${name}${sep}`);

/**
 * These packages read files next to their code, or start threads from it. `pg` stays a package because the benchmark
 * records its statements (`bench/speed/recorder.mjs`); `pg-native` is not installed, which `pg` handles.
 */
const external = [
  /^@electric-sql\/pglite/,
  /^dictionary-sv$/,
  /^pino/,
  /^thread-stream$/,
  /^pg$/,
  /^pg-native$/,
];

/** Our own files look for data relative to themselves, so they keep the location of their source. */
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
 * Bundles TypeScript sources and the packages they use into a few files: reading 1 850 files one by one took 1.4 s of
 * every start (docs/decisions/0018). Types are removed without being checked; `npm run check` checks them.
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
