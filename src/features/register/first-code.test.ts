import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { readPage } from '../../../test/page.ts';

const municipality = 'falkoping';
const codePattern = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/;
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { open } = followPage(() => app);

/** Registers a letter or mail with these contact details at the desk. @returns the receipt that staff see */
async function registered(channel: string, contact: readonly (readonly [RegExp, string])[]) {
  const registrar = await deskSession(app, municipality, 'registrar');
  const values = new Map<RegExp, string | boolean>([
    [/Vad säger/, 'Maten var kall igen.'],
    [new RegExp(`^${channel}$`), true],
    ...contact,
  ]);
  const page = await registrar.page('/desk/registrera');
  const response = await registrar.submit(page.form(/^(Registrera|Lämna in)$/, values));
  expect(response.statusCode).toBe(201);
  await app.drain();
  const text = readPage(response.body).text();
  return { registrar, text, number: /\d{4}-\d{5}/.exec(text)?.[0] ?? '' };
}

describe('a submitter whose letter or e-mail was registered by staff', () => {
  it('is given the code in the first mail, and follows the case with it', async () => {
    const { number } = await registered('E-post', [[/^E-postadress/, 'kim@example.se']]);
    const mail = app.mailbox.findLast(({ to }) => to === 'kim@example.se');
    expect(mail?.text).toContain('Din kod är ');
    const code = codePattern.exec(mail?.text ?? '')?.[0] ?? '';
    expect((await open(municipality, code)).text()).toContain(number);
    // It is part of no later mail, and the desk reads the mail without it.
    expect(app.mailbox.filter(({ text }) => text.includes(code))).toHaveLength(1);
  });

  it('is given the code in the first letter, which is printed with it', async () => {
    const { registrar, number } = await registered('Brev', [
      [/^Namn/, 'Bo Alm'],
      [/^Postadress/, 'Storgatan 1, 000 00 Exempelby'],
    ]);
    const outbox = await registrar.page('/desk/utkorg');
    const link = outbox
      .getAllByRole('link', { name: /Skriv ut brevet/ })
      .find((one) => one.textContent?.includes(number));
    const letter = await registrar.page(link?.getAttribute('href') ?? '');
    const code = codePattern.exec(letter.getByRole('article').textContent ?? '')?.[0] ?? '';
    expect((await open(municipality, code)).text()).toContain(number);
  });

  it('gets the same code when the form is sent twice', async () => {
    const registrar = await deskSession(app, municipality, 'registrar');
    const page = await registrar.page('/desk/registrera');
    const form = page.form(
      /^(Registrera|Lämna in)$/,
      new Map([[/Vad säger/, 'Maten var kall igen.']]),
    );
    const [first, again] = [await registrar.submit(form), await registrar.submit(form)];
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(codePattern.exec(again.body)?.[0]).toBe(codePattern.exec(first.body)?.[0]);
  });

  it('finds no code in a mail when they sent the form themselves and saw the receipt', async () => {
    const page = await app.page(`/${municipality}`);
    const values = new Map([
      [/Vad vill du säga/, 'Maten var kall igen.'],
      [/^E-post/, 'webb@example.se'],
    ]);
    await app.submit(page.form('Skicka', values));
    await app.drain();
    const mail = app.mailbox.findLast(({ to }) => to === 'webb@example.se');
    expect(mail?.text).not.toMatch(codePattern);
  });
});
