import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import type { AuthTables } from '../db/tables.ts';

/** Signed out after this long without a request, and after `longestSession` whatever happens: a desk is often shared. */
export const idleSession = { hours: 2 } as const;
export const longestSession = { hours: 12 } as const;
/** How exactly idleness is known; each renewal is a write. */
const renewal = { minutes: 5 } as const;

const seconds = (duration: Temporal.DurationLike) =>
  Temporal.Duration.from(duration).total('seconds');

/**
 * Better Auth on the schema `auth`: passwords and sessions. Only its functions are called, its own addresses are not
 * served. Imported when first needed: loading it takes 0.4 s, which the start of the server does not wait for. Never call
 * it inside a transaction: on the embedded database it would wait for the connection that its caller holds.
 */
export async function openAuthentication(
  database: Kysely<AuthTables>,
  config: Pick<Config, 'secret' | 'publicUrl'>,
) {
  const { betterAuth } = await import('better-auth');
  const publicUrl = config.publicUrl ?? 'http://localhost';
  return betterAuth({
    database: { db: database, type: 'postgres' },
    baseURL: publicUrl,
    secret: config.secret,
    emailAndPassword: { enabled: true, disableSignUp: true },
    user: { additionalFields: { municipality: { type: 'string', required: true, input: false } } },
    session: {
      expiresIn: seconds(idleSession),
      updateAge: seconds(renewal),
      // A cached session would outlive its sign-out.
      cookieCache: { enabled: false },
    },
    advanced: {
      // The name says what the cookie is for, and not what made it.
      cookiePrefix: 'desk',
      cookies: { session_token: { name: 'desk' } },
      useSecureCookies: publicUrl.startsWith('https://'),
      ipAddress: { disableIpTracking: true },
    },
    // Its own limit goes by address alone; see `throttle.ts`. Its log lines quote what was typed.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

export type Authentication = Awaited<ReturnType<typeof openAuthentication>>;
