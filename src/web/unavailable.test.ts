import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { apiClient } from '../../test/api-client.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { submitCase } from '../../test/case-work.ts';
import { deskSession, registerAtContactCentre } from '../../test/desk.ts';
import { followPage } from '../../test/following.ts';
import { readPage } from '../../test/page.ts';
import { publicForm, receiptOf } from '../../test/public-form.ts';

// On the single connection of the embedded database, which is put in the state of a full disk: it is read and not written. A
// PostgreSQL server that is killed is in `test/outage.test.ts`.
const onEmbedded = (process.env.LYHORD_TEST_DATABASE_URL ?? '') === '';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterEach(() => takeWrites(true));
afterAll(() => app.close());

const { fill, casesOf } = publicForm(() => app);
const { open, rowsOf } = followPage(() => app);
const { post } = apiClient(() => app);

async function takeWrites(taken: boolean): Promise<void> {
  const { statements } = app.context.databases;
  await statements.executeSql(`set default_transaction_read_only = ${taken ? 'off' : 'on'}`);
}

describe.runIf(onEmbedded)('while the database cannot be written to', () => {
  it('a submission is answered 503 with its text in the form, and sent from there once it is received once', async () => {
    const form = await fill('landskrona', {
      'Vad vill du säga? (måste fyllas i)': 'Gräset är högt.',
    });
    const before = (await casesOf('landskrona')).length;
    await takeWrites(false);
    const refused = await app.submit(form);
    expect(refused.statusCode).toBe(503);
    expect(refused.headers['retry-after']).toBe('10');
    expect(refused.headers['cache-control']).toBe('no-store');
    const page = readPage(refused.body);
    expect(page.text()).toContain('tillfälligt fel hos oss');
    expect(page.getByLabelText('Vad vill du säga? (måste fyllas i)')).toHaveProperty(
      'value',
      'Gräset är högt.',
    );
    await takeWrites(true);
    const again = page.form('Skicka');
    const answers = [await app.submit(again), await app.submit(again)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 200]);
    const codes = answers.map(({ body }) => receiptOf(readPage(body)).code);
    expect(new Set(codes).size).toBe(1);
    expect((await casesOf('landskrona')).length).toBe(before + 1);
  });

  it('a message from the follow page keeps its text in the language of the reader, and can be sent again from the response', async () => {
    const submitted = await submitCase(app, 'landskrona');
    const page = await open('landskrona', submitted.code);
    const form = page.form('Skicka meddelandet', { 'Ditt meddelande': 'En sak till.' });
    await takeWrites(false);
    const english = await app.submit({ ...form, action: `/en${form.action}` });
    expect(readPage(english.body).getByRole('button', { name: 'Send again' })).toBeTruthy();
    const refused = await app.submit(form);
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '10']);
    const kept = readPage(refused.body);
    expect(kept.text()).toContain('En sak till.');
    await takeWrites(true);
    const again = kept.form('Skicka igen');
    await app.submit(again);
    await app.submit(again);
    expect((await rowsOf(submitted)).messages.map(({ body }) => body)).toEqual(['En sak till.']);
  });

  it('a reply at the desk keeps its text, and can be sent again from the response', async () => {
    const unit = 'hemtjanst';
    const submitted = await submitCase(app, 'botkyrka', { kind: 'complaint', unit });
    const address = `/desk/arenden/${submitted.number}`;
    const handler = await deskSession(app, 'botkyrka', 'handler', unit);
    await registerAtContactCentre(app, submitted);
    await handler.sendAndFollow(address, 'Ta ärendet');
    const form = (await handler.page(`${address}/svara`)).form('Spara utkast', {
      Svaret: 'Halva svaret',
    });
    await takeWrites(false);
    const refused = await handler.submit(form);
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '10']);
    const kept = readPage(refused.body);
    expect(kept.text()).toContain('Halva svaret');
    await takeWrites(true);
    expect((await handler.submit(kept.form('Skicka igen'))).statusCode).toBe(303);
    const opened = await handler.page(`${address}/svara`);
    expect(opened.getByLabelText(/^Svaret/)).toHaveProperty('value', 'Halva svaret');
  });

  it('signing in keeps the e-mail address and what was being sent, and never the password', async () => {
    const interrupted = JSON.stringify({
      address: '/desk/arenden/2026-1/svara',
      fields: [['body', 'Hej! Vagnen är utbytt.']],
    });
    const fields = [
      ['email', 'kim@example.org'],
      ['password', 'a password of some length'],
      ['interrupted', interrupted],
    ] as const;
    await takeWrites(false);
    const refused = await app.submit({ action: '/desk/logga-in', method: 'post', fields });
    expect(refused.statusCode).toBe(503);
    expect(refused.body).not.toContain('a password of some length');
    const again = readPage(refused.body).form('Logga in');
    expect(again.action).toBe('/desk/logga-in');
    expect(Object.fromEntries(again.fields)).toEqual({
      email: 'kim@example.org',
      password: '',
      interrupted,
    });
  });

  it('an API client is answered 503 as RFC 9457 with Retry-After, in its language, and nothing is partly stored', async () => {
    const before = (await casesOf('falkoping')).length;
    await takeWrites(false);
    const call = { key: 'one and the same', language: 'en' };
    const refused = await post('falkoping/cases', { text: 'The lift stands still.' }, call);
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '10']);
    expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(refused.json()).toMatchObject({
      type: 'urn:lyhord:problem:unavailable',
      status: 503,
      title: 'The service is not available right now',
    });
    expect((await casesOf('falkoping')).length).toBe(before);
    await takeWrites(true);
    const answers = [
      await post('falkoping/cases', { text: 'The lift stands still.' }, call),
      await post('falkoping/cases', { text: 'The lift stands still.' }, call),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect((await casesOf('falkoping')).length).toBe(before + 1);
  });

  it('the log has a warning without any text of what was sent', async () => {
    app.log.length = 0;
    await takeWrites(false);
    await post('falkoping/cases', { text: 'Hemliga ord' });
    expect(app.log.join('')).toContain('"msg":"unavailable"');
    expect(app.log.join('')).toContain('25006');
    expect(app.log.join('')).not.toContain('Hemliga');
  });
});
