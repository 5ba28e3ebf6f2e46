import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { readPage } from '../../../test/page.ts';
import { registering } from '../../../test/registering.ts';
import { registerWords } from './words.ts';

describe('what is typed during registration', () => {
  let app: TestApp;
  let desk: ReturnType<typeof registering>;
  beforeAll(async () => {
    // A Monday, so that a letterbox emptied today leads back over a weekend.
    app = await testApp({ now: '2026-03-02T08:15:00Z' });
    desk = registering(app);
  });
  afterAll(() => app.close());

  it('is kept when something is wrong, and the page says what', async () => {
    const before = (await desk.rows('vasteras')).length;
    const { response, page } = await desk.register('vasteras', 'kontaktcenter', {
      'Vad säger personen': 'Orden <b>med</b> allt & "citat"',
      Förslag: true,
      '^Besök$': true,
      '^Namn': 'Åsa',
      'E-postadress': 'ingen adress',
      'Vill vara anonym': true,
      'Vad önskar personen': 'En bänk',
      'Det är löst på plats': true,
    });
    expect(response.statusCode).toBe(422);
    expect(page.title()).toMatch(/^Fel: /);
    expect(page.getByLabelText(/Vad säger/)).toHaveProperty(
      'value',
      'Orden <b>med</b> allt & "citat"',
    );
    expect(page.getByLabelText('Förslag')).toHaveProperty('checked', true);
    expect(page.getByLabelText('Besök')).toHaveProperty('checked', true);
    expect(page.getByLabelText('Vill vara anonym')).toHaveProperty('checked', true);
    expect(page.getByLabelText(/^E-postadress/)).toHaveProperty('value', 'ingen adress');
    expect(page.getByLabelText(/Vad önskar/)).toHaveProperty('value', 'En bänk');
    expect((await desk.rows('vasteras')).length).toBe(before);
  });

  it('stores no contact details of somebody who wants to be anonymous', async () => {
    const anonymous = { 'Vad säger personen': 'Hej', 'Vill vara anonym': true };
    const refused = await desk.register('landskrona', 'kontaktcenter', {
      ...anonymous,
      '^Namn': 'Kim',
    });
    expect(refused.response.statusCode).toBe(422);
    expect(refused.page.getByRole('alert').textContent).toContain(
      registerWords.errors.anonymousWithContact,
    );
    const taken = await desk.register('landskrona', 'kontaktcenter', anonymous);
    expect(taken.response.statusCode).toBe(201);
    expect(await desk.newest('landskrona')).toMatchObject({ anonymous: true, name: null });
  });

  it.each([
    ['no words', { text: '' }],
    ['blank words', { text: ' \u200b\n ' }],
    ['too many words', { text: 'x'.repeat(20_001) }],
    ['a NUL byte', { text: 'a\u0000b' }],
    ['an unknown kind', { kind: 'rant' }],
    ['a channel that staff do not register', { channel: 'web' }],
    ['a field of no form', { admin: 'yes' }],
    ['a unit that is not there', { unit: "x' or 1=1 --" }],
    ['a box with another value', { solved: 'maybe' }],
    [
      'a day that does not exist',
      { arrival: 'other', arrivalDay: '2026-02-31', arrivalReason: 'x' },
    ],
  ])('answers %s with a clear page and stores nothing', async (_what, changed) => {
    const { headers, page } = await desk.openForm('vasteras', 'kontaktcenter');
    const before = (await desk.rows('vasteras')).length;
    const form = page.form('Registrera', new Map([[/Vad säger/, 'Ord']]));
    const fields = [
      ...form.fields.filter(([name]) => !(name in changed)),
      ...Object.entries(changed),
    ];
    const response = await app.submit({ ...form, fields }, headers);
    expect(response.statusCode).toBe(422);
    expect(readPage(response.body).getByRole('alert')).toBeDefined();
    expect((await desk.rows('vasteras')).length).toBe(before);
  });

  it('is registered once when the button is pressed twice, and the same code is shown again', async () => {
    const { response, form, headers } = await desk.register('vasteras', 'kontaktcenter', {
      'Vad säger personen': 'Två tryck.',
    });
    const [again, atOnce] = await Promise.all([
      app.submit(form, headers),
      app.submit(form, headers),
    ]);
    expect([again?.statusCode, atOnce?.statusCode]).toEqual([201, 201]);
    expect([again?.body, atOnce?.body]).toEqual([response.body, response.body]);
    expect(
      (await desk.rows('vasteras')).filter(({ words }) => words === 'Två tryck.'),
    ).toHaveLength(1);
  });

  it('is not taken for the same call when another text is sent with the same key', async () => {
    const { form, headers } = await desk.register('vasteras', 'kontaktcenter', {
      'Vad säger personen': 'Först.',
    });
    const fields = form.fields.map(
      ([name, value]) => [name, name === 'text' ? 'Sedan.' : value] as const,
    );
    const other = await app.submit({ ...form, fields }, headers);
    expect(other.statusCode).toBe(422);
    const page = readPage(other.body);
    expect(page.getByRole('alert').textContent).toContain(registerWords.errors.alreadySent);
    const sent = await app.submit(page.form('Registrera'), headers);
    expect(sent.statusCode).toBe(201);
    expect(await desk.newest('vasteras')).toMatchObject({ words: 'Sedan.' });
  });

  it('is not lost when the session ends meanwhile: it is sent after signing in again', async () => {
    const { headers, page } = await desk.openForm('vasteras', 'kontaktcenter');
    const form = page.form(
      'Registrera',
      new Map([[/Vad säger/, 'Ett långt samtal som inte får gå förlorat.']]),
    );
    await app.submit({ action: '/desk/logga-ut', method: 'post', fields: [] }, headers);
    desk.entered.clear();
    const ended = await app.submit(form, headers);
    expect(ended.statusCode).toBe(401);
    const signIn = readPage(ended.body);
    expect(signIn.text()).toContain('Ett långt samtal som inte får gå förlorat.');
    const person = seeds[0]?.organisation.accounts.find(({ role }) => role === 'kontaktcenter');
    const wrong = await app.submit(
      signIn.form(
        'Logga in',
        new Map([
          [/E-post/, person?.email ?? ''],
          [/Lösenord/, 'fel lösenord'],
        ]),
      ),
    );
    const retry = readPage(wrong.body);
    expect(retry.text()).toContain('Ett långt samtal');
    const signedIn = await app.submit(
      retry.form(
        'Logga in',
        new Map([
          [/E-post/, person?.email ?? ''],
          [/Lösenord/, 'lyhord-demonstration'],
        ]),
      ),
    );
    const resumed = readPage(signedIn.body);
    expect(resumed.text()).toContain('Ett långt samtal');
    const cookie = [signedIn.headers['set-cookie'] ?? []]
      .flat()
      .map((line) => line.split(';')[0])
      .join('; ');
    const sent = await app.submit(resumed.form('Skicka det jag skrev'), { cookie });
    expect(sent.statusCode).toBe(201);
    expect(await desk.newest('vasteras')).toMatchObject({
      words: 'Ett långt samtal som inte får gå förlorat.',
    });
  });
});
