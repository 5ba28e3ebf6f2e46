import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe('choosing a municipality', () => {
  it('lists every municipality, in Swedish and in English', async () => {
    for (const address of ['/', '/en']) {
      const page = await app.page(address);
      for (const { id, name } of seeds) {
        const link = page.getByRole('link', { name });
        expect(link.getAttribute('href')).toBe(`${address === '/' ? '' : address}/${id}`);
      }
    }
    expect((await app.page('/en')).language()).toBe('en');
  });

  it('says in both languages that a municipality does not exist', async () => {
    for (const [address, sentence] of [
      ['/ankeborg', 'Sidan finns inte'],
      ['/en/ankeborg', 'The page does not exist'],
      ['/en/%00', 'The page does not exist'],
    ] as const) {
      const response = await app.get(address);
      expect(response.statusCode).toBe(404);
      expect(readPage(response.body).text()).toContain(sentence);
    }
  });
});
