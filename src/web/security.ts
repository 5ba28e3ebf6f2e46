import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { Problem } from '../problem.ts';

const noPermissions = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ');

/**
 * A municipality's own domain has other services below it, some perhaps without TLS; `synpunkter.kommun.example` has
 * none.
 */
function isSubdomain(publicUrl: string | undefined): boolean {
  return publicUrl !== undefined && new URL(publicUrl).hostname.split('.').length > 2;
}

/** Sets the headers that make a browser protect a page. */
export type SecureHeaders = (request: FastifyRequest, reply: FastifyReply) => void;

/**
 * For every response, including those given before any hook runs: an address that cannot be parsed is answered by a
 * page too (ASVS 5, 3.4). `publicUrl`: the origin that readers use, when known. `providers`: where the sign-out form
 * may redirect to; browsers apply the rule for forms to the response as well.
 */
export function secureHeaders(
  publicUrl: string | undefined,
  providers: readonly { readonly issuer: string }[],
): SecureHeaders {
  const encrypted = publicUrl?.startsWith('https://') ?? false;
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'", ...providers.map(({ issuer }) => new URL(issuer).origin)],
        frameAncestors: ["'none'"],
        // data: is for the icons in Designsystemet's style sheets.
        imgSrc: ["'self'", 'data:'],
        manifestSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        ...(encrypted ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // With `no-referrer` browsers would send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: encrypted && {
      maxAge: 31_536_000,
      includeSubDomains: isSubdomain(publicUrl),
    },
    xFrameOptions: { action: 'deny' },
  });
  return (request, reply) => {
    protect(request.raw, reply.raw, () => {});
    reply.header('permissions-policy', noPermissions);
  };
}

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses forms sent from other sites. The public forms have no cookie and therefore no token either: the browser's
 * own statement of where a form comes from is used, which the other site cannot forge. `/api/v1/` uses no cookies, so
 * nobody's browser can be misused to call it.
 */
export function refuseForeignForms(server: FastifyInstance, publicUrl: string | undefined): void {
  server.addHook('onRequest', async (request) => {
    if (safeMethods.includes(request.method) || request.is404) return;
    if (request.routeOptions.url?.startsWith('/api/v1/')) return;
    if (!isOwnForm(request, publicUrl)) throw new Problem('foreign_origin');
  });
}

function isOwnForm(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const { origin, referer } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== undefined) return isOwnOrigin(origin, request.host, publicUrl);
  if (site !== undefined) return true;
  // Browsers too old for both headers still send Referer to their own site.
  return referer !== undefined && isOwnOrigin(referer, request.host, publicUrl);
}

/** Without PUBLIC_URL the scheme is unknown (a proxy may have removed TLS): then host and port decide. */
function isOwnOrigin(address: string, host: string, publicUrl: string | undefined): boolean {
  const sender = URL.parse(address);
  if (sender === null) return false;
  return publicUrl === undefined ? sender.host === host : sender.origin === publicUrl;
}
