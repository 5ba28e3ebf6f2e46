import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';

/**
 * The API receives JSON, pages receive forms; each is refused (415) where the other is expected, and so are files and
 * compressed bodies.
 */
export function requireContentTypes(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    const { 'content-type': sent, 'content-encoding': packing = 'identity' } = request.headers;
    if (packing !== 'identity') throw new Problem('wrong_type');
    if (sent === undefined || request.is404 || ['GET', 'HEAD'].includes(request.method)) return;
    const type = sent.split(';', 1)[0]?.trim().toLowerCase();
    const expected = request.routeOptions.url?.startsWith('/api/')
      ? 'application/json'
      : 'application/x-www-form-urlencoded';
    if (type !== expected) throw new Problem('wrong_type');
  });
}
