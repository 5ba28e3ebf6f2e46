import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { seedOf } from '../../../test/case-work.ts';
import type { FilledForm } from '../../../test/page.ts';
import { publicForm, receiptOf, someWords, type Values } from '../../../test/public-form.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { fill, send, stored, casesOf } = publicForm(() => app);

describe('a form that is sent twice', () => {
  it('is one case, and the same receipt with the same code', async () => {
    const form = await fill('landskrona');
    const before = (await casesOf('landskrona')).length;
    const answers = await Promise.all([send(form), send(form), send(form)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ page }) => receiptOf(page).code)).size).toBe(1);
    expect(new Set(answers.map(({ page }) => receiptOf(page).number)).size).toBe(1);
    expect((await casesOf('landskrona')).length).toBe(before + 1);
  });

  it('asks before it accepts a changed text from the same page as something new', async () => {
    const page = await app.page('/landskrona');
    await send(page.form('Skicka', someWords));
    const before = (await casesOf('landskrona')).length;
    const changed = page.form('Skicka', {
      'Vad vill du säga? (måste fyllas i)': 'Det är mörkt, och halt.',
    });
    const asked = await send(changed);
    expect(asked.status).toBe(409);
    expect(asked.page.text()).toContain('Du har redan skickat en synpunkt härifrån');
    expect((await casesOf('landskrona')).length).toBe(before);
    const anew = await send(asked.page.form('Skicka'));
    expect(anew.status).toBe(201);
    expect(await stored('landskrona')).toMatchObject({ words: 'Det är mörkt, och halt.' });
    expect((await casesOf('landskrona')).length).toBe(before + 1);
  });

  it('opens a case of its own with a code of its own after a day', async () => {
    const form = await fill('landskrona');
    const first = await send(form);
    app.clock.advance('PT24H1S');
    const second = await send(form);
    app.clock.set('2026-03-02T08:15:00Z');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(receiptOf(second.page).code).not.toBe(receiptOf(first.page).code);
  });
});

describe('an employee of the municipality', () => {
  const asEmployee = { 'Hur hör du ihop med kommunen?': 'employee' };

  it('is shown the right receiver before anything is stored, and may send all the same [BOT-07] [BOT-13]', async () => {
    const page = await app.page('/botkyrka');
    expect(
      page.getByLabelText('Hur hör du ihop med kommunen?').getAttribute('aria-describedby'),
    ).toBeTruthy();
    expect(page.text()).toContain('visar vi dig rätt väg innan något sparas');
    const before = (await casesOf('botkyrka')).length;
    const asked = await send(await fill('botkyrka', asEmployee));
    expect(asked.status).toBe(422);
    const notice = asked.page.text();
    const shown = seedOf('botkyrka').policies[0]?.exclusions.map(({ value }) => value) ?? [];
    for (const scope of ['employer_matter', 'whistleblowing'])
      expect(notice).toContain(shown.find((one) => one.scope === scope)?.told.sv);
    expect(notice).toContain('personal@botkyrka.example');
    expect(notice).toContain('Klagomål inom socialtjänst och omsorg (SOSFS 2011:9');
    expect((await casesOf('botkyrka')).length).toBe(before);
    expect((await send(asked.page.form('Skicka'))).status).toBe(201);
    expect(await stored('botkyrka')).toMatchObject({ submitter_type: 'employee' });
  });

  it('is welcome like anybody else where the policy says so [FAL-01]', async () => {
    expect((await send(await fill('falkoping', asEmployee))).status).toBe(201);
  });
});

describe('what the form refuses', () => {
  const full: Values = {
    'Vad vill du säga? (måste fyllas i)': 'Hissen står still.',
    Förslag: true,
    'Var?': 'Torget',
    'Vad önskar du ska hända?': 'Laga den.',
    Namn: 'Kim Ek',
    'E-post': 'kim.ek(at)example.se',
    'Hur hör du ihop med kommunen?': 'visitor',
    Engelska: true,
  };

  it('is shown with all that was typed, and the error is named and linked to its field', async () => {
    const before = (await casesOf('vasteras')).length;
    const { status, page } = await send(await fill('vasteras', full));
    expect(status).toBe(422);
    expect(page.title()).toMatch(/^Fel: /);
    const summary = page.getByRole('alert');
    expect(summary.textContent).toContain('Det du skrev finns kvar.');
    expect(summary.querySelector('a')?.getAttribute('href')).toBe('#contact.email');
    expect(page.getByLabelText('E-post').id).toBe('contact.email');
    const again = page.form('Skicka');
    const first = await fill('vasteras', full);
    const typed = (form: FilledForm) => form.fields.filter(([name]) => name !== 'key');
    expect(typed(again)).toEqual(typed(first));
    expect((await casesOf('vasteras')).length).toBe(before);
    expect((await send(page.form('Skicka', { 'E-post': 'kim.ek@example.se' }))).status).toBe(201);
  });

  it('never includes contact data of a submitter who wants to be anonymous, and says so', async () => {
    const before = (await casesOf('vasteras')).length;
    const { status, page, html } = await send(
      await fill('vasteras', {
        'Ja, jag vill vara anonym': true,
        Namn: 'Kim Ek',
        Postadress: 'Skolvägen 3',
      }),
    );
    expect(status).toBe(422);
    expect(page.getByRole('alert').textContent).toContain('Vi har tagit bort de uppgifterna');
    expect(html).not.toContain('Kim Ek');
    expect(html).not.toContain('Skolvägen 3');
    expect((await casesOf('vasteras')).length).toBe(before);
    expect((await send(page.form('Skicka'))).status).toBe(201);
    expect(await stored('vasteras')).toMatchObject({ anonymous: true, name: null, address: null });
  });
});
