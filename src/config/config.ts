import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import {
  type Encryption,
  encryptionDemands,
  encryptionFaults,
  encryptionSetting,
  verifiedDatabaseUrl,
} from './encryption.ts';
import {
  groupPosts,
  type IdentityProvider,
  identityProviders,
  providerFaults,
  providersFrom,
} from './identity-providers.ts';

/** Protocols by which the heads of the ledgers may be sent to a receiver outside (`ledger/heads/receiver.ts`). */
const receiverProtocols = ['https:', 'http:', 'syslog:', 'syslog+tcp:', 'syslog+tls:'] as const;

/**
 * Where the data is stored. `ownerUrl`: the login that migrates; undefined when it is `url`. `authUrl`: the login
 * that reads accounts and sessions; undefined when it is the owner's. `oneLogin`: production starts even where the
 * application's login could read accounts and sessions too.
 */
export type DatabaseSettings =
  | { readonly kind: 'embedded' }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      readonly ownerUrl: string | undefined;
      readonly authUrl: string | undefined;
      readonly oneLogin: 'allowed' | 'refused';
    };

/** Where e-mails are sent: to a mail server, or only to the outbox. */
export type MailSettings =
  | { readonly kind: 'outbox' }
  | {
      readonly kind: 'smtp';
      readonly url: string;
      readonly from: string;
      readonly encryption: Encryption;
    };

/**
 * The addresses in X-Forwarded-For that are trusted, as Fastify's `trustProxy`: none, a number of hops, or addresses.
 */
export type TrustProxy = false | number | readonly string[];

/**
 * The settings from the environment. A `demonstration` has invented cases and open accounts; a `service` has neither.
 */
export interface Settings {
  readonly mode: 'demonstration' | 'service';
  readonly production: boolean;
  readonly host: string;
  /** 0 lets the operating system choose. */
  readonly port: number;
  /** Absolute path. */
  readonly dataFolder: string;
  readonly database: DatabaseSettings;
  readonly mail: MailSettings;
  /** Origin without a trailing slash, as readers use it; undefined: the address that the server listens on. */
  readonly publicUrl: string | undefined;
  /** Undefined: proxies were not configured, and none is trusted. */
  readonly trustProxy: TrustProxy | undefined;
  /** Lets other machines read the metrics; undefined: only this machine may. */
  readonly metricsToken: string | undefined;
  readonly rateLimit: 'on' | 'off';
  /** Undefined: the one kept in the data folder (`secret.ts`). */
  readonly secret: string | undefined;
  /** The secret from which the key that signs the ledgers' heads is derived; undefined: `secret`. */
  readonly headSecret: string | undefined;
  /** A receiver of the heads outside: a webhook or a syslog server; undefined: none. */
  readonly headsUrl: string | undefined;
  /** Providers through which staff sign in with their municipality's own account; empty: with a password here. */
  readonly providers: readonly IdentityProvider[];
  /** Whether a person with a password must also have a second factor. */
  readonly secondFactor: 'required' | 'offered';
}

/** Complete settings, which the rest of the server receives. */
export type Config = Settings & { readonly secret: string; readonly headSecret: string };

/** Either settings, or one English sentence for each fault, naming its variable. */
export type SettingsReading =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

const loopbackHosts: readonly string[] = ['localhost', '127.0.0.1', '::1'];
const secretLength = 32;

const urlOf = (protocols: readonly string[], sentence: string) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), sentence);

const postgresUrl = (name: string) =>
  urlOf(['postgres:', 'postgresql:'], `${name} must be an address that begins with postgresql://.`);

const originUrl = urlOf(
  ['http:', 'https:'],
  'PUBLIC_URL must be an address that begins with https:// or http://.',
)
  .refine(
    (text) => URL.parse(text) === null || URL.parse(text)?.href === `${URL.parse(text)?.origin}/`,
    'PUBLIC_URL must be scheme and host only, without a path: the pages are served from the root.',
  )
  .transform((text) => URL.parse(text)?.origin);

const addressRanges: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];
const isAddress = (text: string): boolean =>
  addressRanges.includes(text) || isIP(text.replace(/\/\d{1,3}$/, '')) !== 0;

/** `yes` means one proxy, never all of them: trusting every hop lets a visitor choose the address that is rate limited. */
const trustProxy = z.string().transform((text, context): TrustProxy => {
  if (/^(no|false|off|0)$/i.test(text)) return false;
  if (/^(yes|true|on)$/i.test(text)) return 1;
  if (/^\d$/.test(text)) return Number(text);
  const addresses = text.split(',').map((part) => part.trim());
  if (addresses.every(isAddress)) return addresses;
  context.addIssue(
    'TRUST_PROXY must be a number of proxies (1 to 9), no, or addresses with a comma between them.',
  );
  return z.NEVER;
});

const environmentSchema = z.object({
  NODE_ENV: z
    .enum(
      ['development', 'test', 'production'],
      'NODE_ENV must be development, test or production.',
    )
    .optional(),
  HOST: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT must be a whole number from 0 to 65535.')
    .transform(Number)
    .refine((port) => port <= 65_535, 'PORT must be a whole number from 0 to 65535.')
    .optional(),
  LYHORD_DATA: z.string().default('./data'),
  DATABASE_URL: postgresUrl('DATABASE_URL').optional(),
  DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL').optional(),
  DATABASE_AUTH_URL: postgresUrl('DATABASE_AUTH_URL').optional(),
  LYHORD_ONE_DATABASE_LOGIN: z
    .enum(['yes', 'no'], 'LYHORD_ONE_DATABASE_LOGIN must be yes or no.')
    .optional(),
  LYHORD_EMBEDDED: z.enum(['yes', 'no'], 'LYHORD_EMBEDDED must be yes or no.').optional(),
  PUBLIC_URL: originUrl.optional(),
  TRUST_PROXY: trustProxy.optional(),
  LYHORD_SECRET: z
    .string()
    .min(secretLength, `LYHORD_SECRET must have at least ${secretLength} characters.`)
    .optional(),
  LYHORD_METRICS_TOKEN: z
    .string()
    .refine(
      (text) => /^\S+$/.test(text) && text.length >= secretLength,
      `LYHORD_METRICS_TOKEN must have at least ${secretLength} characters, and no spaces.`,
    )
    .optional(),
  LYHORD_DATABASE_TLS: encryptionSetting('LYHORD_DATABASE_TLS').optional(),
  LYHORD_SMTP_TLS: encryptionSetting('LYHORD_SMTP_TLS').optional(),
  LYHORD_HEAD_KEY: z
    .string()
    .min(secretLength, `LYHORD_HEAD_KEY must have at least ${secretLength} characters.`)
    .optional(),
  LYHORD_HEADS_URL: urlOf(
    receiverProtocols,
    `LYHORD_HEADS_URL must be an address that begins with ${receiverProtocols.map((one) => `${one}//`).join(', ')}.`,
  ).optional(),
  SMTP_URL: urlOf(
    ['smtp:', 'smtps:'],
    'SMTP_URL must be an address that begins with smtp:// or smtps://.',
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/,
      'MAIL_FROM must be an e-mail address, as in Svar <svar@example.se>.',
    )
    .optional(),
  LYHORD_RATE_LIMIT: z.enum(['on', 'off'], 'LYHORD_RATE_LIMIT must be on or off.').default('on'),
  LYHORD_SECOND_FACTOR: z
    .enum(['required', 'offered'], 'LYHORD_SECOND_FACTOR must be required or offered.')
    .optional(),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_MUNICIPALITY: z.string().optional(),
  OIDC_GROUPS: groupPosts.optional(),
  OIDC_GROUPS_CLAIM: z.string().optional(),
  OIDC_PROVIDERS: identityProviders.optional(),
});
type Environment = z.output<typeof environmentSchema>;

function publicUrlFault({ NODE_ENV, PUBLIC_URL }: Environment): string | undefined {
  if (NODE_ENV !== 'production') return undefined;
  if (PUBLIC_URL === undefined)
    return 'PUBLIC_URL must be set with NODE_ENV=production, to the address that readers reach the service by, as in https://synpunkter.kommun.example.';
  const { protocol, hostname } = new URL(PUBLIC_URL);
  return protocol === 'https:' || loopbackHosts.includes(hostname.replace(/^\[(.*)\]$/, '$1'))
    ? undefined
    : 'PUBLIC_URL must begin with https:// with NODE_ENV=production; http:// is for this machine only.';
}

/** Faults that can only be found by comparing variables. */
function* contradictions(environment: Environment): Generator<string> {
  const { DATABASE_URL, LYHORD_EMBEDDED, LYHORD_RATE_LIMIT, HOST } = environment;
  const production = environment.NODE_ENV === 'production';
  if (production && DATABASE_URL === undefined && LYHORD_EMBEDDED !== 'yes') {
    yield 'DATABASE_URL must be set with NODE_ENV=production; LYHORD_EMBEDDED=yes chooses the embedded database instead.';
  }
  if (DATABASE_URL !== undefined && LYHORD_EMBEDDED === 'yes') {
    yield 'LYHORD_EMBEDDED=yes and DATABASE_URL say different things; set one of them.';
  }
  for (const name of ['DATABASE_OWNER_URL', 'DATABASE_AUTH_URL'] as const)
    if (environment[name] !== undefined && DATABASE_URL === undefined)
      yield `${name} is set, but DATABASE_URL is not.`;
  if (production && environment.LYHORD_SECRET === undefined) {
    yield `LYHORD_SECRET must be set with NODE_ENV=production, to at least ${secretLength} characters that nobody can guess.`;
  }
  const publicUrl = publicUrlFault(environment);
  if (publicUrl !== undefined) yield publicUrl;
  yield* encryptionFaults(environment);
  if (production && environment.LYHORD_HEADS_URL?.startsWith('http:')) {
    yield 'LYHORD_HEADS_URL must begin with https:// with NODE_ENV=production, or be a syslog.';
  }
  if (environment.SMTP_URL !== undefined && environment.MAIL_FROM === undefined) {
    yield 'MAIL_FROM must be set with SMTP_URL: it is the address that the messages come from.';
  }
  if (production && LYHORD_RATE_LIMIT === 'off') {
    yield 'LYHORD_RATE_LIMIT=off is refused with NODE_ENV=production.';
  }
  if (LYHORD_RATE_LIMIT === 'off' && HOST !== undefined && !loopbackHosts.includes(HOST)) {
    yield `LYHORD_RATE_LIMIT=off is for this machine only; HOST must be one of ${loopbackHosts.join(', ')}.`;
  }
  yield* providerFaults(environment);
  if (
    providersFrom(environment).length > 0 &&
    environment.PUBLIC_URL === undefined &&
    !production
  ) {
    yield 'PUBLIC_URL must be set with a provider of accounts: it sends people back there.';
  }
}

function settingsFrom(environment: Environment): Settings {
  const { DATABASE_URL: url, SMTP_URL, MAIL_FROM } = environment;
  const demanded = encryptionDemands(environment);
  const verified = (address: string) =>
    (demanded.database === 'required' ? verifiedDatabaseUrl(address) : undefined) ?? address;
  const production = environment.NODE_ENV === 'production';
  return Object.freeze({
    mode: url === undefined && !production ? 'demonstration' : 'service',
    production,
    // The demonstration's passwords are shown on its sign-in page, so it listens only to this machine unless HOST
    // says otherwise.
    host: environment.HOST ?? (production ? '0.0.0.0' : 'localhost'),
    port: environment.PORT ?? 3000,
    dataFolder: resolve(environment.LYHORD_DATA),
    database: Object.freeze(
      url === undefined
        ? { kind: 'embedded' }
        : {
            kind: 'postgres',
            url: verified(url),
            ownerUrl: environment.DATABASE_OWNER_URL && verified(environment.DATABASE_OWNER_URL),
            authUrl: environment.DATABASE_AUTH_URL && verified(environment.DATABASE_AUTH_URL),
            oneLogin:
              production && environment.LYHORD_ONE_DATABASE_LOGIN !== 'yes' ? 'refused' : 'allowed',
          },
    ),
    mail: Object.freeze(
      SMTP_URL === undefined || MAIL_FROM === undefined
        ? { kind: 'outbox' }
        : { kind: 'smtp', url: SMTP_URL, from: MAIL_FROM, encryption: demanded.mail },
    ),
    publicUrl: environment.PUBLIC_URL,
    trustProxy: environment.TRUST_PROXY,
    metricsToken: environment.LYHORD_METRICS_TOKEN,
    rateLimit: environment.LYHORD_RATE_LIMIT,
    secret: environment.LYHORD_SECRET,
    headSecret: environment.LYHORD_HEAD_KEY,
    headsUrl: environment.LYHORD_HEADS_URL,
    providers: providersFrom(environment),
    // A second factor is required in production, and not for invented data.
    secondFactor: environment.LYHORD_SECOND_FACTOR ?? (production ? 'required' : 'offered'),
  });
}

/** Reads settings from an environment (`process.env`, which only `main.ts` uses). An empty variable counts as unset. */
export function readSettings(
  variables: Readonly<Record<string, string | undefined>>,
): SettingsReading {
  const set = Object.entries(variables).filter(
    ([, value]) => value !== undefined && value.trim() !== '',
  );
  const parsed = environmentSchema.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    return {
      kind: 'faults',
      faults: [...new Set(parsed.error.issues.map((issue) => issue.message))],
    };
  }
  const faults = [...contradictions(parsed.data)];
  return faults.length > 0
    ? { kind: 'faults', faults }
    : { kind: 'settings', settings: settingsFrom(parsed.data) };
}
