import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { readPage } from '../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const addresses = [
  ['/landskrona', ['GET', 'HEAD', 'POST']],
  ['/en/landskrona/folj?x=1', ['GET', 'HEAD', 'POST']],
  ['/desk', ['GET', 'HEAD']],
  ['/desk/logga-ut', ['POST']],
  ['/healthz', ['GET', 'HEAD']],
  ['/api/v1/falkoping/cases', ['POST']],
  ['/api/v1/falkoping/case', ['GET', 'HEAD']],
  ['/api/v1/falkoping/case/messages', ['POST']],
] as const;

describe('a method that an address does not have', () => {
  it.each(addresses)(
    'is answered 405 with the allowed ones at %s',
    async (url, had: readonly string[]) => {
      for (const method of methods.filter((one) => !had.includes(one))) {
        const answer = await app.inject({ method, url });
        expect([method, answer.statusCode, answer.headers.allow]).toEqual([
          method,
          405,
          had.join(', '),
        ]);
        if (method === 'HEAD') continue;
        if (url.startsWith('/api/'))
          expect(answer.json()).toMatchObject({
            type: 'urn:lyhord:problem:wrong-method',
            status: 405,
          });
        else expect(readPage(answer.body).getByRole('heading', { level: 1 })).toBeTruthy();
      }
    },
  );

  it('is answered before the body is read, for every sender', async () => {
    const answer = await app.inject({
      method: 'DELETE',
      url: '/landskrona',
      headers: { 'content-type': 'text/plain', origin: 'https://elsewhere.example' },
      payload: 'anything',
    });
    expect(answer.statusCode).toBe(405);
  });

  it('is answered 404 where there is no such address at all', async () => {
    for (const method of methods) {
      const answer = await app.inject({ method, url: '/finns/inte/alls' });
      expect([method, answer.statusCode, answer.headers.allow]).toEqual([method, 404, undefined]);
    }
  });
});
