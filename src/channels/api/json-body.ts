import type { FastifyInstance } from 'fastify';
import { Problem } from '../../problem.ts';

/**
 * Reads JSON bodies. Used instead of Fastify's parser: broken UTF-8 is refused (400) instead of being stored as
 * replacement characters. Keys such as `__proto__` remain keys, which the strict schemas then refuse (422).
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
