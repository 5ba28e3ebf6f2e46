import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { Refusal } from '../../domain/decide/decision.ts';
import type { ApiWords } from '../../i18n/catalogue-types.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Receipt, SubmitResult } from '../../intake/intake.ts';
import {
  dissatisfactionSchema,
  hasContact,
  messageSchema,
  type SubmissionInput,
  submissionSchema,
} from '../../intake/submission-schema.ts';
import { type MunicipalityAddress, municipalityStep } from '../../municipality/find.ts';
import { readOpenUnits } from '../../municipality/open-units.ts';
import { publicPaths } from '../../paths.ts';
import { type FieldProblem, Problem } from '../../problem.ts';
import {
  type FollowResult,
  follow,
  recordStatement,
  type SubmitterStatement,
} from '../../submitter/write.ts';
import { readBody } from '../../validation/field-errors.ts';
import type { CodeThrottle } from '../../web/code-throttle.ts';
import { languageForPrograms } from '../../web/errors.tsx';
import { caseFor, receiptFor } from './answers.ts';
import { receiveJson } from './json-body.ts';
import { openApiText } from './openapi.ts';

/** A higher limit than for the form: a partner's server sends for many people from one address. */
const submissions = { rateLimit: { max: 300, timeWindow: 600_000 } };
const longestKey = 255;

type ApiRequest = FastifyRequest<MunicipalityAddress>;

const wordsFor = (request: FastifyRequest): ApiWords => wordsIn(languageForPrograms(request)).api;

function refuseField(path: string, message: string): Problem {
  const error: FieldProblem = { path, message };
  return new Problem('fields', { errors: [error] });
}

async function municipalityOf(app: AppContext, request: ApiRequest): Promise<string> {
  const { municipality } = request.params;
  if (await app.municipalities.isKnown(municipality)) return municipality;
  throw new Problem('not_found', { detail: wordsFor(request).unknownMunicipality });
}

/** The value of the header `Idempotency-Key`, or null where the client sent none. */
function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && key.length > 0 && key.length <= longestKey) return key;
  throw refuseField('Idempotency-Key', wordsFor(request).keyLength({ most: longestKey }));
}

function sentIn(request: FastifyRequest): SubmissionInput {
  const sent = readBody(submissionSchema, request.body, languageForPrograms(request));
  if (sent.anonymous === true && hasContact(sent))
    throw refuseField('contact', wordsFor(request).contactOfAnonymous);
  return sent;
}

/** Why the policy of the day refuses the submission. */
function refusedIntake({ code }: Refusal, words: ApiWords): Problem {
  switch (code) {
    case 'unknown_unit':
      return refuseField('unit', words.unknownUnit);
    case 'occurred_in_future':
      return refuseField('occurredOn', words.occurredFuture);
    case 'anonymity_not_allowed':
      return refuseField('anonymous', words.anonymityNotAllowed);
    case 'reply_not_declinable':
      return refuseField('replyWanted', words.replyNotDeclinable);
    case 'channel_closed':
      return new Problem('conflict', { detail: words.channelClosed });
    default:
      return new Problem('conflict');
  }
}

function received(result: SubmitResult, words: ApiWords): Receipt {
  switch (result.type) {
    case 'received':
      return result.receipt;
    case 'other_body':
      throw refuseField('Idempotency-Key', words.otherBody);
    case 'no_policy':
      throw new Problem('conflict', { detail: words.noPolicy });
    case 'refused':
      throw refusedIntake(result.refusal, words);
  }
}

function codeOf(request: FastifyRequest): string {
  const [, code = ''] = /^bearer +(.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return code;
}

/** An unknown code and a malformed code get the same answer. */
async function answerFollow(request: FastifyRequest, result: FollowResult, throttle: CodeThrottle) {
  switch (result.type) {
    case 'followed':
      return caseFor(result.case);
    case 'unknown_code':
      await throttle.count(request);
      throw new Problem('not_found', { detail: wordsFor(request).unknownCode });
    case 'refused':
      throw new Problem('conflict');
  }
}

async function answerStatement(
  app: AppContext,
  request: ApiRequest,
  reply: FastifyReply,
  readSaying: (key: string) => SubmitterStatement,
) {
  const municipality = await municipalityOf(app, request);
  const throttle = app.codeThrottle;
  await throttle.refuseWhenSpent(request, reply);
  const statement = readSaying(keyOf(request) ?? randomUUID());
  const result = await recordStatement(app, municipality, codeOf(request), statement);
  if (result.type === 'too_many') {
    reply.header('retry-after', result.retryAfter);
    throw new Problem('too_many', { detail: wordsFor(request).tooManyMessages });
  }
  return await answerFollow(request, result, throttle);
}

function registerCases(server: FastifyInstance, app: AppContext): void {
  const address = `/api/v1/${municipalityStep}/cases`;
  server.post<MunicipalityAddress>(address, { config: submissions }, async (request, reply) => {
    const municipality = await municipalityOf(app, request);
    const key = keyOf(request);
    const sent = sentIn(request);
    const sending = { municipality, channel: 'api', key, sent, language: 'sv' } as const;
    const receipt = received(await app.intake.submit(sending), wordsFor(request));
    const followUrl = `${app.publicUrl}${publicPaths.follow(receipt.case.language, municipality)}`;
    return reply.code(201).header('cache-control', 'no-store').send(receiptFor(receipt, followUrl));
  });
}

function registerUnits(server: FastifyInstance, app: AppContext): void {
  const address = `/api/v1/${municipalityStep}/units`;
  server.get<MunicipalityAddress>(address, async (request, reply) => {
    const municipality = await municipalityOf(app, request);
    return reply.send(await readOpenUnits(app.databases, municipality));
  });
}

function registerCase(server: FastifyInstance, app: AppContext): void {
  const address = `/api/v1/${municipalityStep}/case`;
  server.get<MunicipalityAddress>(address, async (request, reply) => {
    const municipality = await municipalityOf(app, request);
    const throttle = app.codeThrottle;
    await throttle.refuseWhenSpent(request, reply);
    const result = await follow(app, municipality, codeOf(request));
    return reply
      .header('cache-control', 'no-store')
      .send(await answerFollow(request, result, throttle));
  });
  server.post<MunicipalityAddress>(`${address}/messages`, async (request, reply) => {
    const answer = await answerStatement(app, request, reply, (key) => {
      const { text } = readBody(messageSchema, request.body, languageForPrograms(request));
      return { type: 'submitter_message', text, key };
    });
    return reply.code(201).header('cache-control', 'no-store').send(answer);
  });
  server.post<MunicipalityAddress>(`${address}/dissatisfied`, async (request, reply) => {
    const answer = await answerStatement(app, request, reply, (key) => {
      const language = languageForPrograms(request);
      const { reason = null } = readBody(dissatisfactionSchema, request.body ?? {}, language);
      return { type: 'dissatisfied', reason, key };
    });
    return reply.header('cache-control', 'no-store').send(answer);
  });
}

/** The public API for other programs (contract): no cookies, JSON in both directions, RFC 9457 for errors. */
export function registerApiRoutes(server: FastifyInstance, app: AppContext): void {
  server.register(async (api) => {
    receiveJson(api);
    registerCases(api, app);
    registerUnits(api, app);
    registerCase(api, app);
    api.get('/api/openapi.json', async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send(openApiText(app.publicUrl)),
    );
  });
}
