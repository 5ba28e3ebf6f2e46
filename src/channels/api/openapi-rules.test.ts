import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** Redocly's rules, as its command line has them; Spectral's ask for the same and more packages (docs/decisions). */
it('The description of the API has nothing that the recommended rules object to', async () => {
  const { body } = await app.get('/api/openapi.json');
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: body, config });
  // The tests' own address is this machine's, which no service has.
  const others = problems.filter(({ ruleId }) => ruleId !== 'no-server-example.com');
  expect(others.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});
