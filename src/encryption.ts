import { z } from 'zod';

/** `required`: encrypted, and with a certificate that holds, or not at all. `off`: as the address itself says. */
const encryption = ['required', 'off'] as const;
export type Encryption = (typeof encryption)[number];

export const encryptionSetting = (name: string) =>
  z.enum(encryption, `${name} must be required or off.`);

/**
 * All three check the certificate and its name in pg 8. pg 9 will read `require` as libpq does, which checks neither; so
 * whichever is written, the address that is used says `verify-full` (`pg-connection-string`, deprecatedSslModeWarning).
 */
const checkedModes: readonly string[] = ['verify-full', 'verify-ca', 'require'];

/** A socket in the file system never leaves the machine. `host` in the query counts before the one in the address, as in pg. */
function isSocket({ hostname, searchParams }: URL): boolean {
  return /^(\/|%2f)/i.test(searchParams.get('host') ?? hostname);
}

/** The address of a database with its certificate checked in full; undefined where it does not ask for encryption. */
export function encryptedDatabase(address: string): string | undefined {
  const url = new URL(address);
  if (isSocket(url)) return address;
  if (!checkedModes.includes(url.searchParams.getAll('sslmode').at(-1) ?? '')) return undefined;
  url.searchParams.set('sslmode', 'verify-full');
  // It would make `verify-full` mean something else in a later version, and `require` nothing at all in this one.
  url.searchParams.delete('uselibpqcompat');
  return url.href;
}

/** Options in the address that nodemailer reads before ours, and that say how, or whether, it encrypts. */
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

/** What is demanded of each connection: encryption in production, unless it is switched off by its own name. */
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

/** One sentence for each address that would go in plain text where that is not allowed. */
export function* encryptionFaults(variables: EncryptionVariables): Generator<string> {
  const { database, mail } = encryptionDemands(variables);
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_AUTH_URL'] as const) {
    const address = variables[name];
    if (database === 'required' && address && encryptedDatabase(address) === undefined)
      yield `${name} must end in ?sslmode=verify-full (with &sslrootcert=FILE where the authority is your own); LYHORD_DATABASE_TLS=off allows plain text.`;
  }
  const { SMTP_URL } = variables;
  if (mail === 'required' && SMTP_URL !== undefined && hasEncryptionOptions(SMTP_URL))
    yield 'SMTP_URL must have no options about TLS, since it is demanded; LYHORD_SMTP_TLS=off leaves it to the address.';
}
