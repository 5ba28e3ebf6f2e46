import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Databases, fromPGlite } from '../src/db/connect.ts';
import { openInMemory } from '../src/db/embedded.ts';
import { migrate, readMigrations } from '../src/db/migrate.ts';
import { freshPostgres } from './postgres.ts';

/** Bytes of the migrated database, kept between test processes: making it anew takes seconds, loading it half a one. */
async function migratedImage(): Promise<Blob> {
  const digests = (await readMigrations()).map((migration) => migration.digest);
  const key = createHash('sha256')
    .update([process.version, ...digests].join())
    .digest('hex')
    .slice(0, 16);
  const file = join(tmpdir(), `lyhord-test-database-${key}.tar`);
  try {
    return new Blob([await readFile(file)]);
  } catch {
    const image = await makeImage();
    // Several test processes may make it at once: whichever is renamed last stays, and all are alike.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, Buffer.from(await image.arrayBuffer()), { mode: 0o600 });
    await rename(draft, file);
    return image;
  }
}

async function makeImage(): Promise<Blob> {
  const pglite = await openInMemory();
  const databases = fromPGlite(pglite);
  await migrate(databases);
  await databases.statements.executeSql('checkpoint');
  const image = await pglite.dumpDataDir('none');
  await databases.close();
  return image;
}

let image: Promise<Blob> | undefined;

/**
 * A migrated, empty database of its own for each call: embedded, or on the PostgreSQL whose superuser
 * LYHORD_TEST_DATABASE_URL names (the application then logs in as someone who owns nothing). Close it when done.
 */
export async function testDatabases(): Promise<Databases> {
  const url = process.env.LYHORD_TEST_DATABASE_URL;
  if (url !== undefined && url !== '') return await freshPostgres(url);
  return await embeddedDatabases();
}

/** The same, embedded whatever is configured: for what only the embedded database does. */
export async function embeddedDatabases(): Promise<Databases> {
  image ??= migratedImage();
  return await connect({ kind: 'memory', image: await image });
}
