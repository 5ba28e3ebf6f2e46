import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { type Page, readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const words = /^(?:Vad vill du säga|What would you like to say)/;
const withNumber = 'Min son 640823-3234 fick ingen skjuts i går.';

async function send(page: Page, button: string, values?: Map<RegExp, string>) {
  const response = await app.submit(page.form(button, values));
  return { status: response.statusCode, page: readPage(response.body) };
}

describe('a personal identity number in the public form', () => {
  it.each([
    ['/falkoping', 'Skicka', 'Vill du skicka med ett personnummer?', 'Skicka ändå'],
    [
      '/en/falkoping',
      'Send',
      'Do you want to send a personal identity number?',
      'Send all the same',
    ],
  ])(
    'is asked about before anything is stored, and sent if the person wants: %s',
    async (address, button, title, anyway) => {
      const form = await app.page(address);
      const asked = await send(form, button, new Map([[words, withNumber]]));
      expect(asked.status).toBe(422);
      expect(asked.page.getByRole('status').textContent).toContain(title);
      expect(asked.page.getByRole('status').textContent).toContain('640823-3234');
      expect(asked.page.getByLabelText(words)).toHaveProperty('value', withNumber);
      expect((await send(asked.page, anyway)).status).toBe(201);
    },
  );

  it('is not asked about again when the person removes it', async () => {
    const asked = await send(
      await app.page('/falkoping'),
      'Skicka',
      new Map([[words, withNumber]]),
    );
    const mended = await send(
      asked.page,
      'Skicka ändå',
      new Map([[words, 'Min son fick ingen skjuts i går.']]),
    );
    expect(mended.status).toBe(201);
  });
});
