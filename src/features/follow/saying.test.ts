import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { submitCase } from '../../../test/case-work.ts';
import { followPage } from '../../../test/following.ts';
import { readPage } from '../../../test/page.ts';
import { limits } from '../../config/limits.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { open, writeMore, rowsOf } = followPage(() => app);

describe('what is written on the follow page', () => {
  it('is stored once however often the button is pressed', async () => {
    const submitted = await submitCase(app, 'landskrona');
    const page = await open('landskrona', submitted.code);
    const form = page.form('Skicka meddelandet', { 'Ditt meddelande': 'En sak till.' });
    const answers = await Promise.all([app.submit(form), app.submit(form), app.submit(form)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const { messages, events } = await rowsOf(submitted);
    expect(messages.map(({ body }) => body)).toEqual(['En sak till.']);
    expect(events.filter(({ type }) => type === 'submitter_message')).toHaveLength(1);
  });

  it('is recorded once as dissatisfaction too, with or without a text', async () => {
    const submitted = await submitCase(app, 'landskrona');
    const page = await open('landskrona', submitted.code);
    const form = page.form('Jag är inte nöjd');
    for (const answer of await Promise.all([app.submit(form), app.submit(form)]))
      expect(readPage(answer.body).getByRole('status').textContent).toContain(
        'Det följer med ärendet',
      );
    const { events } = await rowsOf(submitted);
    expect(events.filter(({ type }) => type === 'dissatisfied')).toHaveLength(1);
  });

  it('is kept on the page when it is refused', async () => {
    const submitted = await submitCase(app, 'botkyrka');
    const page = await open('botkyrka', submitted.code);
    const text = `${'a'.repeat(20_000)}b`;
    const refused = await writeMore(page, text);
    expect(refused.status).toBe(422);
    expect(refused.page.getByLabelText('Ditt meddelande')).toHaveProperty('value', text);
    const empty = await writeMore(refused.page, '');
    expect(empty.status).toBe(422);
    expect((await rowsOf(submitted)).messages).toEqual([]);
  });
});

describe('many messages in one case within an hour', () => {
  let limited: TestApp;
  beforeAll(async () => {
    limited = await testApp({ config: { rateLimit: 'on' } });
  });
  afterAll(() => limited.close());
  const visitor = followPage(() => limited);
  const { max } = limits.messagesInCase;

  it('are refused at the field with what was typed kept, in the reader’s language, and accepted later', async () => {
    const submitted = await submitCase(limited, 'landskrona');
    const page = await visitor.open('landskrona', submitted.code, '/en');
    const write = (text: string) =>
      visitor.sendStatement(page, 'Send the message', { 'Your message': text });
    for (let place = 1; place <= max; place += 1)
      expect((await write(`Message ${place}`)).status).toBe(200);
    const refused = await write('One more.');
    expect(refused.status).toBe(429);
    const field = refused.page.getByLabelText('Your message');
    expect(field).toHaveProperty('value', 'One more.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(refused.page.getByRole('alert').textContent).toContain('Send it in 60 minutes.');
    // What was stored before is answered the same when it is sent again.
    expect((await write('Message 1')).status).toBe(200);
    expect((await visitor.rowsOf(submitted)).messages).toHaveLength(max);

    limited.clock.advance('PT61M');
    expect((await write('One more.')).status).toBe(200);
    expect((await visitor.rowsOf(submitted)).messages).toHaveLength(max + 1);
  });

  it('do not affect other people’s cases, and API clients get a Retry-After', async () => {
    const submitted = await submitCase(limited, 'landskrona');
    const send = (address: string, payload: Record<string, string>, code = submitted.code) =>
      limited.inject({
        method: 'POST',
        url: `/api/v1/landskrona/case/${address}`,
        headers: { authorization: `Bearer ${code}`, 'accept-language': 'en' },
        payload,
      });
    const sent = await Promise.all(
      Array.from({ length: max + 5 }, (_, index) => send('messages', { text: `Message ${index}` })),
    );
    const kept = sent.filter(({ statusCode }) => statusCode === 201);
    expect(kept).toHaveLength(max);
    for (const address of ['messages', 'dissatisfied']) {
      const words = address === 'messages' ? { text: 'More' } : { reason: 'More' };
      const refused = await send(address, words);
      expect(refused.statusCode).toBe(429);
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(refused.headers['retry-after']).toBe('3600');
      expect(refused.json().detail).toContain('has not been saved');
    }
    const other = await submitCase(limited, 'landskrona');
    expect((await send('messages', { text: 'Hello' }, other.code)).statusCode).toBe(201);
  });
});
