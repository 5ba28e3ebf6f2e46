import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  attempt,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession, registerAtContactCentre } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';
import { inTenant } from '../../db/tenant.ts';
import { verify } from '../../ledger/verify/verify.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const care =
  'Personalen på gruppbostaden har gett min bror fel medicin två gånger, och han låg på golvet hela natten.';
const school =
  'Vår dotter mobbas av andra elever varje rast och rektorn gör ingenting. Det är kränkande behandling.';

const rowOf = ({ municipality, caseId }: SubmittedCase) =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select(['status', 'suggested_track', 'suggested_because', 'restricted_to', 'assessor_id'])
      .select(['track', 'track_dismissed', 'version'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );
const eventsOf = ({ municipality, caseId }: SubmittedCase) =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('ledger_event')
      .select(['type', 'actor'])
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .execute(),
  );

describe('a case that a law seems to govern', () => {
  it('is not closed without opening the track or giving a reason why not; what was typed is kept [BOT-13]', async () => {
    const submitted = await submitCase(app, 'landskrona', {
      unit: 'aldreboenden',
      replyWanted: false,
    });
    const manager = await deskSession(app, 'landskrona', 'unit_manager', 'aldreboenden');
    await manager.sendAndFollow(at(submitted), 'Jag har granskat det');
    await manager.sendAndFollow(`${at(submitted)}/klassa`, 'Klassa', { Klagomål: true, Mat: true });
    const page = await manager.page(`${at(submitted)}/avsluta`);
    expect(page.text()).toContain('Enheten Äldreboendena hör till det som en lag reglerar.');
    const refused = await manager.send(`${at(submitted)}/avsluta`, 'Avsluta');
    expect(refused.statusCode).toBe(422);
    expect(readPage(refused.body).text()).toContain('Svara ja eller nej.');
    const unexplained = await manager.send(`${at(submitted)}/avsluta`, 'Avsluta', {
      'Nej, det är inte ett sådant klagomål': true,
    });
    expect(unexplained.statusCode).toBe(422);
    const kept = readPage(unexplained.body).getByRole('radio', { name: /^Nej, det är inte/ });
    expect((kept as HTMLInputElement).checked).toBe(true);
    expect((await rowOf(submitted)).status).not.toBe('closed');
  });

  it('is closed together with the reason why it is no such complaint, recorded as a separate event [BOT-13]', async () => {
    const submitted = await submitCase(app, 'landskrona', {
      unit: 'aldreboenden',
      replyWanted: false,
    });
    const manager = await deskSession(app, 'landskrona', 'unit_manager', 'aldreboenden');
    await manager.sendAndFollow(at(submitted), 'Jag har granskat det');
    await manager.sendAndFollow(`${at(submitted)}/klassa`, 'Klassa', { Klagomål: true, Mat: true });
    const closed = await manager.sendAndFollow(`${at(submitted)}/avsluta`, 'Avsluta', {
      'Nej, det är inte ett sådant klagomål': true,
      'Varför?': 'Gäller parkeringen utanför.',
    });
    expect(closed.text()).toContain('antecknade att ärendet inte är ett lagreglerat klagomål');
    expect(closed.text()).toContain('Gäller parkeringen utanför.');
    const by = personWith('landskrona', 'unit_manager', 'aldreboenden').id;
    expect((await eventsOf(submitted)).slice(-2)).toEqual([
      { type: 'dismiss_track', actor: by },
      { type: 'close', actor: by },
    ]);
    expect(await rowOf(submitted)).toMatchObject({ status: 'closed', suggested_track: null });
    expect((await verify(app.context.databases)).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('can have the track opened from the same form, and then stays open [BOT-13]', async () => {
    const submitted = await submitCase(app, 'botkyrka', { text: care, kind: 'complaint' });
    const desk = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const page = await desk.sendAndFollow(
      `${at(submitted)}/lamna-over?slag=damages_claim`,
      'Lämna över',
      {
        Skäl: 'Vill ha ersättning.',
        'Ja, öppna det lagreglerade spåret': true,
        'Varför?': 'Fel medicin.',
      },
    );
    expect(page.text()).toContain('Ärendet är på det lagreglerade spåret');
    expect(await rowOf(submitted)).toMatchObject({ status: 'received', track: 'socialtjanst' });
    const handler = staff('botkyrka', 'kontaktcenter');
    const to = { by: 'email', name: 'Juristen', email: 'jurist@botkyrka.example' } as const;
    const over = { type: 'hand_over', scope: 'damages_claim', to, reason: 'S', body: 'B' } as const;
    expect(await attempt(app, submitted, handler, over)).toMatchObject({
      refusal: { code: 'track_stays' },
    });
  });

  it('is neither handed over, voided as spam, nor assigned to somebody else, with any receiver, before the decision is made [BOT-13]', async () => {
    const submitted = await submitCase(app, 'botkyrka', { text: care });
    const centre = staff('botkyrka', 'kontaktcenter');
    const receivers = [
      { by: 'email', name: 'Felanmälan', email: 'felanmalan@botkyrka.example' },
      { by: 'letter', name: 'Regionen', address: 'Box 1' },
      { by: 'unit', unitId: 'gata-och-park' },
      { by: 'committee', committeeId: 'tekniska-namnden' },
      { by: 'submitter', name: 'Regionen', contact: null },
    ] as const;
    const handOvers = receivers.map(
      (to) => ({ type: 'hand_over', scope: 'fault_report', to, reason: 'S', body: 'B' }) as const,
    );
    const ways = [
      ...handOvers,
      { type: 'void', as: 'spam', reason: 'S' },
      { type: 'assign', unitId: 'gata-och-park', handlerId: null },
    ] as const;
    for (const action of ways)
      expect(await attempt(app, submitted, centre, action)).toMatchObject({
        refusal: { code: 'track_suggested' },
      });
  });
});

describe('the assessor', () => {
  it('sees the case in their list from its arrival, with the words that suggest the track, and gets an e-mail that quotes nothing of it [BOT-13]', async () => {
    const submitted = await submitCase(app, 'landskrona', { text: care });
    await app.drain();
    const { email } = personWith('landskrona', 'statutory_assessor');
    const subject = `Kan vara ett lagreglerat klagomål: ${submitted.number}`;
    const mail = app.mailbox.find((one) => one.subject === subject);
    expect(mail?.to).toBe(email);
    expect(mail?.text).not.toContain('medicin');
    const assessor = await deskSession(app, 'landskrona', 'statutory_assessor');
    expect((await assessor.page('/desk?urval=lagreglerade')).text()).toContain(submitted.number);
    expect((await assessor.page('/desk/start')).text()).toContain(submitted.number);
    expect((await assessor.page(at(submitted))).text()).toContain('Texten nämner');
    await assessor.sendAndFollow(
      `${at(submitted)}/inte-lagreglerat`,
      'Inte ett lagreglerat klagomål',
      {
        Skäl: 'Gäller en privat vårdgivare.',
      },
    );
    expect((await assessor.page('/desk?urval=lagreglerade')).text()).not.toContain(
      submitted.number,
    );
  });

  it('of a school is its head where nobody in its committee assesses [BOT-13]', async () => {
    const submitted = await submitCase(app, 'falkoping', { text: school });
    const head = personWith('falkoping', 'department_manager', undefined);
    expect(head).toBeDefined();
    const { assessor_id: assessor, restricted_to } = await rowOf(submitted);
    expect(assessor).toMatch(/department-manager-barn-och-utbildning/);
    expect(restricted_to).toEqual(['barn-och-utbildningsnamnden']);
  });
});

describe('staff of other committees', () => {
  it('do not see a case that seems to be about care before it is assigned, in any list or at any address, and cannot take it [LAN-16]', async () => {
    const submitted = await submitCase(app, 'landskrona', { text: care });
    const street = [
      await deskSession(app, 'landskrona', 'handler', 'gata-park-hamn'),
      await deskSession(app, 'landskrona', 'unit_manager', 'gata-park-hamn'),
    ];
    for (const desk of street) {
      expect((await app.get(at(submitted), desk.headers)).statusCode).toBe(404);
      expect((await app.get(`${at(submitted)}/ta`, desk.headers)).statusCode).toBe(404);
      for (const address of ['/desk', '/desk?urval=nya', '/desk?urval=ororda', '/desk/start'])
        expect((await desk.page(address)).text()).not.toContain(submitted.number);
      expect((await desk.page(`/desk/sok?ord=gruppbostaden`)).text()).not.toContain(
        submitted.number,
      );
    }
    const careHandler = await deskSession(app, 'landskrona', 'handler', 'lss-boenden');
    expect((await careHandler.page('/desk')).text()).toContain(submitted.number);
    const street2 = personWith('landskrona', 'handler', 'gata-park-hamn').id;
    const given = { type: 'assign', unitId: 'lss-boenden', handlerId: street2 } as const;
    expect(await attempt(app, submitted, staff('landskrona', 'coordinator'), given)).toMatchObject({
      refusal: { code: 'outside_committee' },
    });
  });

  it('do not read a case of another committee as its registrar, assigned or not [FAL-02]', async () => {
    const unplaced = await submitCase(app, 'falkoping', { text: care });
    const placed = await submitCase(app, 'falkoping', { unit: 'funktionsstod' });
    const committees = ['barn-och-utbildningsnamnden'];
    const registrar = { ...staff('falkoping', 'registrar'), committees };
    for (const submitted of [unplaced, placed]) {
      const found = await inTenant(
        app.context.databases,
        { municipality: 'falkoping', committees },
        (trx) =>
          trx.selectFrom('feedback_case').select('id').where('id', '=', submitted.caseId).execute(),
      );
      expect(found).toEqual([]);
      expect(await attempt(app, submitted, registrar, { type: 'register' })).toMatchObject({
        refusal: { code: 'not_permitted' },
      });
    }
  });

  it('see other cases as before, and those assigned to them after the choice was made', async () => {
    const neutral = await submitCase(app, 'landskrona', { text: 'Bänken i parken är för låg.' });
    const desk = await deskSession(app, 'landskrona', 'handler', 'gata-park-hamn');
    expect((await desk.page('/desk')).text()).toContain(neutral.number);
    const submitted = await submitCase(app, 'landskrona', { text: care });
    const centre = await deskSession(app, 'landskrona', 'coordinator');
    await centre.sendAndFollow(
      `${at(submitted)}/fordela`,
      'Fördela',
      new Map<string | RegExp, string | boolean>([
        ['Enhet', 'Gata, park och hamn'],
        ['Nej, det är inte ett sådant klagomål', true],
        ['Varför?', 'Boendet är privat, och felet var på gatan.'],
      ]),
    );
    expect((await desk.page('/desk')).text()).toContain(submitted.number);
  });
});

describe('every case is seen by somebody', () => {
  it.each(['botkyrka', 'falkoping', 'landskrona', 'vasteras'])(
    'in %s, whatever the text suggests',
    async (municipality) => {
      for (const text of [care, school, 'Maten i skolan är god men kön är för lång.', 'Hej!']) {
        const submitted = await submitCase(app, municipality, { text });
        const seen = await deskSession(app, municipality, 'registrar');
        expect((await seen.page(at(submitted))).text()).toContain(submitted.number);
        const centre = await deskSession(app, municipality, 'kontaktcenter');
        expect((await centre.page(`${at(submitted)}/fordela`)).text()).toContain('Fördela ärendet');
        if (municipality === 'botkyrka') await registerAtContactCentre(app, submitted);
      }
    },
  );
});
