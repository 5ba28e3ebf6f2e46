import { z } from 'zod';

/** `required`: encrypted with a verified certificate, or no connection at all. `off`: as the address itself says. */
const encryption = ['required', 'off'] as const;
export type Encryption = (typeof encryption)[number];

export const encryptionSetting = (name: string) =>
  z.enum(encryption, `${name} must be required or off.`);

/**
 * pg 8 verifies the certificate and its name with all three. pg 9 will read `require` as libpq does, which verifies neither,
 * so the address that is used always says `verify-full` (`pg-connection-string`, deprecatedSslModeWarning).
 */
const verifyingModes: readonly string[] = ['verify-full', 'verify-ca', 'require'];

/** A Unix socket never leaves the machine. The last `host` in the query overrides the one in the address, as in pg. */
function isSocket({ hostname, searchParams }: URL): boolean {
  return /^(\/|%2f)/i.test(searchParams.getAll('host').at(-1) ?? hostname);
}

/** The address of a database with `sslmode=verify-full`; undefined where it does not ask for encryption. */
export function verifiedDatabaseUrl(address: string): string | undefined {
  const url = new URL(address);
  if (isSocket(url)) return address;
  if (!verifyingModes.includes(url.searchParams.getAll('sslmode').at(-1) ?? '')) return undefined;
  url.searchParams.set('sslmode', 'verify-full');
  // With it, pg 8 verifies no certificate for `require`.
  url.searchParams.delete('uselibpqcompat');
  return url.href;
}

/** Options in the address that override ours in nodemailer, and decide whether and how it encrypts. */
const encryptionOptions = /^(tls\..*|secure|ignoreTLS|requireTLS|opportunisticTLS|service)$/i;

function hasEncryptionOptions(address: string): boolean {
  return [...new URL(address).searchParams.keys()].some((name) => encryptionOptions.test(name));
}

interface EncryptionVariables {
  readonly NODE_ENV?: string | undefined;
  readonly LYHORD_DATABASE_TLS?: Encryption | undefined;
  readonly LYHORD_SMTP_TLS?: Encryption | undefined;
  readonly DATABASE_URL?: string | undefined;
  readonly DATABASE_OWNER_URL?: string | undefined;
  readonly DATABASE_AUTH_URL?: string | undefined;
  readonly SMTP_URL?: string | undefined;
}

/** Encryption is required in production, unless its own variable switches it off. */
export function encryptionDemands(variables: EncryptionVariables): {
  readonly database: Encryption;
  readonly mail: Encryption;
} {
  const usual = variables.NODE_ENV === 'production' ? 'required' : 'off';
  return {
    database: variables.LYHORD_DATABASE_TLS ?? usual,
    mail: variables.LYHORD_SMTP_TLS ?? usual,
  };
}

/** One English sentence for each address that allows an unencrypted connection where encryption is required. */
export function* encryptionFaults(variables: EncryptionVariables): Generator<string> {
  const { database, mail } = encryptionDemands(variables);
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_AUTH_URL'] as const) {
    const address = variables[name];
    if (database === 'required' && address && verifiedDatabaseUrl(address) === undefined)
      yield `${name} must end in ?sslmode=verify-full (with &sslrootcert=FILE where the authority is your own); LYHORD_DATABASE_TLS=off allows plain text.`;
  }
  const { SMTP_URL } = variables;
  if (mail === 'required' && SMTP_URL !== undefined && hasEncryptionOptions(SMTP_URL))
    yield 'SMTP_URL must have no options about TLS, since it is demanded; LYHORD_SMTP_TLS=off leaves it to the address.';
}
