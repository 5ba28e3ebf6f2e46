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

/** What a database begins with: its tables alone, or what a first start of the demonstration plants as well. */
export type Content = 'tables' | 'demonstration';

const fillers: Readonly<Record<Content, (databases: Databases) => Promise<void>>> = {
  tables: async (databases) => void (await migrate(databases)),
  async demonstration(databases) {
    // Planted before any time that a test's clock may show.
    await prepare({ mode: 'demonstration' }, databases, {
      clock: { now: () => Temporal.Instant.fromEpochMilliseconds(0) },
    });
    await (await createJobs(databases)).stop();
  },
};

/** Any change of the product's sources makes new ones; other versions of Node or of the packages too. */
const keyOf = (content: Content) => `${content}_${sourcesDigest().slice(0, 16)}`;

async function makeImage(content: Content): Promise<Buffer> {
  const pglite = await openInMemory();
  const databases = fromPGlite(pglite);
  await fillers[content](databases);
  return await takeImage(pglite, () => databases.close());
}

const cacheFolder = fileURLToPath(new URL('../node_modules/.cache/lyhord/', import.meta.url));

/** Each is 42 MB: those of former sources go. A process that reads one meanwhile has it open or makes its own. */
async function removeFormer(content: Content): Promise<void> {
  const former = (await readdir(cacheFolder)).filter(
    (name) => name.startsWith(content) && !name.startsWith(keyOf(content)),
  );
  for (const name of former) await rm(join(cacheFolder, name), { force: true });
}

/** Kept between test processes: making one takes seconds. */
async function imageOf(content: Content): Promise<ReturnType<typeof readImage>> {
  const file = join(cacheFolder, keyOf(content));
  try {
    return readImage(await readFile(file));
  } catch {
    const bytes = await makeImage(content);
    await mkdir(cacheFolder, { recursive: true });
    await removeFormer(content);
    // Several test processes may make it at once: whichever is renamed last stays, and all are alike.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, file);
    return readImage(bytes);
  }
}

const images = new Map<Content, ReturnType<typeof imageOf>>();

/**
 * A database of its own for each call: embedded, or on the PostgreSQL whose superuser LYHORD_TEST_DATABASE_URL names (the
 * application then logs in as someone who owns nothing). Close it when done.
 */
export async function testDatabases(content: Content = 'tables'): Promise<Databases> {
  const url = process.env.LYHORD_TEST_DATABASE_URL;
  if (url !== undefined && url !== '')
    return await freshPostgres(url, keyOf(content), fillers[content]);
  return await embeddedDatabases(content);
}

/** The same, embedded whatever is configured: for what only the embedded database does. */
export async function embeddedDatabases(content: Content = 'tables'): Promise<Databases> {
  const image = images.get(content) ?? imageOf(content);
  images.set(content, image);
  return fromPGlite(await openImage(await image));
}
