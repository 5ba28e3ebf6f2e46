import { randomBytes } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import staticFiles from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import { Problem } from '../problem.ts';
import { assetsFolder } from '../ui/assets.ts';
import { requireContentTypes } from './content-types.ts';
import { answerErrors, answerProblem } from './errors.tsx';
import { receiveForms } from './form-body.ts';
import { requireOwnHost } from './host.ts';
import { type LogDestination, logAnswers, logOptions } from './logging.ts';
import { warnOfProxies } from './proxies.ts';
import { limitRates } from './rate-limit.ts';
import { refuseForeignForms, secureHeaders } from './security.ts';
import { answerUnreadable } from './unreadable.ts';
import { refuseWrongMethods } from './wrong-method.ts';

/**
 * The largest valid body: 20 000 + 9 × 500 characters of the API's text fields, each at most 12 bytes
 * (`\ud83d\ude00`, `%F0%9F%98%80`), is 294 000 bytes; the rest is names and punctuation.
 */
export const bodyLimit = 320 * 1024;

const routerOptions = { ignoreTrailingSlash: true, maxParamLength: 16_384 };

export interface ServerOptions {
  readonly settings: Pick<Config, 'mode' | 'publicUrl' | 'trustProxy' | 'rateLimit'> &
    Partial<Pick<Config, 'providers' | 'production'>>;
  readonly logLevel?: string;
  readonly logDestination?: LogDestination;
}

/** A server with everything that pages and the API share; features add their routes to it. */
export async function createServer({
  settings,
  logLevel = 'info',
  logDestination,
}: ServerOptions): Promise<FastifyInstance> {
  const demonstration = settings.mode === 'demonstration';
  const secure = secureHeaders(settings.publicUrl, settings.providers ?? []);
  const server = fastify({
    ...logOptions(logLevel, logDestination),
    bodyLimit,
    trustProxy: trustedHops(settings.trustProxy),
    genReqId: requestNumber,
    // A client that sends slowly or never finishes is disconnected.
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    // A request that still arrives on an open connection during a stop is answered like others in progress, and the
    // connection closed.
    return503OnClosing: false,
    routerOptions,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error, request, reply) => {
      secure(request, reply);
      answerProblem(error, request, reply, demonstration);
    },
  });
  answerErrors(server, demonstration);
  logAnswers(server);
  server.addHook('onRequest', async (request, reply) => secure(request, reply));
  await limitRates(server, settings.rateLimit);
  warnOfProxies(server, settings);
  requireOwnHost(server, settings.publicUrl);
  refuseWrongMethods(server, routerOptions);
  refuseForeignForms(server, settings.publicUrl);
  refuseEmptyCharacters(server);
  requireContentTypes(server);
  receiveForms(server);
  await compressAnswers(server);
  await serveAssets(server);
  return server;
}

/**
 * An address with NUL exists nowhere, and PostgreSQL refuses to compare anything with a text that contains it
 * (22021).
 */
function refuseEmptyCharacters(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ url }) => {
    if (url.includes('%00')) throw new Problem('not_found');
  });
}

/**
 * 58 kB of a policy become 7.7 kB in 0.5 ms; with the default 4 they become 6.9 kB in 1.6 ms, during which all other
 * requests wait.
 */
const quickly = 1;

/** Bytes. Compressed at once: a stream for each response took longer than the compression. No page is as large. */
const wholePages = 200_000;

async function compressAnswers(server: FastifyInstance): Promise<void> {
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    syncThreshold: wholePages,
    customTypes: /^(?:text\/|application\/(?:problem\+)?json)/,
    globalDecompression: false,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: quickly } },
  });
}

async function serveAssets(server: FastifyInstance): Promise<void> {
  await server.register(staticFiles, {
    root: assetsFolder,
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
}

/** Short enough to be read out over the telephone, from symbols that are not easily confused. */
function requestNumber(): string {
  const symbols = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  const drawn = [...randomBytes(10)].map((byte) => symbols[byte % symbols.length]).join('');
  return `${drawn.slice(0, 5)}-${drawn.slice(5)}`;
}

/**
 * A number of proxies as a function: Fastify 5.12 accepts a bare number and then trusts none of them. The nearest
 * sender has hop 0.
 */
function trustedHops(
  trust: Config['trustProxy'],
): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (typeof trust === 'number') return (_address, hop) => hop < trust;
  return trust === false || trust === undefined ? false : [...trust];
}
