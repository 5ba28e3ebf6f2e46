import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../municipalities/index.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { deskSession } from '../../test/desk.ts';
import { roles } from '../domain/vocabulary.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe('the menu of the desk', () => {
  it.each(seeds.map(({ id }) => id))(
    'links for every role of %s to pages that it may open, and to none that refuses',
    async (municipality) => {
      for (const role of roles) {
        const desk = await deskSession(app, municipality, role);
        const start = await desk.page('/desk/start');
        const links = [...start.body.querySelectorAll('header a, main a, footer a')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((address) => address.startsWith('/desk') && !address.includes('logga-ut'));
        for (const address of new Set(links)) {
          const { statusCode } = await app.get(address.split('#')[0] ?? '', desk.headers);
          expect([role, address, statusCode]).toEqual([role, address, 200]);
        }
      }
    },
  );
});
