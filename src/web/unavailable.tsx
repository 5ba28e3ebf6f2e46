import type { FastifyReply, FastifyRequest } from 'fastify';
import { deskPaths } from '../paths.ts';
import { wordsOf } from '../ui/interrupted-form.ts';
import { type RetryRequest, UnavailablePage } from '../ui/unavailable-page.tsx';
import { sentPairs } from './form-body.ts';
import { readInterrupted } from './interrupted-form.ts';
import { languageOfAddress } from './language.ts';
import { deskAddress } from './local-address.ts';
import { sendPage } from './render.ts';

/**
 * Seconds. PostgreSQL is up again some seconds after a crash; a reader who waits this long seldom has to wait twice.
 */
export const retryAfterSeconds = 10;

const isPassword = (name: string): boolean => /password/i.test(name);

function retryRequestOf({ method, url, body }: FastifyRequest): RetryRequest {
  if (method === 'GET' || method === 'HEAD') return { kind: 'page', address: url };
  const fields = sentPairs(body);
  const [address = ''] = url.split('?', 1);
  if (address === deskPaths.signIn) {
    const sent = new Map(fields);
    const interrupted = readInterrupted(sent.get('interrupted') ?? '');
    const form = {
      email: sent.get('email') ?? '',
      next: deskAddress(sent.get('next')),
      interrupted,
    };
    return { kind: 'sign_in', form };
  }
  if (fields.some(([name]) => isPassword(name))) return { kind: 'nothing' };
  return { kind: 'form', address: url, fields, words: wordsOf({ fields }) };
}

/** Whether an address is one of the desk's, where everything is in Swedish. */
export function isDeskAddress(url: string): boolean {
  return /^\/desk(?=[/?]|$)/.test(url);
}

/** For every response that says that the database is unavailable: when to try again, and a line in the log. */
export function noteUnavailable(request: FastifyRequest, reply: FastifyReply, error: Error): void {
  request.log.warn({ err: error }, 'unavailable');
  reply.header('retry-after', String(retryAfterSeconds));
}

/** Answers readers while the database cannot be reached (503), with what they sent; needs no database itself. */
export function answerUnavailable(
  request: FastifyRequest,
  reply: FastifyReply,
  demonstration: boolean,
): FastifyReply {
  return sendPage(
    reply,
    503,
    <UnavailablePage
      language={languageOfAddress(request.url)}
      area={isDeskAddress(request.url) ? 'desk' : 'public'}
      demonstration={demonstration}
      retryAfterSeconds={retryAfterSeconds}
      retry={retryRequestOf(request)}
    />,
  );
}
