import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  clockOf,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';
import { MailFailure } from '../../messages/transport.ts';

let app: TestApp;
let registrar: DeskSession;
const returning = new Set<string>();
beforeAll(async () => {
  app = await testApp({
    mail: {
      send: async (mail) => {
        if (returning.has(mail.to)) throw new MailFailure('smtp_550', true);
        if (mail.to.startsWith('busy@')) throw new MailFailure('smtp_451', false);
      },
    },
  });
  registrar = await deskSession(app, 'falkoping', 'registrar');
});
afterAll(async () => app.close());

const home = { name: 'Bo Alm', address: 'Storgatan 1, 000 00 Exempelby' };

async function submittedWith(contact: object): Promise<SubmittedCase> {
  const one = await submitCase(app, 'falkoping', { contact, kind: 'complaint' });
  await app.drain();
  return one;
}

async function messageOf(one: SubmittedCase) {
  const [message] = await messagesOf(app, one);
  if (!message) throw new Error('no message');
  return message;
}

async function stopped(one: SubmittedCase): Promise<boolean> {
  return (await clockOf(app, one, 'acknowledgement')).stopped_at !== null;
}

describe('the outbox', () => {
  it('shows a letter to be posted, prints it, and meets the deadline once it is marked as posted', async () => {
    const one = await submittedWith(home);
    const { id } = await messageOf(one);
    const outbox = await registrar.page('/desk/utkorg');
    const waiting = outbox.getByRole('region', { name: 'Att posta eller lämna muntligt' });
    expect(waiting.textContent).toContain(`Ärende ${one.number}`);
    expect(waiting.textContent).toContain('Till Bo Alm');

    const letter = await registrar.page(`/desk/brev/${id}`);
    const paper = letter.getByRole('article').textContent ?? '';
    for (const text of [
      'Falköpings kommun',
      'Bo Alm',
      'Storgatan 1',
      '000 00 Exempelby',
      'måndag 2 mars 2026',
      one.number,
    ])
      expect(paper).toContain(text);
    expect(paper).toContain('Du får svar inom 10 arbetsdagar');
    expect(await stopped(one)).toBe(false);

    const posted = new RegExp(`Markera som postat.*${one.number}`);
    const done = await registrar.sendAndFollow('/desk/utkorg', posted);
    expect(done.text()).toContain('Brevet är markerat som postat.');
    expect(await stopped(one)).toBe(true);
    expect(await messageOf(one)).toMatchObject({
      state: 'posted',
      confirmed_by: staff('falkoping', 'registrar').accountId,
    });
    expect(done.getByRole('region', { name: /Skickat/ }).textContent).toContain(one.number);
  });

  it('records that the submitter was informed orally instead, and by whom', async () => {
    const one = await submittedWith(home);
    const done = await registrar.sendAndFollow(
      '/desk/utkorg',
      new RegExp(`Lämnat muntligt.*${one.number}`),
    );
    expect(done.text()).toContain('antecknat som lämnat muntligt');
    expect(await messageOf(one)).toMatchObject({
      state: 'told',
      confirmed_by: staff('falkoping', 'registrar').accountId,
    });
    expect(await stopped(one)).toBe(true);
  });

  it('shows what the mail server refused, why, and lets it be delivered another way', async () => {
    returning.add('borta@example.se');
    const one = await submittedWith({ ...home, email: 'borta@example.se' });
    expect(await stopped(one)).toBe(false);
    const back = (await registrar.page('/desk/utkorg')).getByRole('region', {
      name: 'Kom i retur',
    });
    expect(back.textContent).toContain(`Ärende ${one.number}`);
    expect(back.textContent).toContain('Mottagarens e-postserver tog inte emot det (svar 550)');
    await registrar.sendAndFollow('/desk/utkorg', new RegExp(`Markera som postat.*${one.number}`));
    expect(await stopped(one)).toBe(true);
  });

  it('records that a mail was returned after it had been sent, with the reason, and restarts the deadline', async () => {
    const one = await submittedWith({ ...home, email: 'kim@example.se' });
    const { id } = await messageOf(one);
    expect(await stopped(one)).toBe(true);
    const blank = await registrar.send(`/desk/utkorg/${id}`, 'Kom i retur');
    expect(blank.statusCode).toBe(422);
    expect(readPage(blank.body).getByRole('alert').textContent).toContain(
      'Vad hände: fyll i det här fältet.',
    );
    const done = await registrar.sendAndFollow(`/desk/utkorg/${id}`, 'Kom i retur', {
      'Vad hände?': 'Brevlådan är full.',
    });
    expect(done.text()).toContain('Klockan går igen');
    expect(await stopped(one)).toBe(false);
  });

  it('shows what is being sent, with the attempts and what prevents it', async () => {
    const one = await submittedWith({ name: 'Eva Ek', email: 'busy@example.se' });
    const queued = (await registrar.page('/desk/utkorg')).getByRole('region', {
      name: 'På väg med e-post',
    });
    expect(queued.textContent).toContain(`Ärende ${one.number}`);
    expect(queued.textContent).toContain(
      '1 försök. Mottagarens e-postserver kunde inte ta emot det just då (svar 451).',
    );
  });

  it('shows a mail as its reader sees it', async () => {
    const one = await submittedWith({ name: 'Eva Ek', email: 'eva@example.se' });
    const { id } = await messageOf(one);
    const page = await registrar.page(`/desk/utkorg/${id}`);
    const mail =
      page.getByRole('region', { name: 'Så här ser mottagaren mejlet' }).textContent ?? '';
    expect(mail).toContain('eva@example.se');
    expect(mail).toContain(`Vi har tagit emot ditt ärende ${one.number}`);
    expect(mail).toContain('Det här mejlet är skickat automatiskt');
    expect(page.text()).toContain('Skickat till e-post');
  });

  it('refuses a repeated press because of the message’s state, and changes nothing', async () => {
    const one = await submittedWith(home);
    const form = (await registrar.page('/desk/utkorg')).form(
      new RegExp(`Markera som postat.*${one.number}`),
    );
    expect((await registrar.submit(form)).statusCode).toBe(303);
    const again = await registrar.submit(form);
    expect(again.statusCode).toBe(409);
    expect(readPage(again.body).text()).toContain('är inte i ett läge där det här går');
    expect((await messageOf(one)).state).toBe('posted');
  });

  it('shows jobs that have failed for good', async () => {
    const one = await submittedWith({ name: 'Eva Ek', email: 'eva@example.se' });
    await app.context.databases.statements.executeSql(
      "insert into pgboss.job (name, data) values ('dead_letter', $1)",
      [JSON.stringify({ name: 'compose', municipality: one.municipality, caseId: one.caseId })],
    );
    const page = await registrar.page('/desk/utkorg');
    const stoppedWork = page.getByRole('region', { name: 'Arbete som har stannat' });
    expect(stoppedWork.textContent).toContain(
      `Ett meddelande skulle skrivas. Ärende ${one.number}`,
    );
    const elsewhere = await deskSession(app, 'botkyrka', 'registrar');
    expect(
      (await elsewhere.page('/desk/utkorg')).queryByRole('region', {
        name: 'Arbete som har stannat',
      }),
    ).toBeNull();
  });

  it('pages through earlier messages', async () => {
    for (let count = 0; count < 31; count += 1)
      await submitCase(app, 'falkoping', {
        contact: { name: `Nr ${count}`, email: 'many@example.se' },
      });
    await app.drain();
    const first = await registrar.page('/desk/utkorg');
    const older = first.getByRole('link', { name: 'Visa äldre' }).getAttribute('href') ?? '';
    const rest = await registrar.page(older);
    const numbers = (page: typeof first) =>
      page
        .getAllByRole('row')
        .map((row) => /\d{4}-\d{5}/.exec(row.textContent ?? '')?.[0])
        .filter(Boolean);
    expect(numbers(first)).toHaveLength(30);
    expect(numbers(rest).length).toBeGreaterThan(0);
    expect(numbers(rest).filter((number) => numbers(first).includes(number))).toEqual([]);
  });
});

describe('the outbox is closed', () => {
  it('to roles that post nothing', async () => {
    const reader = await deskSession(app, 'falkoping', 'committee_reader');
    for (const address of ['/desk/utkorg', '/desk/brev/some-id', '/desk/utkorg/some-id'])
      expect((await app.get(address, reader.headers)).statusCode).toBe(403);
  });

  it('to those who are not signed in', async () => {
    const response = await app.get('/desk/utkorg');
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toContain('/desk/logga-in');
  });

  it('to other municipalities and other departments, with the same answer as for what does not exist', async () => {
    const one = await submittedWith(home);
    const { id } = await messageOf(one);
    await applyAction(app, one, staff('falkoping', 'coordinator'), {
      type: 'assign',
      unitId: 'aldreomsorg',
      handlerId: null,
    });
    const neighbour = await deskSession(app, 'botkyrka', 'registrar');
    const colleague = await deskSession(app, 'falkoping', 'handler', 'trafik');
    for (const { headers } of [neighbour, colleague])
      for (const address of [
        `/desk/utkorg/${id}`,
        `/desk/brev/${id}`,
        '/desk/utkorg/%00',
        '/desk/brev/nobody',
      ])
        expect((await app.get(address, headers)).statusCode).toBe(404);
    for (const desk of [neighbour, colleague])
      expect((await desk.page('/desk/utkorg')).text()).not.toContain(one.number);
    const form = (await registrar.page('/desk/utkorg')).form(
      new RegExp(`Markera som postat.*${one.number}`),
    );
    expect((await colleague.submit(form)).statusCode).toBe(404);
    expect((await messageOf(one)).state).toBe('awaiting_post');
  });

  it('but open to the unit for its own cases', async () => {
    const one = await submittedWith(home);
    await applyAction(app, one, staff('falkoping', 'coordinator'), {
      type: 'assign',
      unitId: 'trafik',
      handlerId: null,
    });
    const handler = await deskSession(app, 'falkoping', 'handler', 'trafik');
    await handler.sendAndFollow('/desk/utkorg', new RegExp(`Markera som postat.*${one.number}`));
    expect((await messageOf(one)).state).toBe('posted');
  });
});
