import type { FastifyInstance } from 'fastify';
import { servicePaths } from '../paths.ts';
import { Problem } from '../problem.ts';

/**
 * Answered for any host: probes and collectors know this machine only by its IP address, and the page that refuses a
 * request needs its style sheets. None of these responses depends on the host.
 */
const forAnyHost: readonly string[] = [
  servicePaths.health,
  servicePaths.readiness,
  servicePaths.metrics,
  '/assets/*',
];

/** Whether a Host header names the loopback interface, with any port. */
export const isLoopbackHost = (host: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);

/**
 * Refuses requests for another host than that of PUBLIC_URL (421), so that a foreign host name cannot reach caches or
 * anything made from the request. Behind a trusted proxy X-Forwarded-Host counts, as in Fastify. Without `publicUrl` every
 * host is accepted.
 */
export function requireOwnHost(server: FastifyInstance, publicUrl: string | undefined): void {
  if (publicUrl === undefined) return;
  const { host, hostname, port, protocol } = new URL(publicUrl);
  const own = [host, port === '' ? `${hostname}:${protocol === 'https:' ? 443 : 80}` : host];
  const isOwn = (asked: string) =>
    own.includes(asked) || (isLoopbackHost(host) && isLoopbackHost(asked));
  let warned = false;
  server.addHook('onRequest', async (request) => {
    if (forAnyHost.includes(request.routeOptions.url ?? '')) return;
    if (isOwn(request.host.toLowerCase())) return;
    if (!warned)
      request.log.warn(
        'a request came for another host than PUBLIC_URL and was refused; a proxy must pass Host on, or be named in TRUST_PROXY and set X-Forwarded-Host',
      );
    warned = true;
    throw new Problem('wrong_host');
  });
}
