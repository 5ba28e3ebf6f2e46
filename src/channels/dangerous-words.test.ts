import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { asForm, sending } from '../../test/bad-input.ts';
import { submitCase } from '../../test/case-work.ts';
import { readPage } from '../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { sendForm } = sending(() => app);

describe('text that looks dangerous', () => {
  const html = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'';
  const sqlWords = "'); drop table feedback_case; --";

  it.each([html, sqlWords])('is shown exactly as it was written: %s', async (dangerous) => {
    const fields = {
      text: dangerous,
      place: dangerous,
      wish: dangerous,
      'contact.name': dangerous,
      'contact.address': dangerous,
    };
    const refused = await sendForm(
      asForm({
        ...fields,
        'contact.email': dangerous,
        'contact.phone': dangerous,
        kind: dangerous,
        language: dangerous,
        [dangerous]: dangerous,
      }),
    );
    expect(refused.statusCode).toBe(422);
    const received = await sendForm(asForm(fields));
    expect(received.statusCode).toBe(201);
    const { code } = await submitCase(app, 'falkoping', { text: dangerous, wish: dangerous });
    const more = await sendForm(
      asForm({ code, key: dangerous, text: dangerous }),
      {},
      '/falkoping/folj/skriv',
    );
    const wrong = await sendForm(asForm({ code: dangerous }), {}, '/falkoping/folj');
    expect([more.statusCode, wrong.statusCode]).toEqual([200, 404]);
    for (const { body } of [refused, received, more, wrong]) {
      expect(body).not.toContain('<script>alert');
      expect(body).not.toContain('<img');
    }
    for (const { body } of [refused, received, more])
      expect(readPage(body).text()).toContain(dangerous.slice(0, 20));
    const page = readPage(refused.body);
    expect(page.getByLabelText(/^Vad vill du säga/)).toHaveProperty('value', dangerous);
    expect(page.getByLabelText('Namn')).toHaveProperty('value', dangerous);
  });
});
