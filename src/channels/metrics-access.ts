import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { isLoopbackHost } from '../web/host.ts';
import { isForwarded } from '../web/proxies.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Decided by the peer of the connection, whatever a header says. A proxy on this machine connects from loopback as
 * well, but its requests have a forwarding header, or ask for the public host.
 */
function isFromThisMachine(request: FastifyRequest): boolean {
  const { socket, headers } = request.raw;
  const isLoopback = /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  return isLoopback && isLoopbackHost(headers.host ?? '') && !isForwarded(request);
}

/**
 * Allowed with the token, compared in constant time, or from this machine. `token` undefined: only from this machine.
 */
export function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (given !== undefined)
    return token !== undefined && timingSafeEqual(digest(given), digest(token));
  return isFromThisMachine(request);
}
