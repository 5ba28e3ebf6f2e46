import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { submitCase } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { open, sendStatement, writeMore, answered, rowsOf } = followPage(() => app);

describe.each(seeds)('following a case of $name by its code', ({ id: municipality }) => {
  it('says in plain words what the status of the case is [VAS17-07]', async () => {
    const { number, code } = await submitCase(app, municipality);
    const page = await open(municipality, code);
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe(`Ärende ${number}`);
    expect(page.text()).toContain('Inkommet');
    expect(page.text()).toContain('Snart läser någon det');
    expect(page.text()).toContain('måndag 2 mars 2026');
  });

  it('shows the messages both ways, in order, and who handles it [VAS17-07]', async () => {
    const submitted = await submitCase(app, municipality, { kind: 'complaint' });
    await app.drain();
    await writeMore(await open(municipality, submitted.code), 'Det hände i går igen.');
    app.clock.advance('PT1H');
    const handler = await answered(submitted, 'Tack. Vi beklagar. Nu är det lagat.');
    const page = await open(municipality, submitted.code);
    const text = page.text();
    const inOrder = ['Maten var kall igen.', 'Det hände i går igen.', 'Nu är det lagat.'];
    const places = inOrder.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain('Vi har svarat dig.');
    expect(text).toContain(handler.name);
    const [, target = ''] =
      page.getByRole('link', { name: 'Läs svaret' }).getAttribute('href')?.split('#') ?? [];
    expect(page.body.querySelector(`[id="${target}"]`)?.textContent).toContain('Nu är det lagat.');
  });

  it('sends dissatisfaction to the manager, and says who reviews the case [BOT-21]', async () => {
    const submitted = await submitCase(app, municipality, { kind: 'complaint' });
    const handler = await answered(submitted, 'Tack. Vi beklagar. Det är som det är.');
    const page = await open(municipality, submitted.code);
    const said = await sendStatement(page, 'Jag är inte nöjd', {
      'Vad är du inte nöjd med? (frivilligt)': 'Ni svarade inte på min fråga.',
    });
    expect(said.status).toBe(200);
    expect(said.page.getByRole('status').textContent).toContain('Tack för att du säger det');
    const { case: row, messages } = await rowsOf(submitted);
    expect(row.status).toBe('in_progress');
    expect(row.escalated_to).not.toBeNull();
    expect(row.escalated_to).not.toBe(handler.accountId);
    expect(messages.map(({ body }) => body)).toEqual(['Ni svarade inte på min fråga.']);
    expect(said.page.getByRole('status').textContent).toMatch(
      /går igenom ärendet på nytt\. Det är en annan person än den som svarade dig/,
    );
    const later = (await open(municipality, submitted.code)).text();
    expect(later).toMatch(/går igenom ärendet på nytt\. Det är en annan person/);
    expect(later).not.toContain('Ditt ärende är under handläggning.');
  });

  it('shows with a letter the day it was posted, which is the day that counts for the promise', async () => {
    const later = await testApp();
    const contact = { name: 'Bo Alm', address: 'Storgatan 1, 000 00 Exempelby' };
    const submitted = await submitCase(later, municipality, { contact });
    await later.drain();
    later.clock.advance('P1D');
    const registrar = await deskSession(later, municipality, 'registrar');
    await registrar.sendAndFollow(
      '/desk/utkorg',
      new RegExp(`Markera som postat.*${submitted.number}`),
    );
    const page = await followPage(() => later).open(municipality, submitted.code);
    expect(page.getByRole('list', { name: 'Meddelanden' }).textContent).toContain(
      'Kommunen skrev 2 mars 2026 kl. 09:15 Postat tisdag 3 mars 2026',
    );
    await later.close();
  });

  it('shows only the days that were promised', async () => {
    const { code } = await submitCase(app, municipality);
    const text = (await open(municipality, code)).text();
    const promises = { vasteras: 1, falkoping: 2 }[municipality] ?? 0;
    expect(text.match(/Så räknades dagen/g) ?? []).toHaveLength(promises);
    expect(text.includes('Det vi har lovat')).toBe(promises > 0);
  });
});

describe('the code', () => {
  it('is read however it is written: lower case, spaces, O for 0 and I for 1', async () => {
    const { number, code } = await submitCase(app, 'vasteras');
    const written = code
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'i');
    expect((await open('vasteras', `  ${written} `)).text()).toContain(number);
  });

  it('opens nothing in another municipality', async () => {
    const { code } = await submitCase(app, 'vasteras');
    const form = (await app.page('/falkoping/folj')).form('Visa ärendet', { 'Din kod': code });
    expect((await app.submit(form)).statusCode).toBe(404);
  });

  it('gets the same answer whether it is unknown or not a code', async () => {
    const answers = [];
    for (const code of ['AAAA-BBBB-CCCC-DDDD', 'hej', "' or 1=1 --", 'A'.repeat(5_000)]) {
      const form = (await app.page('/vasteras/folj')).form('Visa ärendet', { 'Din kod': code });
      const { statusCode, body } = await app.submit(form);
      answers.push([statusCode, readPage(body).getByRole('alert').textContent]);
    }
    expect(answers[0]).toEqual([
      404,
      expect.stringContaining('Det finns inget ärende med den koden.'),
    ]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('is part of no log and no address', async () => {
    const { code } = await submitCase(app, 'vasteras');
    const page = await open('vasteras', code);
    await writeMore(page, 'En sak till.');
    const log = app.log.join('');
    for (const written of [code, code.replaceAll('-', ''), code.toLowerCase()])
      expect(log).not.toContain(written);
    for (const form of page.body.querySelectorAll('form'))
      expect(form.getAttribute('action')).not.toContain(code);
  });
});
