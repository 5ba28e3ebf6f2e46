import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseUnavailable } from '../db/unavailable.ts';
import type { Language } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';
import { Problem, type ProblemCode, problemStatuses } from '../problem.ts';
import { ErrorPage } from '../ui/error-page.tsx';
import { caseIn, type DeskFrame, frameFor } from './desk-reader.ts';
import { languageOfAddress, languageOfHeader } from './language.ts';
import { sendPage } from './render.ts';
import { answerUnavailable, isDeskAddress, noteUnavailable } from './unavailable.tsx';

/** Statuses that Fastify and its plugins return by themselves. */
const codesOfStatus: Readonly<Record<number, ProblemCode>> = {
  401: 'not_signed_in',
  403: 'not_permitted',
  404: 'not_found',
  405: 'wrong_method',
  413: 'too_large',
  414: 'malformed',
  415: 'wrong_type',
  429: 'too_many',
  503: 'unavailable',
};

/** One handler for every error: a page for readers, RFC 9457 for API clients. */
export function answerErrors(server: FastifyInstance, demonstration: boolean): void {
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    // The frame needs the database too.
    const frame = error instanceof DatabaseUnavailable ? undefined : await frameFor(request);
    return answerProblem(error, request, reply, demonstration, frame);
  });
  server.setNotFoundHandler((request, reply) =>
    answerProblem(new Problem('not_found'), request, reply, demonstration),
  );
}

/** Problems after which the link back leads to the case, where it can be read. */
const besideCase: readonly ProblemCode[] = ['conflict', 'not_permitted'];

export function answerProblem(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  demonstration: boolean,
  frame?: DeskFrame,
): FastifyReply {
  const problem = problemOf(error);
  if (problem.code === 'unexpected')
    request.log.error({ err: error, reference: request.id }, 'unexpected');
  if (problem.code === 'unavailable') noteUnavailable(request, reply, error);
  const retryAfter = Number(reply.getHeader('retry-after'));
  if (isForPrograms(request)) return sendProblem(reply, problem, request);
  if (problem.code === 'unavailable') return answerUnavailable(request, reply, demonstration);
  return sendPage(
    reply,
    problemStatuses[problem.code],
    <ErrorPage
      language={languageOfAddress(request.url)}
      code={problem.code}
      detail={problem.detail}
      demonstration={demonstration}
      frame={frame}
      caseNumber={besideCase.includes(problem.code) ? caseIn(request) : undefined}
      forDesk={isDeskAddress(request.url)}
      reference={problem.code === 'unexpected' ? request.id : undefined}
      retryAfterSeconds={Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined}
    />,
  );
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseUnavailable) return new Problem('unavailable');
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (typeof status !== 'number' || status < 400) return new Problem('unexpected');
  const code = codesOfStatus[status];
  if (code !== undefined) return new Problem(code);
  return new Problem(status < 500 ? 'malformed' : 'unexpected');
}

function isForPrograms(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/');
}

function sendProblem(reply: FastifyReply, problem: Problem, request: FastifyRequest): FastifyReply {
  const status = problemStatuses[problem.code];
  const words = wordsIn(languageForPrograms(request)).web.problems[problem.code];
  const document = {
    type: `urn:lyhord:problem:${problem.code.replaceAll('_', '-')}`,
    title: words.title,
    status,
    detail: problem.detail ?? words.text,
    instance: `urn:lyhord:request:${request.id}`,
    errors: problem.errors,
  };
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(document));
}

/** API clients state their language in Accept-Language; otherwise it is Swedish. */
export function languageForPrograms(request: FastifyRequest): Language {
  return languageOfHeader(request.headers['accept-language']);
}
