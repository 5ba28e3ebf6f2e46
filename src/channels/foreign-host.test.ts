import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../test/app.ts';
import { kimsAddress, submitCase } from '../../test/case-work.ts';
import { demonstrationPassword } from '../people/demonstration.ts';

/** Names another host in every header that can. Without PUBLIC_URL the request is accepted nevertheless. */
const misled = {
  host: 'evil.example',
  origin: 'http://evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '444',
  'x-original-url': '/evil.example',
  forwarded: 'host=evil.example',
};

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe('the host that a request names', () => {
  it('is used in no link in a response or a mail', async () => {
    const taken = await app.inject({
      method: 'POST',
      url: '/api/v1/falkoping/cases',
      headers: misled,
      payload: { text: 'Maten var kall igen.', contact: { email: kimsAddress } },
    });
    expect(taken.statusCode).toBe(201);
    expect(taken.json().followUrl).toBe('http://localhost:3000/falkoping/folj');
    await app.drain();
    expect(app.mailbox).toHaveLength(1);
    expect(app.mailbox[0]?.text).toContain('http://localhost:3000/falkoping/folj');
    const pages = ['/', '/falkoping', '/falkoping/folj', '/desk', '/desk/logga-in', '/nowhere'];
    const answers = await Promise.all(
      [...pages, '/api/openapi.json'].map((url) => app.get(url, misled)),
    );
    const everything = [taken, ...answers].map(({ headers, body }) => [headers, body]);
    expect(JSON.stringify([everything, app.mailbox])).not.toContain('evil.example');
  });

  it('redirects to no other host after a form', async () => {
    const fields = [
      ['email', personWith('falkoping', 'registrar').email],
      ['password', demonstrationPassword],
    ] as const;
    const form = { action: '/desk/logga-in', method: 'post', fields } as const;
    const { statusCode, headers } = await app.submit(form, misled);
    expect(statusCode).toBe(303);
    expect(headers.location).toMatch(/^\/desk/);
    expect(JSON.stringify(headers)).not.toContain('evil.example');
  });

  it('is refused when it is not that of PUBLIC_URL', async () => {
    const publicUrl = 'https://synpunkter.kommun.example';
    const named = await testApp({ config: { publicUrl } });
    await submitCase(named, 'falkoping', {}).then(
      () => expect.unreachable(),
      (error: Error) => expect(error.message).toMatch(/^421 /),
    );
    const host = 'synpunkter.kommun.example';
    const taken = await named.inject({
      method: 'POST',
      url: '/api/v1/falkoping/cases',
      headers: { host },
      payload: { text: 'Maten var kall igen.', contact: { email: kimsAddress } },
    });
    expect(taken.json().followUrl).toBe(`${publicUrl}/falkoping/folj`);
    await named.drain();
    expect(named.mailbox[0]?.text).toContain(`${publicUrl}/falkoping/folj`);
    await named.close();
  });
});
