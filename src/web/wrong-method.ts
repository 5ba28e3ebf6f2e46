import type { FastifyInstance } from 'fastify';
import findMyWay from 'find-my-way';
import { Problem } from '../problem.ts';

/** The methods of an address, in the order of `Allow`. */
class Methods {
  readonly #names = new Set<string>();

  add(names: readonly string[]): void {
    for (const name of names) this.#names.add(name);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  get allow(): string {
    return [...this.#names].join(', ');
  }
}

/**
 * Answers a method that an address does not have with 405, and with the allowed ones in `Allow` (RFC 9110, 15.5.6).
 * Fastify routes each method separately and would answer 404, or take `POST /desk` for the form of a municipality
 * called desk; so its patterns are also kept here, in the same router without methods, and the most specific one
 * decides. Must be registered before any route.
 */
export function refuseWrongMethods(
  server: FastifyInstance,
  options: { readonly ignoreTrailingSlash: boolean; readonly maxParamLength: number },
): void {
  const router = findMyWay(options);
  const known = new Map<string, Methods>();
  server.addHook('onRoute', ({ method, url }) => {
    const methods = known.get(url) ?? new Methods();
    if (!known.has(url)) router.on('GET', url, () => {}, methods);
    known.set(url, methods);
    methods.add([method].flat());
  });
  server.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const methods: unknown = router.find('GET', path)?.store;
    if (!(methods instanceof Methods) || methods.has(request.method)) return;
    reply.header('allow', methods.allow);
    throw new Problem('wrong_method');
  });
}
