import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from './server.ts';

async function serverAt(publicUrl: string | undefined): Promise<FastifyInstance> {
  const server = await createServer({
    settings: { mode: 'service', publicUrl, trustProxy: false, rateLimit: 'off' },
    logLevel: 'silent',
  });
  server.post('/:municipality', async () => 'taken');
  server.post('/en/:municipality', async () => 'taken');
  server.post('/api/v1/:municipality/cases', async () => 'taken');
  server.get('/', async (_request, reply) => reply.type('text/html').send('<p>page</p>'));
  return server;
}

let open: FastifyInstance;
let named: FastifyInstance;
beforeAll(async () => {
  open = await serverAt(undefined);
  named = await serverAt('https://synpunkt.exempel.se');
});
afterAll(() => Promise.all([open.close(), named.close()]));

type Headers = Readonly<Record<string, string>>;
async function statusOf(server: FastifyInstance, headers: Headers, url = '/m'): Promise<number> {
  const type = url.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded';
  const payload = url.startsWith('/api/') ? '{}' : 'a=1';
  const answer = await server.inject({
    method: 'POST',
    url,
    payload,
    headers: { host: 'here:3000', 'content-type': type, ...headers },
  });
  return answer.statusCode;
}

describe('a form is accepted when the browser says that it comes from our own page', () => {
  it.each<[string, Headers]>([
    ['own origin', { origin: 'http://here:3000' }],
    ['own origin and site', { origin: 'http://here:3000', 'sec-fetch-site': 'same-origin' }],
    ['own site alone', { 'sec-fetch-site': 'same-origin' }],
    ['typed or reloaded by the reader', { 'sec-fetch-site': 'none' }],
    ['TLS taken away by a proxy', { origin: 'https://here:3000' }],
    ['an old browser with only Referer', { referer: 'http://here:3000/m?x=1' }],
  ])('%s', async (_what, headers) => {
    expect(await statusOf(open, headers)).toBe(200);
  });
});

describe('a form from elsewhere is refused', () => {
  it.each<[string, Headers]>([
    ['another site', { origin: 'https://evil.example' }],
    [
      'another site that claims our page as its own',
      { origin: 'http://here:3000', 'sec-fetch-site': 'cross-site' },
    ],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'http://other.here:3000' }],
    ['another port', { origin: 'http://here:4000' }],
    ['a sandboxed page', { origin: 'null' }],
    ['an address with ours inside', { origin: 'http://here:3000.evil.example' }],
    ['another site in Referer', { referer: 'https://evil.example/http://here:3000/' }],
    ['an origin that is not one', { origin: 'here:3000' }],
    ['nothing said at all', {}],
  ])('%s', async (_what, headers) => {
    expect(await statusOf(open, headers)).toBe(403);
  });

  it('with a page that says so, in the reader’s language', async () => {
    const post = (url: string) =>
      open.inject({ method: 'POST', url, headers: { origin: 'https://evil.example' } });
    expect((await post('/m')).body).toContain('Formuläret skickades inte härifrån');
    expect((await post('/en/m')).body).toContain('The form was not sent from here');
  });
});

it('with PUBLIC_URL only that origin is our own', async () => {
  const host = 'synpunkt.exempel.se';
  expect(await statusOf(named, { host, origin: 'https://synpunkt.exempel.se' })).toBe(200);
  expect(await statusOf(named, { host, origin: 'http://synpunkt.exempel.se' })).toBe(403);
  expect(await statusOf(named, { host, origin: 'http://here:3000' })).toBe(403);
  expect(await statusOf(named, { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
});

it('API clients may call from anywhere: the API uses no cookies', async () => {
  expect(await statusOf(open, {}, '/api/v1/m/cases')).toBe(200);
  expect(
    await statusOf(
      open,
      { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' },
      '/api/v1/m/cases',
    ),
  ).toBe(200);
});

describe('every page', () => {
  it('allows no inline scripts, no framing and no referrer to other sites', async () => {
    const { headers } = await open.inject('/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain("form-action 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['an address that cannot be decoded', '/%ff'],
    ['a step of an address that is too long', `/${'a'.repeat(17_000)}`],
    ['an address that leads nowhere', '/no/such/page'],
  ])('has the same protection when it answers %s', async (_what, url) => {
    const usual = (await open.inject('/')).headers;
    const { headers, statusCode } = await open.inject(url);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    for (const name of ['content-security-policy', 'permissions-policy', 'x-frame-options'])
      expect(headers[name]).toBe(usual[name]);
  });

  it('requires encryption for a year where PUBLIC_URL is encrypted, and only there', async () => {
    expect((await open.inject('/')).headers['strict-transport-security']).toBeUndefined();
    expect(
      (await named.inject({ url: '/', headers: { host: 'synpunkt.exempel.se' } })).headers[
        'strict-transport-security'
      ],
    ).toBe('max-age=31536000; includeSubDomains');
  });
});
