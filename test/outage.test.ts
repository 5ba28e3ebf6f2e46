import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from '../bench/installation.ts';
import { launcherFor, type Server } from '../bench/server.ts';
import { formBody, readPage } from './page.ts';
import { findPostgres } from './postgres-programs.ts';

const words = 'Det är mörkt på gångvägen.';
const label = 'Vad vill du säga? (måste fyllas i)';

/** The whole server as a separate process, with a PostgreSQL whose postmaster is killed and restarted. */
describe.runIf(findPostgres())('while PostgreSQL is away', () => {
  let place: Installation;
  let server: Server;
  beforeAll(async () => {
    place = await createInstallation('postgres');
    server = await (await launcherFor(place, {})).start();
  });
  afterAll(async () => {
    await server.kill();
    await place.close();
  });

  const get = (path: string) => fetch(`${server.origin}${path}`, { redirect: 'manual' });
  const post = (path: string, body: string, headers: Readonly<Record<string, string>>) =>
    fetch(`${server.origin}${path}`, { method: 'POST', body, headers });
  const submit = (form: Parameters<typeof formBody>[0] & { readonly action: string }) =>
    post(form.action, formBody(form), {
      origin: server.origin,
      'content-type': 'application/x-www-form-urlencoded',
    });
  const send = (key: string, text = words) =>
    post('/api/v1/falkoping/cases', JSON.stringify({ text }), {
      'content-type': 'application/json',
      'idempotency-key': key,
    });

  it('the server is alive but not ready, says so on every page, keeps what was typed, and resumes by itself afterwards', async () => {
    const typedText = (await (await send('before')).json()) as {
      readonly number: string;
      readonly code: string;
    };
    const form = readPage(await (await get('/landskrona')).text()).form('Skicka', {
      [label]: words,
    });
    await place.postgres?.kill9Postmaster();

    expect((await get('/healthz')).status).toBe(200);
    const readiness = await get('/readyz');
    expect([readiness.status, await readiness.json()]).toMatchObject([503, { database: false }]);
    expect((await get('/metrics')).status).toBe(200);
    const cookie = { cookie: 'desk=anything.at%20all' };
    // The sign-in form does not use the database; sending it does.
    for (const path of ['/', '/en', '/landskrona', '/en/landskrona/folj']) {
      const answer = await fetch(`${server.origin}${path}`, { headers: cookie });
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '10']);
      const page = readPage(await answer.text());
      const again = page.getByRole('link', { name: /Försök igen|Try again/ });
      expect(again.getAttribute('href')).toBe(path);
    }
    const refusedApi = await send('during');
    expect([refusedApi.status, refusedApi.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await refusedApi.json()).toMatchObject({ status: 503 });
    const refused = await submit(form);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
    const signIn = {
      action: '/desk/logga-in',
      fields: [
        ['email', 'nobody@example.org'],
        ['password', 'wrong all the same'],
      ],
    } as const;
    expect((await submit(signIn)).status).toBe(503);
    const page = readPage(await refused.text());
    expect(page.getByLabelText(label)).toHaveProperty('value', words);

    await place.postgres?.restart();
    await server.ready();
    expect((await submit(page.form('Skicka'))).status).toBe(201);
    expect((await submit(page.form('Skicka'))).status).toBe(200);
    const followed = await fetch(`${server.origin}/api/v1/falkoping/case`, {
      headers: { authorization: `Bearer ${typedText.code}` },
    });
    expect(await followed.json()).toMatchObject({ number: typedText.number });
    expect((await send('during')).status).toBe(201);
    expect((await submit(signIn)).status).toBe(422);
  });
});
