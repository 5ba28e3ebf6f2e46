import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type AuthenticationConfig, cookiePrefix } from './authentication.ts';
import { cookieOf } from './request-headers.ts';

/**
 * The token in a request's session cookie, as Better Auth has signed it (better-call 1: the token, a dot, and
 * HMAC-SHA256 over it in base64). Read here so that a page neither waits for Better Auth to be loaded nor reads
 * session and user one by one.
 * @returns undefined where there is no cookie, or one that was not signed with our secret
 */
export function sessionTokenOf(
  request: Pick<FastifyRequest, 'headers'>,
  config: AuthenticationConfig,
): string | undefined {
  const value = cookieOf(request, cookiePrefix(config)) ?? '';
  const dot = value.lastIndexOf('.');
  if (dot < 1) return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const right = Buffer.from(createHmac('sha256', config.secret).update(token).digest('base64'));
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
}
