import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../test/app.ts';
import { readPage } from '../../test/page.ts';
import { demonstrationPassword } from '../people/demonstration.ts';

const host = 'synpunkter.kommun.example';
const publicUrl = `https://${host}`;
const own = { host, origin: publicUrl, 'sec-fetch-site': 'same-origin' };
const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' };

let app: TestApp;
let number: string;
const staff: Record<string, string> = { ...own };
beforeAll(async () => {
  app = await testApp({ config: { publicUrl } });
  const taken = await app.inject({
    method: 'POST',
    url: '/api/v1/falkoping/cases',
    headers: { host },
    payload: { text: 'Maten var kall igen.' },
  });
  number = taken.json().number;
  const { email } = personWith('falkoping', 'registrar');
  const payload = new URLSearchParams({ email, password: demonstrationPassword }).toString();
  const entered = await app.inject({
    method: 'POST',
    url: '/desk/logga-in',
    headers: form,
    payload,
  });
  const lines = [entered.headers['set-cookie'] ?? []].flat();
  staff.cookie = lines.map((line) => line.split(';')[0]).join('; ');
});
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = own) => app.inject({ url, headers });
const post = (url: string, payload: string, headers: Record<string, string> = form) =>
  app.inject({ method: 'POST', url, headers, payload });

async function stylesheet(): Promise<string> {
  const page = await get('/falkoping');
  return /href="(\/assets\/[^"]+\.css)"/.exec(page.body)?.[1] ?? '';
}

const answers: readonly [
  what: string,
  ask: () => Promise<LightMyRequestResponse>,
  status: number,
][] = [
  ['a public page', () => get('/falkoping'), 200],
  ['a form that is refused', () => post('/falkoping', 'text='), 422],
  ['a page of the desk', () => get('/desk', staff), 200],
  ['a case', () => get(`/desk/arenden/${number}`, staff), 200],
  ['a page that leads to signing in', () => get('/desk'), 303],
  ['a style sheet', async () => get(await stylesheet()), 200],
  ['the description of the API', () => get('/api/openapi.json'), 200],
  [
    'a document for programs',
    () => post('/api/v1/falkoping/cases', '{}', { host, 'content-type': 'application/json' }),
    422,
  ],
  [
    'the figures, refused',
    () => app.inject({ url: '/metrics', headers: own, remoteAddress: '192.0.2.7' }),
    401,
  ],
  ['the health', () => get('/healthz'), 200],
  [
    'a form from elsewhere',
    () => post('/falkoping', 'text=hej', { ...form, origin: 'https://evil.example' }),
    403,
  ],
  ['nothing there', () => get('/falkoping/finns-inte'), 404],
  [
    'a method that is not there',
    () => app.inject({ method: 'DELETE', url: '/falkoping', headers: own }),
    405,
  ],
  ['another host', () => get('/falkoping', { host: 'evil.example' }), 421],
];

describe.each(answers)('every response, here %s', (_what, ask, status) => {
  it('states its type, cannot be framed and runs no foreign scripts', async () => {
    const { statusCode, headers, body } = await ask();
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']);
    for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers.server).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    if (body !== '') expect(headers['content-type']).toMatch(/; charset=utf-8$/);
  });
});

describe('the pages that a browser stores', () => {
  it('are none of the desk, of a person’s own case, or of the API', async () => {
    const start = readPage((await get('/desk', staff)).body);
    const menu = start
      .getAllByRole('link')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((address) => address.startsWith('/desk'));
    expect(menu.length).toBeGreaterThan(5);
    for (const address of [...new Set(menu), `/desk/arenden/${number}`]) {
      const { headers } = await get(address, staff);
      expect([address, headers['cache-control']]).toEqual([address, 'no-store']);
    }
    const submitted = await post('/falkoping', 'text=Hej', form);
    expect(submitted.headers['cache-control']).toBe('no-store');
    const followed = await post('/falkoping/folj', 'kod=K7QM-3XRT-9PWA-4HND', form);
    expect(followed.headers['cache-control']).toBe('no-store');
  });

  it('are deleted when somebody signs out', async () => {
    const { headers } = await post('/desk/logga-ut', '', { ...form, cookie: staff.cookie ?? '' });
    expect(headers['clear-site-data']).toBe('"cache"');
    expect(String(headers['set-cookie'])).toMatch(/__Host-desk=;/);
  });
});
