import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql, type Transaction } from 'kysely';
import { backupFormat, type Heading, type Marker, rowLine } from './backup-file.ts';
import { sequencesOf, type TableShape, tablesOf } from './catalogue.ts';
import type { Databases } from './connect.ts';
import { syncFolder } from './disk.ts';
import { appliedMigrations } from './migrate.ts';
import type { Tables } from './tables.ts';

export interface BackupDone {
  readonly file: string;
  readonly tables: number;
  readonly rows: number;
}

const rowsAtATime = 1000;

const markerLine = (marker: Marker | Heading): string => JSON.stringify(marker);

/** The rows as JSON written by the database: every type is preserved, whichever of the two databases reads it. */
async function* rowLines(
  trx: Transaction<Tables>,
  { name, columns, key }: TableShape,
): AsyncGenerator<string> {
  const order = key.length > 0 ? `order by ${key.join(', ')}` : '';
  const query = `select row_to_json(kept)::text as row from (select ${columns.join(', ')} from ${name} ${order}) kept`;
  await sql`declare kept_rows no scroll cursor for ${sql.raw(query)}`.execute(trx);
  for (;;) {
    const { rows } = await sql<{
      row: string;
    }>`fetch ${sql.lit(rowsAtATime)} from kept_rows`.execute(trx);
    for (const { row } of rows) yield rowLine(row);
    if (rows.length < rowsAtATime) break;
  }
  await sql`close kept_rows`.execute(trx);
}

async function* content(
  trx: Transaction<Tables>,
  done: { tables: number; rows: number },
): AsyncGenerator<string> {
  yield markerLine({
    format: backupFormat,
    at: new Date().toISOString(),
    migrations: [...(await appliedMigrations(trx))],
  });
  for (const table of await tablesOf(trx)) {
    yield markerLine({ table: table.name, columns: [...table.columns] });
    let rows = 0;
    for await (const line of rowLines(trx, table)) {
      yield line;
      rows += 1;
    }
    yield markerLine({ end: table.name, rows });
    done.tables += 1;
    done.rows += rows;
  }
  for (const state of await sequencesOf(trx)) yield markerLine(state);
}

async function* sealed(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const line of lines) {
    hash.update(`${line}\n`);
    yield `${line}\n`;
  }
  yield `${markerLine({ sha256: hash.digest('hex') })}\n`;
}

/**
 * Writes everything, as it is at one moment, to a file that is complete or does not exist. On PostgreSQL others
 * continue meanwhile; the embedded database, a single connection, serves them afterwards. The file contains
 * everything in the tables, also submitters' text and addresses, so only its owner may read it.
 */
export async function backup(databases: Databases, path: string): Promise<BackupDone> {
  const file = resolve(path);
  const draft = `${file}.${randomUUID()}`;
  const done = { tables: 0, rows: 0 };
  try {
    await databases.owner
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) =>
        pipeline(
          Readable.from(sealed(content(trx, done))),
          createGzip(),
          createWriteStream(draft, { mode: 0o600, flush: true }),
        ),
      );
    await rename(draft, file);
    syncFolder(dirname(file));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return { file, ...done };
}
