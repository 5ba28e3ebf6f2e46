import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { signInAs, type TestApp, testApp } from '../../../test/app.ts';
import { readPage } from '../../../test/page.ts';
import { verify } from '../../case/verify.ts';
import { inTenant } from '../../db/tenant.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { registerWords } from '../../locales/register.ts';

type Typed = Record<string, string | boolean>;

describe('registering what somebody says', () => {
  let app: TestApp;
  beforeAll(async () => {
    // A Monday, so that the letterbox leads back over a weekend.
    app = await testApp({ now: '2026-03-02T08:15:00Z' });
  });
  afterAll(() => app.close());

  /** Signed in once each: a password takes its time to check. */
  const entered = new Map<string, { readonly cookie: string }>();
  async function enter(municipality: string, role: Role) {
    const headers =
      entered.get(`${municipality} ${role}`) ?? (await signInAs(app, municipality, role));
    entered.set(`${municipality} ${role}`, headers);
    return headers;
  }

  async function openForm(municipality: string, role: Role) {
    const headers = await enter(municipality, role);
    return { headers, page: await app.page('/desk/registrera', headers) };
  }

  async function register(municipality: string, role: Role, typed: Typed) {
    const { headers, page } = await openForm(municipality, role);
    const button = /^(Registrera|Lämna in)$/;
    const form = page.form(
      button,
      new Map(Object.entries(typed).map(([label, value]) => [new RegExp(label), value])),
    );
    const response = await app.submit(form, headers);
    return { headers, form, response, page: readPage(response.body) };
  }

  function rows(municipality: string) {
    return inTenant(app.house.databases, { municipality, committees: 'all' }, async (trx) =>
      trx
        .selectFrom('feedback_case')
        .leftJoin('submitter', 'submitter.case_id', 'feedback_case.id')
        .selectAll('feedback_case')
        .select(['submitter.name', 'submitter.phone', 'submitter.email'])
        .orderBy('number', 'desc')
        .execute(),
    );
  }
  const newest = async (municipality: string) => (await rows(municipality))[0];

  for (const { id, name } of seeds) {
    it(`${name}: takes in a telephone call, and gives a number, a code to read out and what to say`, async () => {
      const { response, page } = await register(id, 'kontaktcenter', {
        'Vad säger personen': 'Bussen kommer aldrig i tid till Hagaby.',
        Klagomål: true,
        '^Namn': 'Kim Testsson',
        Telefonnummer: '070-123 45 67',
      });
      expect(response.statusCode).toBe(201);
      expect(response.headers['cache-control']).toBe('no-store');
      const row = await newest(id);
      expect(row).toMatchObject({
        status: 'registered',
        channel: 'phone',
        kind: 'complaint',
        words: 'Bussen kommer aldrig i tid till Hagaby.',
        arrival_day: '2026-03-02',
        name: 'Kim Testsson',
        phone: '070-123 45 67',
      });
      expect(page.getByRole('heading', { level: 1 }).textContent).toBe(
        `Registrerat: ${row?.number}`,
      );
      expect(page.text()).toMatch(/[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/);
      expect(page.text()).toContain('Vi beklagar att du har upplevt det så här.');
      expect(page.getByRole('link', { name: 'Registrera nästa' })).toBeDefined();
    });
  }

  it('says the days that the policy promises, and none of the desk’s own', async () => {
    const promised = await register('falkoping', 'kontaktcenter', {
      'Vad säger personen': 'Halt vid skolan.',
    });
    const clocks = await inTenant(
      app.house.databases,
      { municipality: 'falkoping', committees: 'all' },
      (trx) => trx.selectFrom('clock').select(['basis', 'kind']).execute(),
    );
    expect(clocks.some(({ basis }) => basis === 'policy')).toBe(true);
    expect(promised.page.text()).toMatch(/Senast \p{L}+dag \d+ mars/u);
    const unpromised = await register('botkyrka', 'kontaktcenter', {
      'Vad säger personen': 'Halt vid skolan.',
    });
    expect(unpromised.page.text()).not.toMatch(/Senast/);
    expect(unpromised.page.text()).toContain('sätter ingen bestämd dag');
  });

  it('records in one tick what was solved on the spot, and by whom [LAN-15][BOT-14]', async () => {
    for (const id of ['landskrona', 'botkyrka']) {
      const { response, page } = await register(id, 'unit_manager', {
        'Vad säger personen': 'Lampan i tvättstugan är trasig.',
        'Det är löst på plats': true,
        'Hur löstes det': 'Vi bytte lampan medan hon väntade.',
      });
      expect(response.statusCode).toBe(201);
      const row = await newest(id);
      expect(row).toMatchObject({ status: 'answered', handler_id: row?.registered_by });
      expect(page.text()).toContain('löstes på plats');
      const messages = await inTenant(
        app.house.databases,
        { municipality: id, committees: 'all' },
        (trx) =>
          trx
            .selectFrom('message')
            .innerJoin('delivery', 'delivery.message_id', 'message.id')
            .selectAll()
            .where('message.case_id', '=', row?.id ?? '')
            .execute(),
      );
      expect(messages).toMatchObject([
        { purpose: 'answer', state: 'told', body: 'Vi bytte lampan medan hon väntade.' },
      ]);
    }
  });

  it('asks whether the process was explained where the policy does, and nowhere else [BOT-17]', async () => {
    const label = /Jag har förklarat hur vi går vidare/;
    for (const { id, policies } of seeds) {
      const { page } = await openForm(id, 'kontaktcenter');
      const asked = policies.at(-1)?.oralExplanationTick.value === true;
      expect([id, page.queryByLabelText(label) !== null]).toEqual([id, asked]);
    }
    await register('botkyrka', 'kontaktcenter', {
      'Vad säger personen': 'Hej',
      'Jag har förklarat': true,
    });
    expect(await newest('botkyrka')).toMatchObject({ explained_orally: true });
  });

  it('lets any employee and any elected member hand in what they were told, to be registered by those who do [BOT-19][BOT-20][LAN-14]', async () => {
    for (const id of ['botkyrka', 'landskrona'])
      for (const role of ['employee', 'elected_member'] as const) {
        const { page, response, headers } = await register(id, role, {
          'Vad säger personen': `Från en ${role}.`,
        });
        expect(response.statusCode).toBe(201);
        const row = await newest(id);
        expect(row).toMatchObject({
          status: 'received',
          touched_at: null,
          words: `Från en ${role}.`,
        });
        expect(row?.registered_by).not.toBeNull();
        expect(page.getByRole('heading', { level: 1 }).textContent).toBe(
          `Inlämnat: ${row?.number}`,
        );
        expect(page.queryByRole('link', { name: 'Öppna ärendet' })).toBeNull();
        expect(
          (await app.get(`/desk/arenden/${row?.number}`, headers)).statusCode,
        ).toBeGreaterThanOrEqual(403);
      }
  });

  it('refuses those who only read', async () => {
    for (const role of ['archivist', 'committee_reader', 'quality_strategist'] as const) {
      const headers = await enter('vasteras', role);
      expect((await app.get('/desk/registrera', headers)).statusCode).toBe(403);
    }
  });

  it('counts what lay in the letterbox in the morning as come in on the working day before [FAL-09]', async () => {
    await register('falkoping', 'kontaktcenter', {
      'Vad säger personen': 'Ett brev.',
      '^Brev$': true,
      'Låg i postlådan': true,
    });
    expect(await newest('falkoping')).toMatchObject({
      channel: 'letter',
      arrival_day: '2026-02-27',
      arrival_reason: expect.stringContaining('22 § förvaltningslagen'),
    });
  });

  it('dates it on another day only with a reason, never in the future, and only under a policy [FAL-09]', async () => {
    const other = { 'Vad säger personen': 'Ett brev.', 'En annan dag': true };
    const { errors } = registerWords;
    for (const [day, reason, error] of [
      ['', '', errors.arrivalDayMissing],
      ['2026-03-03', 'x', errors.arrivalFuture],
      ['2026-02-20', '', errors.arrivalReasonMissing],
      ['1999-02-20', 'Hittat i arkivet', errors.noPolicy],
    ] as const) {
      const { response, page } = await register('vasteras', 'kontaktcenter', {
        ...other,
        'Vilken dag kom': day,
        'Varför är det': reason,
      });
      expect([day, response.statusCode]).toEqual([day, 422]);
      expect(page.getByRole('alert').textContent).toContain(error);
    }
    await register('vasteras', 'kontaktcenter', {
      ...other,
      'Vilken dag kom': '2026-02-20',
      'Varför är det': 'Blev liggande på enheten.',
    });
    expect(await newest('vasteras')).toMatchObject({
      arrival_day: '2026-02-20',
      arrival_reason: 'Blev liggande på enheten.',
      policy_version: 'VAS17',
    });
  });

  it('keeps everything typed when something is wrong, and says what', async () => {
    const before = (await rows('vasteras')).length;
    const { response, page } = await register('vasteras', 'kontaktcenter', {
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
    expect((await rows('vasteras')).length).toBe(before);
  });

  it('stores no contact details of somebody who wants to be anonymous', async () => {
    const anonymous = { 'Vad säger personen': 'Hej', 'Vill vara anonym': true };
    const refused = await register('landskrona', 'kontaktcenter', { ...anonymous, '^Namn': 'Kim' });
    expect(refused.response.statusCode).toBe(422);
    expect(refused.page.getByRole('alert').textContent).toContain(
      registerWords.errors.anonymousWithContact,
    );
    const taken = await register('landskrona', 'kontaktcenter', anonymous);
    expect(taken.response.statusCode).toBe(201);
    expect(await newest('landskrona')).toMatchObject({ anonymous: true, name: null });
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
    const { headers, page } = await openForm('vasteras', 'kontaktcenter');
    const before = (await rows('vasteras')).length;
    const form = page.form('Registrera', new Map([[/Vad säger/, 'Ord']]));
    const fields = [
      ...form.fields.filter(([name]) => !(name in changed)),
      ...Object.entries(changed),
    ];
    const response = await app.submit({ ...form, fields }, headers);
    expect(response.statusCode).toBe(422);
    expect(readPage(response.body).getByRole('alert')).toBeDefined();
    expect((await rows('vasteras')).length).toBe(before);
  });

  it('registers once when the button is pressed twice, and shows the same code again', async () => {
    const { response, form, headers } = await register('vasteras', 'kontaktcenter', {
      'Vad säger personen': 'Två tryck.',
    });
    const [again, atOnce] = await Promise.all([
      app.submit(form, headers),
      app.submit(form, headers),
    ]);
    expect([again?.statusCode, atOnce?.statusCode]).toEqual([201, 201]);
    expect([again?.body, atOnce?.body]).toEqual([response.body, response.body]);
    expect((await rows('vasteras')).filter(({ words }) => words === 'Två tryck.')).toHaveLength(1);
  });

  it('does not take other words under the same press for the same call', async () => {
    const { form, headers } = await register('vasteras', 'kontaktcenter', {
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
    expect(await newest('vasteras')).toMatchObject({ words: 'Sedan.' });
  });

  it('loses nothing when the session ends in mid-typing: it is sent after signing in again', async () => {
    const { headers, page } = await openForm('vasteras', 'kontaktcenter');
    const form = page.form(
      'Registrera',
      new Map([[/Vad säger/, 'Ett långt samtal som inte får gå förlorat.']]),
    );
    await app.submit({ action: '/desk/logga-ut', method: 'post', fields: [] }, headers);
    entered.clear();
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
    expect(await newest('vasteras')).toMatchObject({
      words: 'Ett långt samtal som inte får gå förlorat.',
    });
  });

  it('leaves a ledger in order', async () => {
    const verification = await verify(app.house.databases, new Map());
    expect(verification.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
