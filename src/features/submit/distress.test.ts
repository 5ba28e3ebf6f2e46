import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { inMunicipality, type SubmittedCase, submitCase } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
const { open, writeMore } = followPage(() => app);

const swedish = 'Min son säger att han inte vill leva längre. Skolan gör ingenting.';
const english = 'I do not want to live any more. Nobody at your office answers.';
const numbers = ['112', '90101', '1177'];
const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;

const countIn = (municipality: string) =>
  inMunicipality(app, municipality, async (trx) => {
    const rows = await trx.selectFrom('feedback_case').select('id').execute();
    return rows.length;
  });

describe('a text by somebody who does not want to live', () => {
  it.each([
    ['/landskrona', swedish, 'Skicka', 'Skicka det jag har skrivit', 'Du är inte ensam'],
    ['/en/falkoping', english, 'Send', 'Send what I have written', 'You are not alone'],
  ])(
    'is answered first by people to talk to, in the language of the page, and sent with one press: %s',
    async (address, text, send, sendNow, title) => {
      const municipality = address.replace('/en', '').slice(1);
      const before = await countIn(municipality);
      const form = await app.page(address);
      const label = /^(?:Vad vill du säga|What would you like to say)/;
      const told = await app.submit(
        form.form(send, new Map<string | RegExp, string | boolean>([[label, text]])),
      );
      const page = readPage(told.body);
      expect(page.text()).toContain(title);
      for (const number of numbers)
        expect(page.getByRole('link', { name: number }).getAttribute('href')).toBe(`tel:${number}`);
      expect(page.getByLabelText(label)).toHaveProperty('value', text);
      expect(await countIn(municipality)).toBe(before);
      expect(told.body).toMatch(/<button[^>]*form="submission"/);
      const received = await app.submit(page.form(sendNow));
      expect(received.statusCode).toBe(201);
      expect(readPage(received.body).text()).toContain(title);
      expect(await countIn(municipality)).toBe(before + 1);
    },
  );

  it('is reported at once to those who can act, at any hour, without quoting the submission, and is listed first with a neutral heading', async () => {
    app.clock.set('2026-03-08T01:30:00Z');
    for (let one = 0; one < 3; one += 1)
      await submitCase(app, 'botkyrka', { text: `Bänk ${one}.` });
    app.clock.advance('PT1M');
    const submitted = await submitCase(app, 'botkyrka', { text: swedish });
    await app.drain();
    const subject = `Brådskar, någon mår mycket dåligt: ${submitted.number}`;
    const mails = app.mailbox.filter((mail) => mail.subject === subject);
    expect(mails.map(({ to }) => to)).toContain(personWith('botkyrka', 'coordinator').email);
    for (const { text } of mails) expect(text).not.toContain('leva längre');
    const centre = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const queue = await centre.page('/desk');
    const shown = queue.text();
    expect(shown.indexOf(submitted.number)).toBeLessThan(shown.indexOf('Bänk'));
    expect(shown).toContain('Brådskar: någon mår mycket dåligt');
    expect(shown).toContain('Personligt, läs i ärendet');
    expect(shown).not.toContain('inte vill leva');
    const start = (await centre.page('/desk/start')).text();
    expect(start).toContain('Någon mår mycket dåligt: läs nu');
    expect(start).not.toContain('inte vill leva');
    const list = await app.get('/desk/sok/lista.csv?ord=leva', centre.headers);
    expect(list.body).not.toContain('inte vill leva');
    const found = (await centre.page('/desk/sok?ord=leva')).text();
    expect(found).not.toContain('inte vill leva');
    const met = await centre.sendAndFollow(
      `${at(submitted)}/mar-mycket-daligt`,
      'Anteckna vad som är gjort',
      {
        'Vad har du gjort?': 'Ringde 14.20 och pratade med henne.',
      },
    );
    expect(met.text()).toContain('antecknade vad som är gjort');
    const after = (await centre.page('/desk')).text();
    expect(after).not.toContain('Brådskar: någon mår mycket dåligt');
    expect(after).not.toContain('inte vill leva');
    app.clock.set('2026-03-09T08:15:00Z');
  });

  it('is answered and reported when it is sent later, with the code', async () => {
    const submitted = await submitCase(app, 'vasteras', { text: 'Bänken är sönder.' });
    await app.drain();
    const page = await open('vasteras', submitted.code);
    const heard = await writeMore(page, 'Jag orkar inte leva längre.');
    expect(heard.page.text()).toContain('Du är inte ensam');
    await app.drain();
    expect(
      app.mailbox.some(
        ({ subject }) => subject === `Brådskar, någon mår mycket dåligt: ${submitted.number}`,
      ),
    ).toBe(true);
  });

  it('changes nothing in the answer of the API', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/falkoping/cases',
      payload: { text: english },
    });
    expect(response.statusCode).toBe(201);
  });
});
