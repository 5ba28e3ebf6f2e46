import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  clockOf,
  inMunicipality,
  type SubmittedCase,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession, registerAtContactCentre } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';
import { handleWords } from '../../i18n/desk/handle.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const value = (field: HTMLElement) => (field as HTMLTextAreaElement).value;

describe('two people who work on one case', () => {
  it('the later one is told who changed what and when; what was typed is kept, nothing is overwritten, and it can be sent again', async () => {
    const submitted = await submitCase(app, 'falkoping', { unit: 'grundskolor' });
    const one = await deskSession(app, 'falkoping', 'coordinator');
    const manager = await deskSession(app, 'falkoping', 'unit_manager', 'grundskolor');
    await one.sendAndFollow(at(submitted), 'Jag har granskat det');
    const open = (await manager.page(`${at(submitted)}/atgard`)).form(
      'Anteckna åtgärd',
      new Map<string | RegExp, string | boolean>([
        ['Ingenting rättas', true],
        [/^Vad gjordes/, 'Skolan har redan ändrat schemat.'],
      ]),
    );
    await one.sendAndFollow(`${at(submitted)}/klassa`, 'Klassa', { Förslag: true });

    const late = await manager.submit(open);
    expect(late.statusCode).toBe(409);
    const page = readPage(late.body);
    const { name } = personWith('falkoping', 'coordinator');
    expect(page.getByRole('status').textContent).toContain(
      `2 mars 2026 kl. 09:15: ${name} klassade ärendet som förslag.`,
    );
    expect(value(page.getByLabelText(/^Vad gjordes/))).toBe('Skolan har redan ändrat schemat.');
    expect((await manager.page(at(submitted))).text()).not.toContain('Skolan har redan');

    const knowingly = await manager.submit(page.form('Anteckna åtgärd'));
    expect(knowingly.statusCode).toBe(303);
    const done = (await manager.page(at(submitted))).text();
    expect(done).toContain('SlagFörslag');
    expect(done).toContain('Skolan har redan ändrat schemat.');
  });

  it('what was typed is kept for whoever may no longer change or see the case', async () => {
    const submitted = await submitCase(app, 'falkoping', { unit: 'grundskolor' });
    const handler = await deskSession(app, 'falkoping', 'handler', 'grundskolor');
    await handler.sendAndFollow(at(submitted), 'Jag har granskat det');
    await handler.sendAndFollow(at(submitted), 'Ta ärendet');
    const open = (await handler.page(`${at(submitted)}/svara`)).form('Lämna till chefen', {
      Svaret: 'Hej! Nu är schemat ändrat.',
    });
    const coordinator = await deskSession(app, 'falkoping', 'coordinator');
    const other = personWith('falkoping', 'unit_manager', 'grundskolor').name;
    await coordinator.sendAndFollow(
      `${at(submitted)}/fordela`,
      'Fördela',
      new Map<string | RegExp, string>([
        ['Enhet', 'Grundskolorna'],
        [/^Handläggare/, `${other}, enhetschef`],
      ]),
    );
    const forbidden = await handler.submit(open);
    expect(forbidden.statusCode).toBe(403);
    expect(readPage(forbidden.body).text()).toContain('Hej! Nu är schemat ändrat.');
    await coordinator.sendAndFollow(
      `${at(submitted)}/fordela`,
      'Fördela',
      new Map<string | RegExp, string>([
        ['Enhet', 'Äldreomsorgen'],
        [/^Handläggare/, 'Ingen än'],
      ]),
    );
    const unseen = await handler.submit(open);
    expect(unseen.statusCode).toBe(404);
    expect(readPage(unseen.body).text()).toContain('Hej! Nu är schemat ändrat.');
  });

  it('a message that the system has sent meanwhile does not make a page stale', async () => {
    const submitted = await submitCase(app, 'falkoping', { unit: 'grundskolor' });
    const desk = await deskSession(app, 'falkoping', 'coordinator');
    const form = (await desk.page(`${at(submitted)}/klassa`)).form('Klassa', { Beröm: true });
    await app.drain();
    expect((await desk.submit(form)).statusCode).toBe(303);
  });

  it('a page shown again because of a field error still counts as having seen the earlier version only', async () => {
    const submitted = await submitCase(app, 'landskrona', { unit: 'forskola' });
    const one = await deskSession(app, 'landskrona', 'coordinator');
    const open = (await one.page(`${at(submitted)}/klassa`)).form('Klassa', { Beröm: true });
    const other = await deskSession(app, 'landskrona', 'registrar');
    await other.sendAndFollow(at(submitted), 'Jag har granskat det');
    const wrong = await one.submit(open);
    expect(wrong.statusCode).toBe(422);
    const mended = readPage(wrong.body).form('Klassa', { Mat: true });
    expect((await one.submit(mended)).statusCode).toBe(409);
  });
});

describe('a case that leaves the queue without an answer', () => {
  it('is marked as spam or a test with a reason, remains in the ledger, and can come back with its deadlines', async () => {
    const submitted = await submitCase(app, 'vasteras');
    const desk = await deskSession(app, 'vasteras', 'registrar');
    const without = await desk.send(`${at(submitted)}/ogiltig`, 'Ta ur hanteringen', {
      Skräp: true,
    });
    expect(without.statusCode).toBe(422);
    expect(readPage(without.body).getByRole('alert').textContent).toContain(
      'Skäl: fyll i det här fältet.',
    );
    const gone = await desk.sendAndFollow(`${at(submitted)}/ogiltig`, 'Ta ur hanteringen', {
      Skräp: true,
      Skäl: 'Reklam.',
    });
    expect(gone.text()).toContain('tog ärendet ur hanteringen: skräp.');
    expect(gone.text()).toContain('Skäl: Reklam.');
    expect(gone.text()).toContain('Nej, ärendet står utanför statistiken');
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_at).not.toBeNull();

    const back = await desk.sendAndFollow(`${at(submitted)}/aterfor`, 'Ta tillbaka', {
      Skäl: 'Det var ingen reklam.',
    });
    expect(back.text()).toContain('tog tillbaka ärendet till hanteringen.');
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_at).toBeNull();
  });
});

describe('handling a case', () => {
  it('changes the arrival day only with a reason, and counts the deadlines again [FAL-09]', async () => {
    const submitted = await submitCase(app, 'falkoping');
    const desk = await deskSession(app, 'falkoping', 'registrar');
    const silent = await desk.send(
      `${at(submitted)}/ankomstdag`,
      'Ändra ankomstdag',
      new Map([[/^Ankomstdag/, '2026-02-27']]),
    );
    expect(silent.statusCode).toBe(422);
    const future = await desk.send(
      `${at(submitted)}/ankomstdag`,
      'Ändra ankomstdag',
      new Map<string | RegExp, string>([
        [/^Ankomstdag/, '2026-03-03'],
        ['Skäl', 'Fel'],
      ]),
    );
    expect(future.statusCode).toBe(409);
    expect(readPage(future.body).text()).toContain('Dagen ligger framåt i tiden.');
    const moved = await desk.sendAndFollow(
      `${at(submitted)}/ankomstdag`,
      'Ändra ankomstdag',
      new Map<string | RegExp, string>([
        [/^Ankomstdag/, '2026-02-27'],
        ['Skäl', 'Låg i brevlådan på morgonen.'],
      ]),
    );
    expect(moved.text()).toContain('Senast fredag 13 mars 2026');
    expect(moved.text()).toContain('Ankomstdagen är satt för hand: Låg i brevlådan på morgonen.');
    expect(moved.text()).toContain('Skäl: Låg i brevlådan på morgonen.');
  });

  it('hands over what is not feedback with a message to the submitter and the arrival day, and keeps names out of the ledger [LAN-08]', async () => {
    const submitted = await submitCase(app, 'botkyrka');
    await app.drain();
    const desk = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const form = new Map<string | RegExp, string | boolean>([
      ['Någon annan', true],
      ['Skäl', 'Vägen är statlig.'],
      ['Besked till synpunktslämnaren', 'Hej! Vägen sköts av Trafikverket. Vänd dig dit.'],
    ]);
    const page = `${at(submitted)}/lamna-over?slag=other_authority`;
    const nameless = await desk.send(page, 'Lämna över', form);
    expect(nameless.statusCode).toBe(422);
    form.set(/^Vem\?/, 'Trafikverket');
    const done = await desk.sendAndFollow(page, 'Lämna över', form);
    await app.drain();
    expect(done.text()).toContain('Överlämnat');
    expect(done.text()).toContain('Skäl: Vägen är statlig.');
    expect(done.text()).toContain('hänvisade synpunktslämnaren till Trafikverket.');
    expect(app.mailbox.at(-1)?.text).toContain('Vägen sköts av Trafikverket.');
    const { body } = await inMunicipality(app, 'botkyrka', (trx) =>
      trx
        .selectFrom('ledger_event')
        .select('body')
        .where('case_id', '=', submitted.caseId)
        .where('type', '=', 'hand_over')
        .executeTakeFirstOrThrow(),
    );
    expect(body).not.toContain('Trafikverket');
  });

  it('reopens a closed case with a reason', async () => {
    const submitted = await submitCase(app, 'vasteras', { kind: 'praise', unit: 'gata-och-park' });
    const manager = await deskSession(app, 'vasteras', 'unit_manager', 'gata-och-park');
    await registerAtContactCentre(app, submitted);
    await manager.sendAndFollow(`${at(submitted)}/svara`, 'Skicka svaret', { Svaret: 'Tack!' });
    await app.drain();
    await manager.sendAndFollow(`${at(submitted)}/avsluta`, 'Avsluta');
    const open = await manager.sendAndFollow(`${at(submitted)}/ateroppna`, 'Öppna igen', {
      Skäl: 'Ny uppgift från parken.',
    });
    expect(open.text()).toContain('Under handläggning');
    expect(open.text()).toContain('Skäl: Ny uppgift från parken.');
  });

  it('warns, before it is closed, that the submitter has written since the answer, and still closes it', async () => {
    const submitted = await submitCase(app, 'vasteras', { kind: 'praise', unit: 'gata-och-park' });
    const manager = await deskSession(app, 'vasteras', 'unit_manager', 'gata-och-park');
    await registerAtContactCentre(app, submitted);
    await manager.sendAndFollow(`${at(submitted)}/svara`, 'Skicka svaret', { Svaret: 'Tack!' });
    await app.drain();
    const ready = handleWords.close.ready;
    expect((await manager.page(`${at(submitted)}/avsluta`)).text()).toContain(ready);
    app.clock.set('2026-03-02T08:20:00Z');
    const wrote = { type: 'submitter_message', body: 'Och gungan då?', key: 'swing' } as const;
    await applyAction(app, submitted, { type: 'submitter' }, wrote);
    const page = await manager.page(`${at(submitted)}/avsluta`);
    expect(page.text()).not.toContain(ready);
    page.getByRole('heading', { name: new RegExp(handleWords.close.writtenSince) });
    const link = page.getByRole('link', { name: handleWords.close.readWritten });
    expect(link.getAttribute('href')).toBe(`${at(submitted)}#samtalet`);
    const done = await manager.sendAndFollow(`${at(submitted)}/avsluta`, 'Avsluta');
    expect(done.text()).toContain('Ärendet är avslutat.');
    app.clock.set('2026-03-02T08:15:00Z');
  });

  it('finds the unit of a chosen handler, and refuses a unit that is not there', async () => {
    const submitted = await submitCase(app, 'vasteras');
    const desk = await deskSession(app, 'vasteras', 'coordinator');
    const { name } = personWith('vasteras', 'handler', 'bygglov');
    const handler = new Map([[/^Handläggare/, `${name}, handläggare`]] as const);
    const done = await desk.sendAndFollow(`${at(submitted)}/fordela`, 'Fördela', handler);
    expect(done.text()).toContain(`Bygglov och detaljplan, med ${name} som handläggare.`);
    const form = (await desk.page(`${at(submitted)}/fordela`)).form('Fördela');
    const fields = form.fields.map(
      ([key, sent]) => [key, key === 'unit' ? 'nowhere' : sent] as const,
    );
    const refused = await desk.submit({ ...form, fields });
    expect(refused.statusCode).toBe(409);
    expect(readPage(refused.body).text()).toContain('Enheten finns inte, eller är stängd.');
  });

  it('answers a forged form with an error page, never a server error', async () => {
    const submitted = await submitCase(app, 'vasteras');
    const desk = await deskSession(app, 'vasteras', 'coordinator');
    const post = (action: string, fields: [string, string][]) =>
      desk.submit({ action: `${at(submitted)}/${action}`, method: 'post', fields });
    expect((await post('klassa', [['kind', 'complaint']])).statusCode).toBe(400);
    expect((await post('klassa', [['version', 'x']])).statusCode).toBe(400);
    expect(
      (
        await post('klassa', [
          ['version', '1'],
          ['kind', 'war'],
        ])
      ).statusCode,
    ).toBe(422);
    expect(
      (
        await post('klassa', [
          ['version', '1'],
          ['kind', 'praise'],
          ['marks', 'x'],
        ])
      ).statusCode,
    ).toBe(409);
    expect(
      (
        await post('klassa', [
          ['version', '1'],
          ['kind', 'praise'],
          ['more', 'x'],
        ])
      ).statusCode,
    ).toBe(422);
    expect(
      (
        await post('ogiltig', [
          ['version', '1'],
          ['as', 'spam'],
          ['reason', '\u0000'],
        ])
      ).statusCode,
    ).toBe(422);
  });

  it('sends it to the manager when somebody telephones and is not satisfied, as from the follow page [BOT-21]', async () => {
    const submitted = await submitCase(app, 'botkyrka', { kind: 'praise', unit: 'hemtjanst' });
    await registerAtContactCentre(app, submitted);
    const handler = await deskSession(app, 'botkyrka', 'handler', 'hemtjanst');
    await handler.sendAndFollow(at(submitted), 'Ta ärendet');
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Skicka svaret', {
      Svaret: 'Tack för att du hör av dig!',
    });
    await app.drain();
    const centre = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const page = await centre.sendAndFollow(
      `${at(submitted)}/inte-nojd`,
      'Anteckna att personen inte är nöjd',
      new Map([[/^Vad sa personen/, 'Det var inget svar på det jag sa.']]),
    );
    const { name } = personWith('botkyrka', 'unit_manager', 'hemtjanst');
    expect(page.text()).toContain('Det var inget svar på det jag sa.');
    expect(page.text()).toContain(`Hos ${name}`);
    expect((await clockOf(app, submitted, 'review')).stopped_at).toBeNull();
    const manager = await deskSession(app, 'botkyrka', 'unit_manager', 'hemtjanst');
    const closing = (await manager.page(`${at(submitted)}/avsluta`)).text();
    expect(closing).toContain(handleWords.close.goneThroughMeans);
    expect(closing).not.toContain(handleWords.close.ready);
    await app.drain();
    expect(app.mailbox.at(-1)?.text).toContain(name);
  });
});
