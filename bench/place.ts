import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, type Databases } from '../src/db/connect.ts';
import { holdLock } from '../src/db/lock.ts';
import { type RunningPostgres, startPostgres } from '../test/postgres-server.ts';

export type DatabaseKind = Databases['kind'];

/** The doors to a place while no server runs there (on PostgreSQL also beside one). */
export interface OpenPlace {
  readonly databases: Databases;
  close(): Promise<void>;
}

/** A fresh database for one run, with a folder of its own, which goes with `close`. */
export interface Place {
  readonly kind: DatabaseKind;
  /** Holds the server's data and its log. */
  readonly folder: string;
  /** What tells the server where its data is. */
  readonly environment: Readonly<Record<string, string>>;
  /** To be killed and started again; null on the embedded database, which dies with the server. */
  readonly postgres: RunningPostgres | null;
  open(): Promise<OpenPlace>;
  close(): Promise<void>;
}

const makeFolder = () => mkdtemp(join(tmpdir(), 'lyhord-bench-'));
const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });

async function embeddedPlace(disk?: string): Promise<Place> {
  const folder = await makeFolder();
  const data = join(disk ?? folder, 'data');
  return {
    kind: 'embedded',
    folder,
    environment: { LYHORD_DATA: data },
    postgres: null,
    async open() {
      const held = holdLock(data);
      if (held.kind !== 'held') throw new Error('a server still holds the data');
      const databases = await connect({ kind: 'folder', held });
      return {
        databases,
        async close() {
          await databases.close();
          held.release();
        },
      };
    },
    close: () => removeFolder(folder),
  };
}

/** As in production: one who owns the tables without being above row-level security, and one who only logs in. */
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

/** So that its log fits on a small disk. */
const smallDisk = ['max_wal_size=64MB', 'min_wal_size=32MB'];

async function postgresPlace(disk?: string): Promise<Place> {
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

/** `disk`: a folder on the disk that the database is to lie on; the server's log lies elsewhere, as in production. */
export async function makePlace(kind: DatabaseKind, disk?: string): Promise<Place> {
  return kind === 'embedded' ? await embeddedPlace(disk) : await postgresPlace(disk);
}
