import type { FastifyInstance } from 'fastify';
import { Problem } from '../../problem.ts';

/**
 * Reads JSON bodies. Own rather than Fastify's: broken UTF-8 is refused here (400) instead of being stored as
 * replacement characters. Keys such as `__proto__` stay keys, which the strict schemas then do not know (422).
 */
export function receiveJson(server: FastifyInstance): void {
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const parsed: unknown = text === '' ? undefined : JSON.parse(text);
      done(null, parsed);
    } catch {
      done(new Problem('malformed'));
    }
  });
}
