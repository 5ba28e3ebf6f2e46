import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createApp } from '../src/app.ts';
import type { Config } from '../src/config/config.ts';
import type { Role } from '../src/domain/vocabulary.ts';
import type { MailTransport, OutgoingMail } from '../src/messages/transport.ts';
import { type OpenApp, openApp } from '../src/open-app.ts';
import { authenticationOptions, idleSession } from '../src/people/authentication.ts';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { testDatabases } from './database.ts';
import { type FilledForm, formBody, type Page, readPage } from './page.ts';
import { everySeed } from './seeds.ts';

export interface TestApp {
  readonly context: OpenApp;
  readonly server: FastifyInstance;
  readonly clock: { set(instant: string): void; advance(duration: string): void };
  /** The mails that the test's mail server has received, oldest first. */
  readonly mailbox: OutgoingMail[];
  /** The log lines, to search for what they must not contain. */
  readonly log: string[];
  /** Runs every waiting job. */
  drain(): Promise<void>;
  get(address: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Opens a page, and fails where the status is not 200. */
  page(address: string, headers?: Record<string, string>): Promise<Page>;
  /** Sends a filled-in form as a browser on the same site does. */
  submit(form: FilledForm, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export interface TestOptions {
  /** The time of the clock as an ISO instant; it stands still until a test moves it. */
  readonly now?: string;
  readonly config?: Partial<Config>;
  /** Replaces the mailbox: the transport of a real mail server, or one that fails. */
  readonly mail?: MailTransport;
}

const origin = 'http://localhost:3000';

function testConfig(set: Partial<Config>): Config {
  return {
    mode: 'demonstration',
    production: false,
    host: '127.0.0.1',
    port: 3000,
    dataFolder: '/nonexistent',
    database: { kind: 'embedded' },
    mail: { kind: 'outbox' },
    publicUrl: undefined,
    trustProxy: false,
    metricsToken: undefined,
    rateLimit: 'off',
    secret: 'a secret of the tests, thirty-two characters and more',
    headSecret: 'a secret for the heads, thirty-two characters and more',
    headsUrl: undefined,
    providers: [],
    secondFactor: 'offered',
    ...set,
  };
}

export async function testApp(options: TestOptions = {}): Promise<TestApp> {
  let now = Temporal.Instant.from(options.now ?? '2026-03-02T08:15:00Z');
  const mailbox: OutgoingMail[] = [];
  const log: string[] = [];
  const mail: MailTransport = options.mail ?? {
    send: async (message) => {
      mailbox.push(message);
    },
  };
  const config = testConfig(options.config ?? {});
  const databases = await testDatabases(
    config.mode === 'demonstration' ? 'demonstration' : 'tables',
  );
  const context = await openApp(config, databases, {
    clock: { now: () => now },
    mail,
    securityLine: (line) => void log.push(line),
  });
  await context.startJobs('when_drained');
  const server = await createApp(context, {
    logDestination: { write: (line) => void log.push(line) },
  });
  await server.ready();
  const inject = (request: InjectOptions) => server.inject(request);
  const get = (address: string, headers: Record<string, string> = {}) =>
    inject({ method: 'GET', url: address, headers });
  return {
    context,
    server,
    clock: {
      set: (instant) => {
        now = Temporal.Instant.from(instant);
      },
      advance: (duration) => {
        now = now.toZonedDateTimeISO('Europe/Stockholm').add(duration).toInstant();
      },
    },
    mailbox,
    log,
    drain: () => context.jobs.drain(),
    inject,
    get,
    async page(address, headers) {
      const response = await get(address, headers);
      if (response.statusCode !== 200)
        throw new Error(`${address} answered ${response.statusCode}`);
      return readPage(response.body);
    },
    submit: (form, headers = {}) =>
      inject({
        method: 'POST',
        url: form.action,
        headers: {
          origin,
          host: new URL(origin).host,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        payload: formBody(form),
      }),
    async close() {
      await server.close();
      await context.close();
    },
  };
}

/** The first invented person with this role, and in this unit where one is given. */
export function personWith(municipality: string, role: Role, unit?: string) {
  const accounts = everySeed.find((seed) => seed.id === municipality)?.organisation.accounts ?? [];
  const person = accounts.find(
    (account) => account.role === role && (unit === undefined || account.unit === unit),
  );
  if (!person) throw new Error(`${municipality} has no ${role}${unit ? ` in ${unit}` : ''}`);
  return person;
}

/** The headers of a signed-in user, whose session was created without the sign-in page. */
export async function signInAs(
  app: TestApp,
  municipality: string,
  role: Role,
  unit?: string,
): Promise<{ cookie: string }> {
  return await createSession(app, personWith(municipality, role, unit).email);
}

/**
 * Creates a session like the sign-in page does, without the 70 ms of processor time that checking a password takes:
 * the row, and the cookie that Better Auth signs (`signCookieValue` of better-call: HMAC with SHA-256, in base64).
 */
async function createSession(app: TestApp, email: string): Promise<{ cookie: string }> {
  const { databases, config } = app.context;
  const { id: userId } = await databases.auth
    .selectFrom('user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const token = randomBytes(24).toString('base64url');
  const now = Date.now();
  const expiresAt = new Date(now + Temporal.Duration.from(idleSession).total('milliseconds'));
  await databases.auth
    .insertInto('session')
    .values({
      ...{ id: randomUUID(), token, userId, expiresAt },
      ...{ createdAt: new Date(now), updatedAt: new Date(now) },
    })
    .execute();
  const signature = createHmac('sha256', config.secret).update(token).digest('base64');
  const { name } = authenticationOptions(databases.auth, config).advanced.cookies.session_token;
  return { cookie: `${name}=${encodeURIComponent(`${token}.${signature}`)}` };
}

/**
 * Sends to the form's address directly: on the page with all accounts of the demonstration, finding a button by its
 * role takes seconds.
 */
export async function signInWith(
  app: TestApp,
  email: string,
  password = demonstrationPassword,
): Promise<{ cookie: string }> {
  const fields = [
    ['email', email],
    ['password', password],
  ] as const;
  const response = await app.submit({ action: '/desk/logga-in', method: 'post', fields });
  const cookies = [response.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0] ?? '');
  if (cookies.length === 0) throw new Error(`sign-in answered ${response.statusCode}`);
  return { cookie: cookies.join('; ') };
}
