import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { messagesOf } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { registering } from '../../../test/registering.ts';
import { inTenant } from '../../db/tenant.ts';
import { verify } from '../../ledger/verify/verify.ts';
import { registerWords } from './words.ts';

describe('registering a submission', () => {
  let app: TestApp;
  let desk: ReturnType<typeof registering>;
  beforeAll(async () => {
    // A Monday, so that a letterbox emptied today leads back over a weekend.
    app = await testApp({ now: '2026-03-02T08:15:00Z' });
    desk = registering(app);
  });
  afterAll(() => app.close());

  for (const { id, name } of seeds) {
    it(`${name}: registers a telephone call, and gives a number, a code to read out and what to say`, async () => {
      const { response, page } = await desk.register(id, 'kontaktcenter', {
        'Vad säger personen': 'Bussen kommer aldrig i tid till Hagaby.',
        Klagomål: true,
        '^Namn': 'Kim Testsson',
        Telefonnummer: '070-123 45 67',
      });
      expect(response.statusCode).toBe(201);
      expect(response.headers['cache-control']).toBe('no-store');
      const row = await desk.newest(id);
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

  it('states the days that the policy promises, and none of the desk’s own', async () => {
    const promised = await desk.register('falkoping', 'kontaktcenter', {
      'Vad säger personen': 'Halt vid skolan.',
    });
    const clocks = await inTenant(
      app.context.databases,
      { municipality: 'falkoping', committees: 'all' },
      (trx) => trx.selectFrom('clock').select(['basis', 'kind']).execute(),
    );
    expect(clocks.some(({ basis }) => basis === 'policy')).toBe(true);
    expect(promised.page.text()).toMatch(/Senast \p{L}+dag \d+ mars/u);
    const unpromised = await desk.register('botkyrka', 'kontaktcenter', {
      'Vad säger personen': 'Halt vid skolan.',
    });
    expect(unpromised.page.text()).not.toMatch(/Senast/);
    expect(unpromised.page.text()).toContain('sätter ingen bestämd dag');
  });

  it('asks whether the process was explained where the policy does, and nowhere else [BOT-17]', async () => {
    const label = /Jag har förklarat hur vi går vidare/;
    for (const { id, policies } of seeds) {
      const { page } = await desk.openForm(id, 'kontaktcenter');
      const asked = policies.at(-1)?.oralExplanationTick.value === true;
      expect([id, page.queryByLabelText(label) !== null]).toEqual([id, asked]);
    }
    await desk.register('botkyrka', 'kontaktcenter', {
      'Vad säger personen': 'Hej',
      'Jag har förklarat': true,
    });
    expect(await desk.newest('botkyrka')).toMatchObject({ explained_orally: true });
  });

  it('shows that the explanation is missing where nobody ticked that it was given orally [BOT-17]', async () => {
    for (const [municipality, lacks] of [
      ['botkyrka', true],
      ['vasteras', false],
    ] as const) {
      const { response } = await desk.register(municipality, 'kontaktcenter', {
        'Vad säger personen': 'Bussen kom inte.',
      });
      expect(response.statusCode).toBe(201);
      const { number = '' } = (await desk.newest(municipality)) ?? {};
      const session = await deskSession(app, municipality, 'kontaktcenter');
      const page = await session.page(`/desk/arenden/${number}`);
      expect([municipality, page.text().includes('Nej, det är inte antecknat')]).toEqual([
        municipality,
        lacks,
      ]);
    }
  });

  it('lets those whom the policy names pass on what they were told, to be registered by those who do [BOT-19] [BOT-20] [LAN-14]', async () => {
    for (const { id, policies } of seeds)
      for (const role of policies.at(-1)?.relayedBy.value ?? []) {
        const { page, response, headers } = await desk.register(id, role, {
          'Vad säger personen': `Från en ${role}.`,
        });
        expect(response.statusCode).toBe(201);
        const row = await desk.newest(id);
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

  it('tells those whom the policy does not name how the submitter can get in touch instead [BOT-19]', async () => {
    const { page, headers } = await desk.openForm('botkyrka', 'elected_member');
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Registrera');
    expect(page.text()).toContain('Din roll lämnar inte in det som andra har sagt');
    expect(page.queryByRole('button', { name: /Registrera|Lämna in/ })).toBeNull();
    const before = (await desk.rows('botkyrka')).length;
    const { page: theirs } = await desk.openForm('landskrona', 'elected_member');
    const form = theirs.form('Lämna in', { 'Vad säger personen? (måste fyllas i)': 'Hej' });
    expect((await app.submit(form, headers)).statusCode).toBe(403);
    expect((await desk.rows('botkyrka')).length).toBe(before);
  });

  it('refuses those who only read', async () => {
    for (const role of ['archivist', 'committee_reader', 'quality_strategist'] as const) {
      const headers = await desk.enter('vasteras', role);
      expect((await app.get('/desk/registrera', headers)).statusCode).toBe(403);
    }
  });

  it('counts what was in the letterbox in the morning as received on the working day before [FAL-09]', async () => {
    const { headers } = await desk.register('falkoping', 'kontaktcenter', {
      'Vad säger personen': 'Ett brev.',
      '^Brev$': true,
      'Låg i postlådan': true,
    });
    const row = await desk.newest('falkoping');
    expect(row).toMatchObject({
      channel: 'letter',
      arrival_day: '2026-02-27',
      arrival_reason: 'letterbox_emptied:2026-03-02',
    });
    expect((await app.page(`/desk/arenden/${row?.number}`, headers)).text()).toContain(
      'Låg i postlådan när den tömdes första gången måndag 2 mars 2026 (22 § förvaltningslagen).',
    );
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
      const { response, page } = await desk.register('vasteras', 'kontaktcenter', {
        ...other,
        'Vilken dag kom': day,
        'Varför är det': reason,
      });
      expect([day, response.statusCode]).toEqual([day, 422]);
      expect(page.getByRole('alert').textContent).toContain(error);
    }
    await desk.register('vasteras', 'kontaktcenter', {
      ...other,
      'Vilken dag kom': '2026-02-20',
      'Varför är det': 'Blev liggande på enheten.',
    });
    expect(await desk.newest('vasteras')).toMatchObject({
      arrival_day: '2026-02-20',
      arrival_reason: 'Blev liggande på enheten.',
      policy_version: 'VAS17',
    });
  });

  it.each([
    ['2026-02-10', '24 februari'],
    ['2026-02-26', undefined],
  ] as const)(
    'promises no day that has passed when a letter of %s is registered today: neither the script nor the first message [FAL-11]',
    async (day, passed) => {
      const { page } = await desk.register('falkoping', 'registrar', {
        'Vad säger personen': 'Ett brev som blev liggande.',
        '^Brev$': true,
        '^Postadress': 'Storgatan 1',
        'En annan dag': true,
        'Vilken dag kom': day,
        'Varför är det': 'Blev liggande på enheten.',
      });
      const script = page.getByRole('region', { name: 'Säg till personen' }).textContent;
      expect(script).not.toMatch(/Senast \p{L}+dag \d+ februari|Senast lördag 28/u);
      const row = await desk.newest('falkoping');
      const submitted = { municipality: 'falkoping', caseId: row?.id ?? '', number: '', code: '' };
      await app.drain();
      const [first] = await messagesOf(app, submitted);
      expect(first?.body).toContain('är registrerad med nummer');
      if (passed === undefined) {
        expect(script).toContain('Senast torsdag 12 mars 2026');
        expect(first?.body).toContain('senast torsdag 12 mars 2026');
      } else {
        expect(script).toContain(`skulle du ha fått svar senast tisdag ${passed} 2026`);
        expect(first?.body).toContain(`skulle du ha fått svar senast tisdag ${passed} 2026`);
        expect(first?.body).toContain('det beklagar vi');
        expect(first?.body).not.toMatch(/Du får svar|inom 10 arbetsdagar/);
        expect(first?.parts).not.toContain('response_day');
      }
    },
  );

  it('leaves a ledger that verifies', async () => {
    const verification = await verify(app.context.databases, new Map());
    expect(verification.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
