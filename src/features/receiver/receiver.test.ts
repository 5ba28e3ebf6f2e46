import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { type MailServer, startMailServer } from '../../../test/mail-server.ts';
import { type Page, readPage } from '../../../test/page.ts';
import { sha256 } from '../../domain/ledger.ts';
import { deskPaths } from '../../paths.ts';

let app: TestApp;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  app = await testApp({ mail: server.transport });
});
afterAll(async () => {
  await app.close();
  await server.close();
});
beforeEach(() => {
  app.clock.set('2026-03-02T08:15:00Z');
  server.received.length = 0;
  server.refusals.length = 0;
});

const municipality = 'botkyrka';
const words = 'Jag överklagar beslutet om min ansökan.';
const registrator = 'registrator@botkyrka.example';
const toRegistrator = { by: 'email', name: 'Nämndens registrator', email: registrator } as const;

async function appeal(more: object = {}): Promise<SubmittedCase> {
  const submitted = await submitCase(app, municipality, { text: words, ...more });
  await app.drain();
  await applyAction(app, submitted, staff(municipality, 'kontaktcenter'), {
    type: 'hand_over',
    scope: 'appeal',
    to: toRegistrator,
    reason: 'Ett överklagande.',
    body: 'Vi har lämnat ditt överklagande till nämnden.',
  });
  return submitted;
}

const letterTo = (address: string) => server.received.find(({ to }) => to.includes(address));
const codeIn = (text = '') => /Kod: (\S+)/.exec(text)?.[1] ?? '';

/** An appeal that has reached the receiver's mailbox, and the code in the mail. */
async function delivered(more: object = {}) {
  const submitted = await appeal(more);
  await app.drain();
  return { spoken: submitted, code: codeIn(letterTo(registrator)?.text) };
}

async function open(code: string, language = ''): Promise<{ status: number; page: Page }> {
  const asked = await app.page(`${language}/${municipality}/mottagare`);
  const form = asked.form(/Visa ärendet|Show the case/, new Map([[/^(Kod|Code)/, code]]));
  const response = await app.submit(form);
  return { status: response.statusCode, page: readPage(response.body) };
}

const handOverOf = ({ caseId }: SubmittedCase) =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('hand_over')
      .innerJoin('feedback_case', 'feedback_case.id', 'hand_over.case_id')
      .selectAll('hand_over')
      .select(['feedback_case.status', 'feedback_case.unread_words', 'feedback_case.next_due'])
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );

describe('the receiver of a hand-over', () => {
  it('confirms with the code in the mail, and sees number and arrival day but never the text [BOT-12]', async () => {
    const { spoken: submitted, code } = await delivered();
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const { page } = await open(code);
    expect(page.text()).toContain(submitted.number);
    expect(page.text()).toContain('måndag 2 mars 2026');
    for (const hidden of [words, 'Kim', 'överklagan']) expect(page.text()).not.toContain(hidden);
    const said = await app.submit(
      page.form('Bekräfta att vi har det', new Map([[/^Ditt namn/, 'Rut Berg, registrator']])),
    );
    expect(readPage(said.body).text()).toContain('Kommunen vet nu att ni har tagit emot ärendet.');
    expect(await handOverOf(submitted)).toMatchObject({
      state: 'confirmed',
      settled_how: 'link',
      settled_by: 'receiver',
      settled_words: 'Rut Berg, registrator',
      status: 'handed_over',
      next_due: null,
    });
    const desk = await deskSession(app, municipality, 'kontaktcenter');
    const shown = (await desk.page(deskPaths.case(submitted.number))).text();
    expect(shown).toContain('Bekräftat av mottagaren');
    expect(shown).toContain('Nämndens registrator bekräftade att ärendet är mottaget.');
  });

  it('may press twice: the second time the page says that it is already done', async () => {
    const { code } = await delivered();
    const form = (await open(code)).page.form('Bekräfta att vi har det');
    await app.submit(form);
    const again = await app.submit(form);
    expect(again.statusCode).toBe(200);
    expect(readPage(again.body).text()).toContain('Det är bekräftat måndag 2 mars 2026.');
  });

  it('returns a matter that does not belong there, with a reason; the case is open again and highlighted [BOT-12]', async () => {
    const { spoken: submitted, code } = await delivered();
    const { page } = await open(code);
    const silent = await app.submit(page.form('Lämna tillbaka till kommunen'));
    expect(silent.statusCode).toBe(422);
    const form = page.form('Lämna tillbaka till kommunen', {
      'Varför hör det inte hemma hos er?': 'Beslutet är fattat av en annan nämnd.',
    });
    expect(readPage((await app.submit(form)).body).text()).toContain('Ärendet är tillbaka');
    expect(await handOverOf(submitted)).toMatchObject({
      state: 'returned',
      status: 'registered',
      unread_words: true,
    });
    const desk = await deskSession(app, municipality, 'kontaktcenter');
    expect((await desk.page(deskPaths.queueView('mina'))).text()).toContain(submitted.number);
    const shown = (await desk.page(deskPaths.case(submitted.number))).text();
    expect(shown).toContain('Beslutet är fattat av en annan nämnd.');
    expect(shown).toContain('Lämna över det på nytt, eller ta hand om det här.');
  });

  it('is shown in English too', async () => {
    const { code } = await delivered();
    const { page } = await open(code, '/en');
    expect(page.text()).toContain('Monday 2 March 2026');
    expect(page.language()).toBe('en');
  });

  it('gets no access with a wrong code, or with the code of the submitter', async () => {
    const { spoken: submitted } = await delivered();
    for (const code of ['K7QM-3XRT-9PWA-4HND', 'x', submitted.code])
      expect((await open(code)).status).toBe(404);
    expect((await open('')).status).toBe(422);
    const elsewhere = await app.page('/landskrona/mottagare');
    const { code } = await delivered();
    const response = await app.submit(elsewhere.form('Visa ärendet', new Map([[/^Kod/, code]])));
    expect(response.statusCode).toBe(404);
  });

  it('cannot guess codes: wrong ones are counted and refused', async () => {
    const strict = await testApp({ config: { rateLimit: 'on' } });
    const form = (await strict.page(`/${municipality}/mottagare`)).form(
      'Visa ärendet',
      new Map([[/^Kod/, 'K7QM-3XRT-9PWA-4HND']]),
    );
    const statuses: number[] = [];
    for (let turn = 0; turn < 22; turn += 1) statuses.push((await strict.submit(form)).statusCode);
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(404));
    expect(statuses.at(-1)).toBe(429);
    await strict.close();
  });

  it('has a code of which only a hash is stored, and which is part of no address and no outbox', async () => {
    const { spoken: submitted, code } = await delivered();
    const handOver = await handOverOf(submitted);
    expect(handOver.code_hash).toBe(sha256(code.replaceAll('-', '')));
    const { rows } = await app.context.databases.statements.executeSql(
      'select body from message union all select body from ledger_event',
    );
    expect(JSON.stringify(rows)).not.toContain(code);
    const desk = await deskSession(app, municipality, 'kontaktcenter');
    const page = await desk.page(deskPaths.message(handOver.message_id ?? ''));
    expect(page.text()).toContain('Kod: står bara i det som mottagaren får');
    expect(page.text()).not.toContain(code);
    expect(app.log.join()).not.toContain(code);
  });
});

describe('the mail to the receiver', () => {
  const anonymous = { anonymous: true, contact: undefined };

  it('that no server accepts brings the case back to a person, open and with its deadlines running [BOT-12]', async () => {
    const submitted = await appeal(anonymous);
    expect((await handOverOf(submitted)).next_due).toBe('2026-03-04');
    server.refusals.push({ code: 550, at: 'recipient' });
    await app.drain();
    expect(await handOverOf(submitted)).toMatchObject({
      state: 'returned',
      settled_how: 'bounced',
      settled_by: 'system',
      status: 'registered',
      unread_words: true,
      sent_at: null,
    });
    const running = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('clock')
        .select('kind')
        .where('case_id', '=', submitted.caseId)
        .where('stopped_at', 'is', null)
        .execute(),
    );
    expect(running.map(({ kind }) => kind)).toEqual(['response']);
    const desk = await deskSession(app, municipality, 'kontaktcenter');
    expect((await desk.page(deskPaths.queueView('mina'))).text()).toContain(
      'Överlämnandet kom tillbaka',
    );
    const shown = (await desk.page(deskPaths.case(submitted.number))).text();
    expect(shown).toContain('Mejlet till Nämndens registrator gick inte att leverera.');
    expect(shown).toContain('Lämna över det på nytt, eller ta hand om det här.');
    const outbox = (await desk.page(deskPaths.outbox)).text();
    expect(outbox).toContain('Ingenting har kommit i retur.');
  });

  it('that bounces after it was sent is reported in the outbox, and the case comes back', async () => {
    const { spoken: submitted } = await delivered(anonymous);
    const { message_id: id } = await handOverOf(submitted);
    const desk = await deskSession(app, municipality, 'kontaktcenter');
    await desk.sendAndFollow(deskPaths.message(id ?? ''), 'Kom i retur', {
      'Vad hände?': 'Adressen finns inte.',
    });
    expect(await handOverOf(submitted)).toMatchObject({
      state: 'returned',
      settled_words: 'Adressen finns inte.',
      status: 'registered',
    });
    const page = await desk.page(deskPaths.message(id ?? ''));
    expect(page.queryByRole('button', { name: /Markera som postat|Lämnat muntligt/ })).toBeNull();
  });

  it('is tried again with the same Message-ID, unchanged, when the server cannot accept it now', async () => {
    const submitted = await appeal(anonymous);
    server.refusals.push({ code: 451, at: 'text' });
    await app.drain();
    expect((await handOverOf(submitted)).state).toBe('pending');
    await app.drain();
    expect(letterTo(registrator)?.header('message-id')).toBe(
      `<${(await handOverOf(submitted)).message_id}@botkyrka.example>`,
    );
    expect((await handOverOf(submitted)).sent_at).not.toBeNull();
  });

  it('is created by the sweep when its job is lost', async () => {
    const submitted = await appeal(anonymous);
    await app.context.databases.statements.executeSql('delete from pgboss.job');
    await app.context.jobs.sweep();
    await app.drain();
    expect(codeIn(letterTo(registrator)?.text)).not.toBe('');
    expect((await handOverOf(submitted)).sent_at).not.toBeNull();
  });

  it('is listed as unconfirmed, overdue once its day has passed, and the case cannot be closed before [BOT-12]', async () => {
    const { spoken: submitted } = await delivered(anonymous);
    app.clock.set('2026-03-05T08:00:00Z');
    const desk = await deskSession(app, municipality, 'coordinator');
    const queue = (await desk.page(deskPaths.queueView('overlamnade'))).text();
    expect(queue).toContain(submitted.number);
    expect(queue).toContain('Inte bekräftat av mottagaren');
    expect(queue).toContain('1 dag efter bevakningsdagen');
    expect((await desk.page(deskPaths.case(submitted.number))).text()).toContain(
      'Nämndens registrator har inte bekräftat i tid.',
    );
    const sent = await desk.send(`${deskPaths.case(submitted.number)}/avsluta`, 'Avsluta');
    expect(sent.statusCode).toBe(409);
  });

  it('is no longer awaited when the desk reopens the case; the page of the code then says so', async () => {
    const { spoken: submitted, code } = await delivered(anonymous);
    const desk = await deskSession(app, municipality, 'coordinator');
    await desk.sendAndFollow(`${deskPaths.case(submitted.number)}/ateroppna`, 'Öppna igen', {
      Skäl: 'Det var ändå en synpunkt.',
    });
    expect((await handOverOf(submitted)).state).toBe('withdrawn');
    const { page } = await open(code);
    expect(page.text()).toContain('Kommunen har tagit tillbaka ärendet.');
    expect(page.queryByRole('button', { name: 'Bekräfta att vi har det' })).toBeNull();
  });
});
