import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourcesDigest } from '../scripts/prepare.mjs';
import { type Databases, fromPGlite } from '../src/db/connect.ts';
import { openInMemory } from '../src/db/embedded.ts';
import { migrate } from '../src/db/migrate.ts';
import { createJobs } from '../src/jobs/jobs.ts';
import { prepare } from '../src/prepare.ts';
import { openImage, readImage, takeImage } from './database-image.ts';
import { freshPostgres } from './postgres.ts';

/** The initial content of a database: only its tables, or also what a first start of the demonstration adds. */
export type InitialContent = 'tables' | 'demonstration';

const fill: Readonly<Record<InitialContent, (databases: Databases) => Promise<void>>> = {
  tables: async (databases) => void (await migrate(databases)),
  async demonstration(databases) {
    // Earlier than any time that a test's clock shows.
    await prepare({ mode: 'demonstration' }, databases, {
      clock: { now: () => Temporal.Instant.fromEpochMilliseconds(0) },
    });
    await (await createJobs(databases)).stop();
  },
};

/**
 * The images depend on the product's sources, the version of Node and the packages; a change of any of them makes new
 * ones.
 */
const keyOf = (content: InitialContent) => `${content}_${sourcesDigest().slice(0, 16)}`;

async function makeImage(content: InitialContent): Promise<Buffer> {
  const pglite = await openInMemory();
  const databases = fromPGlite(pglite);
  await fill[content](databases);
  return await takeImage(pglite, () => databases.close());
}

const cacheFolder = fileURLToPath(new URL('../node_modules/.cache/lyhord/', import.meta.url));

/**
 * Images are 42 MB each, so those of former sources are deleted. A process that reads one meanwhile has it open or
 * makes its own.
 */
async function removeFormer(content: InitialContent): Promise<void> {
  const former = (await readdir(cacheFolder)).filter(
    (name) => name.startsWith(content) && !name.startsWith(keyOf(content)),
  );
  for (const name of former) await rm(join(cacheFolder, name), { force: true });
}

/** Kept between test processes, because making one takes seconds. */
async function imageOf(content: InitialContent): Promise<ReturnType<typeof readImage>> {
  const file = join(cacheFolder, keyOf(content));
  try {
    return readImage(await readFile(file));
  } catch {
    const bytes = await makeImage(content);
    await mkdir(cacheFolder, { recursive: true });
    await removeFormer(content);
    // Several test processes may make it at the same time: the one renamed last stays, and all of them are equal.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, file);
    return readImage(bytes);
  }
}

const images = new Map<InitialContent, ReturnType<typeof imageOf>>();

/**
 * A new database for each call: embedded, or on the PostgreSQL whose superuser LYHORD_TEST_DATABASE_URL names (the
 * application then logs in as a role that owns nothing). The caller closes it.
 */
export async function testDatabases(content: InitialContent = 'tables'): Promise<Databases> {
  const url = process.env.LYHORD_TEST_DATABASE_URL;
  if (url !== undefined && url !== '')
    return await freshPostgres(url, keyOf(content), fill[content]);
  return await embeddedDatabases(content);
}

/** The same, but always embedded: for tests of what only the embedded database does. */
export async function embeddedDatabases(content: InitialContent = 'tables'): Promise<Databases> {
  const image = images.get(content) ?? imageOf(content);
  images.set(content, image);
  return fromPGlite(await openImage(await image));
}
