import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, type Databases } from '../src/db/connect.ts';
import { holdLock } from '../src/db/lock.ts';
import { type RunningPostgres, startPostgres } from '../test/postgres-server.ts';

export type DatabaseKind = Databases['kind'];

/** Direct access to a test installation's database while no server is running (on PostgreSQL also beside one). */
export interface OpenDatabases {
  readonly databases: Databases;
  close(): Promise<void>;
}

/** A test installation: a fresh database for one run and a folder of its own. `close` removes both. */
export interface Installation {
  readonly kind: DatabaseKind;
  /** Holds the server's data and its log. */
  readonly folder: string;
  /** The settings that tell the server where its data is. */
  readonly environment: Readonly<Record<string, string>>;
  /**
   * The PostgreSQL server, which can be killed and restarted; null for the embedded database, which ends with the
   * application.
   */
  readonly postgres: RunningPostgres | null;
  open(): Promise<OpenDatabases>;
  close(): Promise<void>;
}

const makeFolder = () => mkdtemp(join(tmpdir(), 'lyhord-bench-'));
const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });

async function embeddedInstallation(disk?: string): Promise<Installation> {
  const folder = await makeFolder();
  const data = join(disk ?? folder, 'data');
  return {
    kind: 'embedded',
    folder,
    environment: { LYHORD_DATA: data },
    postgres: null,
    async open() {
      const lock = holdLock(data);
      if (lock.kind !== 'held') throw new Error('a server still holds the data');
      const databases = await connect({ kind: 'folder', lock });
      return {
        databases,
        async close() {
          await databases.close();
          lock.release();
        },
      };
    },
    close: () => removeFolder(folder),
  };
}

/** As in production: one role that owns the tables without bypassing row-level security, and one that only logs in. */
const accounts = [
  ['lyhord_owner', 'createrole'],
  ['lyhord_login', ''],
] as const;

async function makeAccounts(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const [name, rights] of accounts)
    await client.query(`create role ${name} login ${rights} password '${password}'`);
  await client.query('create database lyhord owner lyhord_owner');
  await client.end();
}

/** Limits the write-ahead log so that it fits on a small disk. */
const smallDisk = ['max_wal_size=64MB', 'min_wal_size=32MB'];

async function postgresInstallation(disk?: string): Promise<Installation> {
  const folder = await makeFolder();
  const postgres = await startPostgres(disk === undefined ? [] : smallDisk, disk);
  const password = 'bench';
  await makeAccounts(postgres.url, password);
  const urlOf = (name: string): string => {
    const url = new URL(postgres.url);
    url.username = name;
    url.password = password;
    url.pathname = '/lyhord';
    return url.href;
  };
  const url = urlOf('lyhord_login');
  const ownerUrl = urlOf('lyhord_owner');
  return {
    kind: 'postgres',
    folder,
    environment: {
      LYHORD_DATA: join(folder, 'data'),
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
    },
    postgres,
    async open() {
      const databases = await connect({ kind: 'postgres', url, ownerUrl });
      return { databases, close: () => databases.close() };
    },
    async close() {
      await postgres.stop();
      await removeFolder(folder);
    },
  };
}

/**
 * `disk`: a folder on the disk where the database is to be placed; the application's log is placed elsewhere, as in
 * production.
 */
export async function createInstallation(kind: DatabaseKind, disk?: string): Promise<Installation> {
  return kind === 'embedded' ? await embeddedInstallation(disk) : await postgresInstallation(disk);
}
