import { describe, expect, it } from 'vitest';
import { readSettings } from './config.ts';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://synpunkter.kommun.example',
  LYHORD_SECRET: 'a secret of at least thirty-two characters',
};
const host = 'db.kommun.example';

function reading(variables: Record<string, string>) {
  const read = readSettings({ ...production, ...variables });
  return read.kind === 'faults' ? read.faults : read.settings;
}

function addressFor(DATABASE_URL: string, more: Record<string, string> = {}): unknown {
  const read = readSettings({ ...production, DATABASE_URL, ...more });
  if (read.kind === 'faults') return read.faults;
  const { database } = read.settings;
  return database.kind === 'postgres' ? database.url : database.kind;
}

describe('the connection to PostgreSQL in production', () => {
  it.each([
    `postgresql://lyhord@${host}/lyhord`,
    'postgresql://lyhord@127.0.0.1/lyhord',
    `postgresql://lyhord@${host}/lyhord?sslmode=disable`,
    `postgresql://lyhord@${host}/lyhord?sslmode=prefer`,
    `postgresql://lyhord@${host}/lyhord?sslmode=no-verify`,
    `postgresql://lyhord@${host}/lyhord?sslmode=verify-full&sslmode=disable`,
    `postgresql://lyhord@%2Fvar%2Frun/lyhord?host=${host}`,
    `postgresql:///lyhord?host=/var/run/postgresql&host=${host}`,
  ])('is refused where it could be unencrypted or unverified: %s', (address) => {
    expect(addressFor(address)).toEqual([
      'DATABASE_URL must end in ?sslmode=verify-full (with &sslrootcert=FILE where the authority is your own); LYHORD_DATABASE_TLS=off allows plain text.',
    ]);
  });

  it.each(['verify-full', 'verify-ca', 'require', 'require&uselibpqcompat=true'])(
    'verifies the certificate and its name where the address says %s',
    (mode) => {
      expect(addressFor(`postgresql://lyhord@${host}/lyhord?sslmode=${mode}`)).toBe(
        `postgresql://lyhord@${host}/lyhord?sslmode=verify-full`,
      );
    },
  );

  it('is required for the owner of the tables too', () => {
    const DATABASE_URL = `postgresql://lyhord@${host}/lyhord?sslmode=verify-full`;
    const DATABASE_OWNER_URL = `postgresql://owner@${host}/lyhord`;
    expect(reading({ DATABASE_URL, DATABASE_OWNER_URL })).toEqual([
      expect.stringContaining('DATABASE_OWNER_URL must end in ?sslmode=verify-full'),
    ]);
  });

  it.each([
    'postgresql://%2Fvar%2Frun%2Fpostgresql/lyhord',
    'postgresql:///lyhord?host=/var/run/postgresql',
  ])('needs no encryption where it never leaves the machine: %s', (address) => {
    expect(addressFor(address)).toBe(address);
  });

  it('is unencrypted only where its variable says so', () => {
    const address = `postgresql://lyhord@${host}/lyhord`;
    expect(addressFor(address, { LYHORD_DATABASE_TLS: 'off' })).toBe(address);
    expect(addressFor(address, { NODE_ENV: 'development' })).toBe(address);
    expect(
      addressFor(address, { NODE_ENV: 'development', LYHORD_DATABASE_TLS: 'required' }),
    ).toEqual([expect.stringContaining('DATABASE_URL must end in')]);
  });
});

describe('the connection to the mail server in production', () => {
  const mail = {
    LYHORD_EMBEDDED: 'yes',
    SMTP_URL: 'smtp://mail.kommun.example:587',
    MAIL_FROM: 'svar@kommun.example',
  };

  it('is encrypted, unless its variable turns that off', () => {
    expect(reading(mail)).toMatchObject({ mail: { encryption: 'required' } });
    expect(reading({ ...mail, LYHORD_SMTP_TLS: 'off' })).toMatchObject({
      mail: { encryption: 'off' },
    });
    expect(reading({ ...mail, NODE_ENV: 'development' })).toMatchObject({
      mail: { encryption: 'off' },
    });
  });

  it.each(['ignoreTLS=true', 'tls.rejectUnauthorized=false', 'requireTLS=false'])(
    'cannot be weakened by %s in the address',
    (option) => {
      const SMTP_URL = `${mail.SMTP_URL}?${option}`;
      expect(reading({ ...mail, SMTP_URL })).toEqual([
        'SMTP_URL must have no options about TLS, since it is demanded; LYHORD_SMTP_TLS=off leaves it to the address.',
      ]);
      expect(reading({ ...mail, SMTP_URL, LYHORD_SMTP_TLS: 'off' })).not.toBeInstanceOf(Array);
    },
  );
});
