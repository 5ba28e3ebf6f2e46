import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';

const forwarding = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'] as const;

/** Whether a header says that a proxy forwarded the request. */
export function isForwarded(request: Pick<FastifyRequest, 'headers'>): boolean {
  return forwarding.some((name) => request.headers[name] !== undefined);
}

const whatToSet =
  'set TRUST_PROXY to the number of proxies in front of this server (TRUST_PROXY=1), or to their addresses; without it all visitors count as one, and together they reach the limits of one. TRUST_PROXY=no says that there is none';

/** Logs what to set while TRUST_PROXY is unset: at the start in production, and once when a request shows a proxy. */
export function warnOfProxies(
  server: FastifyInstance,
  { trustProxy, production = false }: Pick<Config, 'trustProxy'> & { production?: boolean },
): void {
  if (trustProxy !== undefined) return;
  if (production)
    server.addHook('onListen', async () => server.log.warn(`TRUST_PROXY is not set: ${whatToSet}`));
  let warned = false;
  server.addHook('onRequest', async (request) => {
    if (warned || !isForwarded(request)) return;
    warned = true;
    request.log.warn(`a request came through a proxy that is not trusted: ${whatToSet}`);
  });
}
