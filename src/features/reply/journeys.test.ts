import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { type SubmittedCase, submitCase } from '../../../test/case-work.ts';
import { type DeskSession, deskSession, registerAtContactCentre } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;

async function notSatisfied({ municipality, code }: SubmittedCase): Promise<void> {
  const response = await app.inject({
    method: 'POST',
    url: `/api/v1/${municipality}/case/dissatisfied`,
    headers: { authorization: `Bearer ${code}` },
    payload: { reason: 'Det löste ingenting.' },
  });
  if (response.statusCode >= 300) throw new Error(response.body);
  await app.drain();
}

/** Pressed on the page of the case, filled in, sent; answered by the page that it leads to, or by the same page again. */
async function answerWith(desk: DeskSession, submitted: SubmittedCase, body: string, more = {}) {
  const response = await desk.send(`${at(submitted)}/svara`, 'Skicka svaret', {
    Svaret: body,
    ...more,
  });
  await app.drain();
  return response;
}

describe('a complaint in Botkyrka, from arrival to closure', () => {
  const dry = 'Hej Kim! Värmevagnen är utbytt sedan i går. Hälsningar hemtjänsten';
  const kind =
    'Hej Kim! Tack för att du hör av dig. Vi beklagar att maten var kall. Värmevagnen är utbytt sedan i går.';

  it('is registered, classed by theme, assigned, answered with thanks and regret, and closed with what was corrected [BOT-02][BOT-15][BOT-18]', async () => {
    const submitted = await submitCase(app, 'botkyrka');
    const kontaktcenter = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const registered = await kontaktcenter.sendAndFollow(at(submitted), 'Jag har granskat det');
    expect(registered.getByRole('status').textContent).toContain('Ärendet är granskat.');
    await kontaktcenter.sendAndFollow(`${at(submitted)}/klassa`, 'Klassa', {
      Klagomål: true,
      Bemötande: true,
    });
    const assigned = await kontaktcenter.sendAndFollow(`${at(submitted)}/fordela`, 'Fördela', {
      Enhet: 'Hemtjänsten',
    });
    expect(assigned.text()).toContain('Hemtjänsten, Vård- och omsorgsförvaltningen');

    const handler = await deskSession(app, 'botkyrka', 'handler', 'hemtjanst');
    await handler.sendAndFollow(at(submitted), 'Ta ärendet');
    const refused = await answerWith(handler, submitted, dry);
    expect(refused.statusCode).toBe(422);
    const again = readPage(refused.body);
    expect(again.text()).toContain('Det saknas ett tack och ett beklagande av upplevelsen.');
    expect((again.getByLabelText('Svaret') as HTMLTextAreaElement).value).toBe(dry);
    const mails = app.mailbox.length;
    expect((await answerWith(handler, submitted, kind)).statusCode).toBe(303);
    expect(app.mailbox.at(-1)?.text).toContain('Värmevagnen är utbytt');
    expect(app.mailbox).toHaveLength(mails + 1);

    const unready = await handler.page(`${at(submitted)}/avsluta`);
    expect(unready.text()).toContain('vad klagomålet ledde till: vad som rättades');
    expect(unready.queryByRole('button', { name: 'Avsluta' })).toBeNull();
    await handler.sendAndFollow(
      `${at(submitted)}/atgard`,
      'Anteckna åtgärd',
      new Map<string | RegExp, string | boolean>([
        ['Felet är rättat', true],
        ['Dag', '2026-03-01'],
        [/^Vad gjordes/, 'Ny värmevagn.'],
      ]),
    );
    const closed = await handler.sendAndFollow(`${at(submitted)}/avsluta`, 'Avsluta', {
      'Nej, det är inte ett sådant klagomål': true,
      'Varför?': 'Gäller något annat än omsorgen.',
    });
    expect(closed.text()).toContain('Ingenting. Ärendet är avslutat.');
    expect(closed.text()).toContain('avslutade ärendet: besvarat.');
  });

  it('goes to the nearest manager when the answer does not satisfy, and the handler can neither answer nor close it [BOT-21]', async () => {
    const submitted = await submitCase(app, 'botkyrka', { kind: 'complaint', unit: 'hemtjanst' });
    const handler = await deskSession(app, 'botkyrka', 'handler', 'hemtjanst');
    await registerAtContactCentre(app, submitted);
    await handler.sendAndFollow(at(submitted), 'Ta ärendet');
    await answerWith(handler, submitted, kind);
    await notSatisfied(submitted);

    const manager = personWith('botkyrka', 'unit_manager', 'hemtjanst').name;
    const page = await handler.page(at(submitted));
    expect(page.text()).toContain(`${manager} går igenom ärendet på nytt.`);
    expect(page.text()).toContain(
      'Dag 0 är måndag 2 mars 2026, dagen då synpunktslämnaren hörde av sig igen.',
    );
    expect(page.queryByRole('link', { name: 'Svara' })).toBeNull();
    const opened = await app.get(`${at(submitted)}/svara`, handler.headers);
    expect(opened.statusCode).toBe(409);
    expect(readPage(opened.body).text()).toContain(`${manager} går igenom ärendet på nytt`);
    const [version = ['version', '']] = (await handler.page(`${at(submitted)}/anteckna`)).form(
      'Spara anteckningen',
    ).fields;
    for (const action of ['avsluta', 'svara']) {
      const tried = await handler.submit({
        action: `${at(submitted)}/${action}`,
        method: 'post',
        fields: [
          version,
          ...(action === 'svara'
            ? ([
                ['body', kind],
                ['step', 'skicka'],
              ] as const)
            : []),
        ],
      });
      expect(tried.statusCode).toBe(409);
      expect(readPage(tried.body).text()).toContain('Synpunktslämnaren var inte nöjd');
    }

    const boss = await deskSession(app, 'botkyrka', 'unit_manager', 'hemtjanst');
    expect((await boss.page(at(submitted))).text()).toContain('Gå igenom ärendet på nytt.');
    expect((await answerWith(boss, submitted, kind)).statusCode).toBe(303);
  });
});

describe('a complaint in Landskrona', () => {
  it('gets one of exactly twelve factors, a unit and a handler, and an answer that says what was done [LAN-05][LAN-16][LAN-23]', async () => {
    const submitted = await submitCase(app, 'landskrona');
    const registrar = await deskSession(app, 'landskrona', 'registrar');
    await registrar.sendAndFollow(at(submitted), 'Jag har granskat det');
    const form = await registrar.page(`${at(submitted)}/klassa`);
    expect(form.getAllByRole('checkbox')).toHaveLength(12);
    const none = await registrar.send(`${at(submitted)}/klassa`, 'Klassa', { Klagomål: true });
    expect(none.statusCode).toBe(422);
    expect(readPage(none.body).text()).toContain('Välj minst en kvalitetsfaktor.');
    await registrar.sendAndFollow(`${at(submitted)}/klassa`, 'Klassa', {
      Klagomål: true,
      Mat: true,
    });
    const { name } = personWith('landskrona', 'handler', 'aldreboenden');
    const assigned = await registrar.sendAndFollow(
      `${at(submitted)}/fordela`,
      'Fördela',
      new Map<string | RegExp, string>([
        ['Enhet', 'Äldreboendena'],
        [/^Handläggare/, `${name}, handläggare`],
      ]),
    );
    await app.drain();
    expect(assigned.text()).toContain(`Äldreboendena, med ${name} som handläggare`);
    expect(app.mailbox.some(({ text }) => text.includes(name))).toBe(true);

    const handler = await deskSession(app, 'landskrona', 'handler', 'aldreboenden');
    const refused = await answerWith(handler, submitted, 'Tack för ditt mejl. Vi beklagar.');
    expect(refused.statusCode).toBe(422);
    expect(readPage(refused.body).text()).toContain('Det saknas vad det ledde till.');
    const sent = await answerWith(handler, submitted, 'Hej Kim! Vi har bytt värmevagnen.');
    expect(sent.statusCode).toBe(303);
  });

  it('keeps the day it was corrected apart from the day it was answered, and shows a trace of being registered, documented, reported and followed up [LAN-03][LAN-04]', async () => {
    const submitted = await submitCase(app, 'landskrona', { kind: 'complaint', unit: 'hemvard' });
    const handler = await deskSession(app, 'landskrona', 'handler', 'hemvard');
    await handler.sendAndFollow(at(submitted), 'Jag har granskat det');
    await handler.sendAndFollow(at(submitted), 'Ta ärendet');
    await handler.sendAndFollow(`${at(submitted)}/klassa`, 'Klassa', { Trygghet: true });
    await answerWith(handler, submitted, 'Hej! Vi ska byta låset.');
    const before = (await handler.page(at(submitted))).text();
    expect(before).toContain('Följs uppUtfallet är inte antecknat än');
    const done = await handler.sendAndFollow(
      `${at(submitted)}/atgard`,
      'Anteckna åtgärd',
      new Map<string | RegExp, string | boolean>([
        ['Felet är rättat', true],
        ['Dag', '2026-02-28'],
        [/^Vad gjordes/, 'Låset är utbytt.'],
      ]),
    );
    const text = done.text();
    expect(text).toContain('Rättat denlördag 28 februari 2026');
    expect(text).toContain('Klart måndag 2 mars, i tid');
    expect(text).toMatch(/Registrerat2 mars 2026 kl\. 09:15, \p{L}+/u);
    expect(text).toContain('DokumenteratKlagomål, Trygghet');
    expect(text).toContain('RedovisasTill Omsorgsnämnden, med årets ärenden');
    expect(text).toContain('Följs uppFelet är rättat');
  });
});

describe('a complaint in Falköping', () => {
  it('owes no reply to a submitter who declined it, and is closed by the manager with the plan, the cause and the lesson apart [FAL-02][FAL-03][FAL-15][FAL-16]', async () => {
    const submitted = await submitCase(app, 'falkoping', {
      kind: 'complaint',
      unit: 'aldreomsorg',
      contact: undefined,
      anonymous: true,
      replyWanted: false,
    });
    const manager = await deskSession(app, 'falkoping', 'unit_manager', 'aldreomsorg');
    await manager.sendAndFollow(at(submitted), 'Jag har granskat det');
    const page = await manager.page(at(submitted));
    expect(page.text()).toContain('Inget svar krävs här.');
    expect(page.text()).not.toContain('Svara senast');
    const unready = await manager.page(`${at(submitted)}/avsluta`);
    expect(unready.text()).toContain('en åtgärdsplan, eller skälet till att ingen åtgärd behövs');
    expect(unready.text()).not.toContain('ett svar som har nått fram');
    const blank = await manager.send(`${at(submitted)}/atgard`, 'Anteckna åtgärd', {
      'Inget fel hittades': true,
    });
    expect(blank.statusCode).toBe(422);
    const recorded = await manager.sendAndFollow(
      `${at(submitted)}/atgard`,
      'Anteckna åtgärd',
      new Map<string | RegExp, string | boolean>([
        ['Felet ska rättas', true],
        [/^Dag$/, '2026-03-16'],
        [/^Vad gjordes/, 'Köket provar en ny vagn i två veckor.'],
        [/^Varför hände det/, 'Vagnen var trasig.'],
        [/^Vad lär vi oss/, 'Vagnarna ses över varje kvartal.'],
      ]),
    );
    expect(recorded.text()).toMatch(
      /OrsakVagnen var trasig\..*2 mars 2026.*LärdomVagnarna ses över varje kvartal\./u,
    );
    const closed = await manager.sendAndFollow(`${at(submitted)}/avsluta`, 'Avsluta', {
      'Nej, det är inte ett sådant klagomål': true,
      'Varför?': 'Gäller något annat än omsorgen.',
    });
    expect(closed.text()).toContain('avslutade ärendet: inget svar skulle lämnas.');
  });

  it('tells the writer of the answer that the manager is responsible for it, and by which day it was promised [FAL-16]', async () => {
    const submitted = await submitCase(app, 'falkoping', {
      kind: 'complaint',
      unit: 'aldreomsorg',
    });
    const handler = await deskSession(app, 'falkoping', 'handler', 'aldreomsorg');
    await handler.sendAndFollow(at(submitted), 'Jag har granskat det');
    const taken = await handler.sendAndFollow(at(submitted), 'Ta ärendet');
    expect(taken.text()).toContain('Svara senast måndag 16 mars 2026.');
    expect(taken.text()).toContain('Ur policyn, version FAL:');
    expect((await handler.page(`${at(submitted)}/svara`)).text()).toContain(
      'Chefen ansvarar för svaret.',
    );
    const manager = await deskSession(app, 'falkoping', 'unit_manager', 'aldreomsorg');
    const theirs = await manager.page(`${at(submitted)}/svara`);
    expect(theirs.text()).not.toContain('Chefen ansvarar för svaret.');
  });
});

describe('a complaint in Västerås', () => {
  it('is answered with the city’s own promise beside it, and not closed without kind and unit [VAS17-01][VAS17-04]', async () => {
    const submitted = await submitCase(app, 'vasteras', { unit: undefined });
    const coordinator = await deskSession(app, 'vasteras', 'coordinator');
    await coordinator.sendAndFollow(at(submitted), 'Jag har granskat det');
    const page = await coordinator.page(`${at(submitted)}/svara`);
    expect(page.text()).toContain('Alltid bästa möjliga möte');
    const sent = await answerWith(coordinator, submitted, 'Tack för att du skrev. Lampan är bytt.');
    expect(sent.statusCode).toBe(303);
    const text = (await coordinator.page(`${at(submitted)}/avsluta`)).text();
    expect(text).toContain('vilket slags ärende det är: Klassa');
    expect(text).toContain('vilken enhet som har ärendet: Fördela');
    await coordinator.sendAndFollow(`${at(submitted)}/klassa`, 'Klassa', { Klagomål: true });
    await coordinator.sendAndFollow(`${at(submitted)}/fordela`, 'Fördela', {
      Enhet: 'Gata och park',
    });
    const closed = await coordinator.sendAndFollow(`${at(submitted)}/avsluta`, 'Avsluta');
    expect(closed.text()).toContain('avslutade ärendet: besvarat.');
  });
});
