import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { selfSigned } from '../../test/certificate.ts';
import { readSettings } from '../config/config.ts';
import { openPool } from './postgres.ts';
import { owner } from './roles.ts';

const superuser = process.env.LYHORD_TEST_DATABASE_URL ?? '';

/** Makes the test's PostgreSQL accept encrypted connections as well; returns its certificate. */
async function beginEncryption(): Promise<string> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  try {
    // Run as the server's own user in its own folder: PostgreSQL refuses a key that others could read.
    const make = `umask 077; openssl ${selfSigned} -keyout server.key -out server.crt`;
    await client.query(`copy (select 1) to program '${make}'`);
    await client.query('alter system set ssl = on');
    await client.query('select pg_reload_conf()');
    const { rows } = await client.query("select pg_read_file('server.crt') as certificate");
    return String(rows[0]?.certificate);
  } finally {
    await client.end();
  }
}

/** Reads the address as in production, and connects as the application does. */
async function encryptedBy(options: string): Promise<boolean> {
  const reading = readSettings({
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://synpunkter.kommun.example',
    LYHORD_SECRET: 'a secret of at least thirty-two characters',
    DATABASE_URL: `${superuser}?${options}`,
  });
  if (reading.kind === 'faults') throw new Error(reading.faults.join());
  const { database } = reading.settings;
  if (database.kind !== 'postgres') throw new Error('not PostgreSQL');
  const pool = openPool(database.url, owner, 1);
  try {
    const { rows } = await pool.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
    return Boolean(rows[0]?.ssl);
  } finally {
    await pool.end();
  }
}

describe.skipIf(superuser === '')('the connection to a PostgreSQL that encrypts', () => {
  it('is refused while its certificate is issued by an unknown authority, and encrypted once the authority is known', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'lyhord-authority-')), 'authority.pem');
    await writeFile(file, await beginEncryption());
    for (const mode of ['require', 'verify-full'])
      await expect(encryptedBy(`sslmode=${mode}`)).rejects.toThrow(/self-signed certificate/);
    expect(await encryptedBy(`sslmode=verify-full&sslrootcert=${file}`)).toBe(true);
    await rm(dirname(file), { recursive: true });
  });
});
