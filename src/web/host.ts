import type { FastifyInstance } from 'fastify';
import { servicePaths } from './paths.ts';
import { Problem } from './problem.ts';

/**
 * Asked by probes and collectors, which know this machine by its address alone; the last is the look of the page that
 * refuses. Nothing there is made from a host.
 */
const askedByAddress: readonly string[] = [
  servicePaths.health,
  servicePaths.readiness,
  servicePaths.metrics,
  '/assets/*',
];

/** Whether a Host header names this machine by its own name for itself, at any port. */
export const isLoopbackHost = (host: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);

/**
 * Refuses what was meant for another host than PUBLIC_URL (421): a page kept by a cache, or a name that somebody pointed
 * here, would otherwise speak in our name. Behind a proxy that is trusted its X-Forwarded-Host counts, as in Fastify.
 * Without `publicUrl` any host is taken.
 */
export function requireOwnHost(server: FastifyInstance, publicUrl: string | undefined): void {
  if (publicUrl === undefined) return;
  const { host, hostname, port, protocol } = new URL(publicUrl);
  const own = [host, port === '' ? `${hostname}:${protocol === 'https:' ? 443 : 80}` : host];
  const isOwn = (asked: string) =>
    own.includes(asked) || (isLoopbackHost(host) && isLoopbackHost(asked));
  let warned = false;
  server.addHook('onRequest', async (request) => {
    if (askedByAddress.includes(request.routeOptions.url ?? '')) return;
    if (isOwn(request.host.toLowerCase())) return;
    if (!warned)
      request.log.warn(
        'a request came for another host than PUBLIC_URL and was refused; a proxy must pass Host on, or be named in TRUST_PROXY and set X-Forwarded-Host',
      );
    warned = true;
    throw new Problem('wrong_host');
  });
}
