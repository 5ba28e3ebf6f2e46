import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { isLoopbackHost } from '../web/host.ts';
import { isForwarded } from '../web/proxies.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * The neighbour on the wire, whatever a header says of others. A proxy on this machine is a neighbour too: what it passes on
 * says so, or is for the host that readers ask for.
 */
function isFromThisMachine(request: FastifyRequest): boolean {
  const { socket, headers } = request.raw;
  const isLoopback = /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  return isLoopback && isLoopbackHost(headers.host ?? '') && !isForwarded(request);
}

/** Whoever has the token, compared in constant time, or a program on this machine. `token` undefined: nobody elsewhere. */
export function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (given !== undefined)
    return token !== undefined && timingSafeEqual(digest(given), digest(token));
  return isFromThisMachine(request);
}
