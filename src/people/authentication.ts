import type { BetterAuthOptions } from 'better-auth';
import type { Kysely } from 'kysely';
import type { Config } from '../config/config.ts';
import type { AuthTables } from '../db/tables.ts';
import { detectUnavailability } from '../db/unavailable.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { newRecoveryCodes } from './passwords.ts';

/**
 * A session ends after this long without a request, and after `longestSession` in any case, because a desk computer
 * is often shared.
 */
export const idleSession = { hours: 2 } as const;
export const longestSession = { hours: 12 } as const;
/** The precision of idle time; each renewal is a write. */
export const renewal = { minutes: 5 } as const;

const seconds = (duration: Temporal.DurationLike) =>
  Temporal.Duration.from(duration).total('seconds');

export type AuthenticationConfig = Pick<Config, 'secret' | 'publicUrl'>;

const publicUrlOf = ({ publicUrl }: AuthenticationConfig) => publicUrl ?? 'http://localhost';

/**
 * The prefix of our cookies' names, and the name of the session's. Better Auth knows only the prefix __Secure-. A
 * browser accepts __Host- only from this host itself, for all its paths, over TLS.
 */
export const cookiePrefix = (config: AuthenticationConfig): string =>
  publicUrlOf(config).startsWith('https://') ? '__Host-desk' : 'desk';

/** Better Auth's options for the schema `auth`, shared by every way of signing in. */
export function authenticationOptions(database: Kysely<AuthTables>, config: AuthenticationConfig) {
  const publicUrl = publicUrlOf(config);
  const encrypted = publicUrl.startsWith('https://');
  const prefix = cookiePrefix(config);
  return {
    database: { db: database, type: 'postgres' },
    baseURL: publicUrl,
    secret: config.secret,
    session: {
      expiresIn: seconds(idleSession),
      updateAge: seconds(renewal),
      // A cached session would remain valid after signing out.
      cookieCache: { enabled: false },
      additionalFields: { providerId: { type: 'string', required: false, input: false } },
    },
    advanced: {
      // Named by purpose, and not by the library that sets it.
      cookiePrefix: prefix,
      cookies: { session_token: { name: prefix } },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: encrypted },
      ipAddress: { disableIpTracking: true },
    },
    // Its own limit counts only by address; see `sign-in-limits.ts`. Its log lines quote what was typed.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  } as const satisfies BetterAuthOptions;
}

/** The municipality of a user; never taken from a form. */
export const municipalityField = { type: 'string', required: true, input: false } as const;

/**
 * Passwords and sessions. Only its functions are called; its own addresses are not served. Imported when first
 * needed: loading it takes 0.4 s, which the start of the server need not wait for. Never call it within a
 * transaction: on the embedded database it would wait for the connection that its caller holds.
 */
async function openAuthentication(database: Kysely<AuthTables>, config: AuthenticationConfig) {
  const { betterAuth } = await import('better-auth');
  const { twoFactor } = await import('better-auth/plugins');
  const authentication = betterAuth({
    ...authenticationOptions(database, config),
    // The name of the code in the user's authenticator app; the municipality is shown in the address there.
    plugins: [
      twoFactor({
        issuer: 'Lyhörd',
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
        // It would lock the account for everybody, known devices too; see `sign-in-limits.ts`.
        accountLockout: { enabled: false },
      }),
    ],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: {
        hash: hashPassword,
        verify: ({ password, hash }) => isPassword(password, hash),
      },
    },
    user: { additionalFields: { municipality: municipalityField } },
  });
  return { ...authentication, api: withUnavailability(authentication.api) };
}

/**
 * Better Auth turns database errors into its own (500), and when it reads the session of a user who changes their
 * password it continues as if there were none (1.7.25, `getSessionFromCtx`).
 */
export function withUnavailability<Api extends object>(api: Api): Api {
  return new Proxy(api, {
    get(target, name, receiver) {
      const call: unknown = Reflect.get(target, name, receiver);
      if (typeof call !== 'function') return call;
      return (...given: unknown[]) =>
        detectUnavailability(async (): Promise<unknown> => call.apply(target, given));
    },
  });
}

export type Authentication = Awaited<ReturnType<typeof openAuthentication>>;

/** Recorded for the administrator, who sees which accounts are used. */
export async function noteSignIn(database: Kysely<AuthTables>, userId: string): Promise<void> {
  await database
    .updateTable('user')
    .set({ lastSignInAt: new Date() })
    .where('id', '=', userId)
    .execute();
}

/** Opened at the first call. */
export function authenticationOf(
  database: Kysely<AuthTables>,
  config: AuthenticationConfig,
): () => Promise<Authentication> {
  let opened: Promise<Authentication> | undefined;
  return () => {
    opened ??= openAuthentication(database, config);
    return opened;
  };
}

/** The cookie ends with the browser; the server decides how long a session lasts. */
export function untilBrowserCloses(cookies: readonly string[]): string[] {
  return cookies.map((cookie) => cookie.replace(/; Max-Age=[1-9]\d*/i, ''));
}
