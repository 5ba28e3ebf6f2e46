import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { applyAction, inMunicipality, staff, submitCase } from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { type Page, readPage } from '../../../test/page.ts';
import { verify } from '../../ledger/verify/verify.ts';

const address = '/desk/uppfoljning';

/** The rows of a section of the page, as one line each. */
function rowsIn(page: Page, section: string): readonly string[] {
  return [...page.getByRole('region', { name: section }).querySelectorAll('tbody tr')].map((row) =>
    (row.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
}

/** The link in the row that contains all of these words. */
function linkTo(page: Page, ...words: readonly string[]): string {
  const row = [...page.body.querySelectorAll('tbody tr')].find((one) =>
    words.every((word) => one.textContent?.includes(word)),
  );
  const to = row?.querySelector('a')?.getAttribute('href');
  if (!to) throw new Error(`no row with ${words.join(', ')}: ${page.text()}`);
  return to;
}

describe('follow-up in a municipality whose policy asks for analyses, meetings and reports', () => {
  let app: TestApp;
  let manager: DeskSession;
  beforeAll(async () => {
    app = await testApp({ now: '2026-02-10T09:00:00Z' });
    await submitCase(app, 'landskrona');
    app.clock.set('2026-04-13T09:00:00Z');
    manager = await deskSession(app, 'landskrona', 'unit_manager', 'forskola');
  });
  afterAll(() => app.close());

  it('asks each manager for the quarter that has ended, with its day, and nobody for earlier periods [LAN-24] [LAN-21]', async () => {
    const page = await manager.page(address);
    expect(page.getByRole('link', { name: 'Uppföljning' }).getAttribute('aria-current')).toBe(
      'page',
    );
    expect(rowsIn(page, 'Försenat')).toEqual([]);
    const due = rowsIn(page, 'Att göra nu');
    expect(due).toHaveLength(2);
    expect(due[0]).toContain('torsdag 30 april 2026');
    expect(due[0]).toContain('Analys, januari–mars 2026');
    expect(due.every((row) => row.includes('Förskolan') && row.includes('Linnea Stenvret'))).toBe(
      true,
    );
    expect(page.text()).not.toMatch(/2025/);
  });

  it('shows what is overdue in words to its owner [LAN-24]', async () => {
    app.clock.set('2026-05-04T09:00:00Z');
    const late = rowsIn(await manager.page(address), 'Försenat');
    expect(late).toHaveLength(2);
    expect(late[0]).toContain('Försenad 4 dagar');
    app.clock.set('2026-04-13T09:00:00Z');
  });

  it('accepts no analysis without its text, and keeps what was written with day and name [LAN-24] [LAN-21]', async () => {
    const to = linkTo(await manager.page(address), 'Analys');
    const empty = await manager.send(to, 'Spara analysen');
    expect(empty.statusCode).toBe(422);
    expect(readPage(empty.body).getByRole('alert').textContent).toMatch(
      /: fyll i det här fältet\./,
    );

    const text = 'Maten är kall när den kommer. Vi byter vagnar i maj.';
    const done = await manager.sendAndFollow(to, 'Spara analysen', {
      'Analys (måste fyllas i)': text,
    });
    expect(done.text()).toContain('Analysen är sparad.');
    expect(rowsIn(done, 'Gjort det senaste året')[0]).toMatch(
      /Analys, januari–mars 2026.*13 april 2026.*Linnea Stenvret/,
    );
    expect(rowsIn(done, 'Att göra nu')).toHaveLength(1);
    expect((await manager.page(to)).text()).toContain(text);

    const events = await inMunicipality(app, 'landskrona', (trx) =>
      trx
        .selectFrom('ledger_event')
        .select(['body', 'actor'])
        .where('type', '=', 'analysis_written')
        .execute(),
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.actor).toBe('manager-forskola');
    expect(events[0]?.body).not.toContain('kall');
    const found = await verify(app.context.databases);
    expect(found.flatMap(({ problems }) => problems)).toEqual([]);
    const { statements } = app.context.databases;
    await statements.executeSql("update obligation_done set words = 'Allt är bra.'");
    const altered = await verify(app.context.databases);
    expect(altered.flatMap(({ problems }) => problems)).toMatchObject([
      { what: 'differs from the ledger in words' },
    ]);
    await statements.executeSql(`update obligation_done set words = '${text}'`);
  });

  it('keeps what was typed when somebody else has completed it meanwhile', async () => {
    const strategist = await deskSession(app, 'landskrona', 'quality_strategist');
    const list = await strategist.page(`${address}?urval=alla`);
    const to = linkTo(list, 'Arbetsplatsträff', 'Förskolan');
    const words = { 'Vilken dag togs synpunkterna upp?': '2026-04-07' };
    const opened = (await strategist.page(to)).form(
      'Anteckna',
      new Map<string | RegExp, string>([
        ['Vilken dag togs synpunkterna upp?', '2026-04-08'],
        [/Vad kom ni fram till/, 'Vi ringer dem.'],
      ]),
    );
    await manager.sendAndFollow(to, 'Anteckna', words);
    const late = await strategist.submit(opened);
    expect(late.statusCode).toBe(409);
    const page = readPage(late.body);
    expect(page.text()).toContain('Någon annan hann anteckna något');
    expect(page.text()).toContain('Linnea Stenvret, 7 april 2026');
    expect(page.body.querySelector('textarea')?.textContent).toBe('Vi ringer dem.');
  });

  it('records the day of a workplace’s meeting, and accepts no day in the future [LAN-22]', async () => {
    const other = await deskSession(app, 'landskrona', 'unit_manager', 'grundskola');
    const to = linkTo(await other.page(address), 'Arbetsplatsträff', 'januari–mars 2026');
    for (const wrong of ['2026-04-14', '2025-12-31', '2026-02-30']) {
      const refused = await other.send(to, 'Anteckna', {
        'Vilken dag togs synpunkterna upp?': wrong,
      });
      expect(refused.statusCode, wrong).toBe(422);
      expect(readPage(refused.body).getByRole('alert')).toBeTruthy();
    }
    const done = await other.sendAndFollow(to, 'Anteckna', {
      'Vilken dag togs synpunkterna upp?': '2026-03-19',
    });
    expect(rowsIn(done, 'Gjort det senaste året')[0]).toMatch(/Arbetsplatsträff.*19 mars 2026/);
  });

  it('lets a meeting be recorded during its quarter, but no analysis of a period that is not over', async () => {
    const other = await deskSession(app, 'landskrona', 'unit_manager', 'aldreboenden');
    app.clock.set('2026-06-01T09:00:00Z');
    const page = await other.page(address);
    const meeting = await other.page(linkTo(page, 'Arbetsplatsträff', 'april–juni 2026'));
    expect(meeting.getByRole('button', { name: 'Anteckna' })).toBeTruthy();
    const analysis = await other.page(linkTo(page, 'Analys', 'april–juni 2026'));
    expect(analysis.queryByRole('button', { name: 'Spara analysen' })).toBeNull();
    expect(analysis.text()).toContain('Perioden pågår');
    app.clock.set('2026-04-13T09:00:00Z');
  });

  it("shows only the own unit's, and lets only its owner and the follow-up's owner complete it", async () => {
    const to = linkTo(await manager.page(address), 'Analys');
    const form = (await manager.page(to)).form('Spara analysen', {
      'Analys (måste fyllas i)': 'Någon annans ord.',
    });
    const neighbour = await deskSession(app, 'landskrona', 'unit_manager', 'grundskola');
    expect((await neighbour.submit(form)).statusCode).toBe(404);
    const handler = await deskSession(app, 'landskrona', 'handler', 'forskola');
    expect((await handler.submit(form)).statusCode).toBe(404);
    const head = await deskSession(app, 'landskrona', 'administrator');
    expect((await head.page(to)).text()).toContain('det är någon annan som gör den');
    const refused = await head.submit(form);
    expect(refused.statusCode).toBe(403);
    expect(readPage(refused.body).text()).toContain('Någon annans ord.');
  });

  it('asks twice a year for a report to each committee, and with the annual accounts for all areas [LAN-25] [LAN-26]', async () => {
    app.clock.set('2026-07-06T09:00:00Z');
    const strategist = await deskSession(app, 'landskrona', 'quality_strategist');
    const due = rowsIn(await strategist.page(`${address}?urval=alla`), 'Att göra nu');
    const reports = due.filter((row) =>
      row.includes('Redovisning till nämnden, januari–juni 2026'),
    );
    expect(reports).toHaveLength(7);
    app.clock.set('2027-01-04T09:00:00Z');
    const own = rowsIn(await strategist.page(address), 'Att göra nu');
    expect(own).toHaveLength(1);
    expect(own[0]).toContain('Redovisning till kommunstyrelsen vid bokslut, 2026');
    expect(own[0]).toContain('Landskrona stad');
    app.clock.set('2026-04-13T09:00:00Z');
  });
});

describe('follow-up in other municipalities', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ now: '2026-02-10T09:00:00Z' });
    for (const id of ['vasteras', 'falkoping', 'botkyrka']) await submitCase(app, id);
    app.clock.set('2027-01-04T09:00:00Z');
  });
  afterAll(() => app.close());

  it('is yearly to kommunstyrelsen, and its owner sees every committee [VAS17-12] [VAS17-13]', async () => {
    const strategist = await deskSession(app, 'vasteras', 'quality_strategist');
    const own = rowsIn(await strategist.page(address), 'Att göra nu');
    expect(own).toEqual([
      expect.stringMatching(/måndag 1 februari 2027.*Årlig rapport till kommunstyrelsen, 2026/),
    ]);
    const seen = rowsIn(await strategist.page(`${address}?urval=alla`), 'Att göra nu');
    const committees = await inMunicipality(app, 'vasteras', (trx) =>
      trx.selectFrom('committee').select('name').execute(),
    );
    for (const { name } of committees)
      expect(seen.some((row) => row.includes(name) && row.includes('Nämndens årliga'))).toBe(true);

    app.clock.set('2027-02-03T09:00:00Z');
    expect(rowsIn(await strategist.page(address), 'Försenat')[0]).toContain('Försenad 2 dagar');
    app.clock.set('2027-01-04T09:00:00Z');
  });

  it('cannot be completed for kommunstyrelsen before every committee’s report is in, nor before the year is over [VAS17-12] [LAN-26]', async () => {
    app.clock.set('2027-01-05T09:00:00Z');
    const strategist = await deskSession(app, 'vasteras', 'quality_strategist');
    const executive = linkTo(await strategist.page(address), 'Årlig rapport till kommunstyrelsen');
    const waiting = await strategist.page(executive);
    expect(waiting.text()).toContain('Rapporten bygger på andra');
    expect(waiting.queryByRole('button', { name: 'Anteckna' })).toBeNull();
    const missing = waiting.getAllByRole('link', { name: /Nämndens årliga/ });
    const committees = missing.map((link) => link.getAttribute('href') ?? '');
    expect(committees.length).toBeGreaterThan(1);
    const [one = '', ...more] = committees;
    const day = { 'Vilken dag?': '2026-12-30' };
    const early = await strategist.send(one, 'Anteckna', { Nämnden: true, ...day });
    expect(early.statusCode).toBe(422);
    expect(readPage(early.body).text()).toContain('Välj en dag från 1 januari 2027');
    // Sent to its address nevertheless, although the page has no form.
    const form = (await strategist.page(one)).form('Anteckna', { Nämnden: true });
    const forced = await strategist.submit({ ...form, action: executive });
    expect([409, 422]).toContain(forced.statusCode);
    for (const each of [one, ...more])
      await strategist.sendAndFollow(each, 'Anteckna', { Nämnden: true });
    await strategist.sendAndFollow(executive, 'Anteckna', { Kommunstyrelsen: true });
    expect(
      rowsIn(await strategist.page(address), 'Gjort det senaste året').some((row) =>
        row.includes('Årlig rapport till kommunstyrelsen'),
      ),
    ).toBe(true);
    app.clock.set('2027-01-04T09:00:00Z');
  });

  it('is a report with its recipients, done once all of them have had it [FAL-13] [FAL-07]', async () => {
    const head = await deskSession(app, 'falkoping', 'department_manager');
    const to = linkTo(await head.page(address), 'Förvaltningens årliga rapport, 2026');
    const none = await head.send(to, 'Anteckna');
    expect(none.statusCode).toBe(422);
    const first = await head.sendAndFollow(to, 'Anteckna', {
      Nämnden: true,
      Förvaltningsledningen: true,
    });
    expect(rowsIn(first, 'Gjort det senaste året')).toEqual([]);
    expect(rowsIn(first, 'Att göra nu')).toHaveLength(1);
    expect((await head.page(to)).text()).toContain('Har fått den: Nämnden, Förvaltningsledningen.');
    const done = await head.sendAndFollow(to, 'Anteckna', {
      'Berörda enheter': true,
      'Berörda avdelningar': true,
    });
    expect(rowsIn(done, 'Gjort det senaste året')[0]).toContain('4 januari 2027');
  });

  it('is discussed at each workplace, and is part of the annual accounts [FAL-14] [FAL-18]', async () => {
    const manager = await deskSession(app, 'falkoping', 'unit_manager');
    expect(
      rowsIn(await manager.page(address), 'Att göra nu').filter((row) =>
        row.includes('Arbetsplatsträff, oktober–december 2026'),
      ),
    ).toHaveLength(1);
    const strategist = await deskSession(app, 'falkoping', 'quality_strategist');
    expect(rowsIn(await strategist.page(address), 'Att göra nu')[0]).toContain(
      'Underlag till kommunens årsredovisning, 2026',
    );
  });

  it('counts the cases that have neither a plan nor a reason for none [FAL-15]', async () => {
    const coordinator = await deskSession(app, 'falkoping', 'coordinator');
    const submitted = await submitCase(app, 'falkoping', {
      unit: 'grundskolor',
      kind: 'complaint',
    });
    const lacks = '1 ärende utan åtgärdsplan eller skälet till att ingen åtgärd behövs';
    expect((await coordinator.page(address)).text()).not.toContain(lacks);
    await applyAction(app, submitted, staff('falkoping', 'coordinator'), { type: 'register' });
    expect((await coordinator.page(address)).text()).toContain(lacks);
    await applyAction(app, submitted, staff('falkoping', 'coordinator'), {
      type: 'record_correction',
      outcome: 'no_fault_found',
      on: null,
      words: 'Vi har gått igenom det och hittar inget fel.',
      cause: null,
      learning: null,
    });
    expect((await coordinator.page(address)).text()).not.toContain(lacks);
  });

  it('counts the cases that are overdue and those due this week, with links to them', async () => {
    app.clock.set('2027-02-03T09:00:00Z');
    const registrar = await deskSession(app, 'vasteras', 'registrar');
    await submitCase(app, 'vasteras');
    const page = await registrar.page(address);
    expect(rowsIn(page, 'Ärenden med dag')[0]).toMatch(/Första besked.*1.*1/);
    const addressOf = (name: RegExp) => page.getByRole('link', { name }).getAttribute('href');
    expect(addressOf(/^\d+ försenat ärende$|^\d+ försenade ärenden$/)).toBe(
      '/desk?urval=forsenade',
    );
    expect(addressOf(/som ingen har rört inom bevakningstiden/)).toBe(
      '/desk?urval=orort-for-lange',
    );
    expect(addressOf(/^\d+ Sena första besked$/)).toBe('/desk?urval=sent-forsta-besked');
    app.clock.set('2027-01-04T09:00:00Z');
  });

  it('also mentions what has no deadline, so that nobody concludes that the policy requires nothing of them [BOT-21] [BOT-22]', async () => {
    const manager = await deskSession(app, 'botkyrka', 'department_manager');
    const page = await manager.page(`${address}?urval=alla`);
    const duties = page.getByRole('region', { name: 'Ditt ansvar' }).textContent ?? '';
    expect(duties).toContain('är du närmaste chef och går igenom det på nytt');
    expect(duties).toContain('Nämndens löpande sammanställning');
    expect(page.text()).not.toContain('ber inte din roll');
    const policy = (await manager.page('/desk/policy')).text();
    expect(policy).toContain('Det här gäller dig som förvaltningschef');
    expect(policy).toContain('är du närmaste chef och går igenom det på nytt');
  });

  it('says that the last days are not the policy’s, and that they can be changed', async () => {
    await submitCase(app, 'landskrona');
    app.clock.set('2027-04-05T09:00:00Z');
    const manager = await deskSession(app, 'landskrona', 'unit_manager');
    const page = await manager.page(address);
    expect(page.text()).toContain(
      'Den sista dagen är systemets förslag, 20 arbetsdagar efter periodens slut, och står inte i policyn. Administratören kan ändra den.',
    );
    const item = await manager.page(
      page.getAllByRole('link', { name: /Analys/ })[0]?.getAttribute('href') ?? '',
    );
    expect(item.text()).toContain('Varför just den dagen');
    expect(item.text()).toContain('Det står inte i policyn. Policyn säger inte hur lång tid');
    const administrator = await deskSession(app, 'landskrona', 'administrator');
    const link = (await administrator.page(address)).getByRole('link', { name: /ny version/ });
    expect(link.getAttribute('href')).toBe('/desk/policy/ny');
  });
});
