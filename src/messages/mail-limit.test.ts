import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { clockOf, messagesOf, type SubmittedCase, submitCase } from '../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../test/desk.ts';
import { followPage } from '../../test/following.ts';
import { readPage } from '../../test/page.ts';
import { limits } from '../config/limits.ts';
import { MailFailure } from './transport.ts';

let app: TestApp;
let registrar: DeskSession;
const unreachable = new Set<string>();
const sent: { to: string; messageId: string }[] = [];
beforeAll(async () => {
  app = await testApp({
    config: { rateLimit: 'on' },
    mail: {
      send: async ({ to, messageId }) => {
        if (unreachable.has(to)) throw new MailFailure('no_connection', false);
        sent.push({ to, messageId });
      },
    },
  });
  registrar = await deskSession(app, 'falkoping', 'registrar');
});
afterAll(async () => app.close());

const { max } = limits.mailsToAddress;
const mailsTo = (address: string) =>
  sent.filter(({ to }) => to.toLowerCase() === address.toLowerCase());

async function submitTimes(times: number, email: (place: number) => string) {
  const submitted: SubmittedCase[] = [];
  for (let place = 0; place < times; place += 1)
    submitted.push(await submitCase(app, 'falkoping', { contact: { email: email(place) } }));
  return submitted;
}

async function isPromiseKept(one: SubmittedCase): Promise<boolean> {
  return (await clockOf(app, one, 'acknowledgement')).stopped_at !== null;
}

describe('an address that somebody else enters in many submissions', () => {
  const address = 'eva.dahl@example.se';
  const times = max.system + 5;
  let submitted: readonly SubmittedCase[];
  beforeAll(async () => {
    // Capital letters do not make it another mailbox.
    submitted = await submitTimes(times, (place) => (place % 2 ? address : address.toUpperCase()));
    await app.drain();
  });

  it('gets a limited number of automatic mails in an hour', () => {
    expect(mailsTo(address)).toHaveLength(max.system);
  });

  it('leaves the rest in the outbox, where staff read why, and no deadline counts as met', async () => {
    const states = await Promise.all(
      submitted.map(async (one) => ({
        state: (await messagesOf(app, one))[0]?.state,
        isPromiseKept: await isPromiseKept(one),
      })),
    );
    const waiting = states.filter(({ state }) => state === 'queued');
    expect(waiting).toHaveLength(times - max.system);
    for (const { state, isPromiseKept: isKept } of states) expect(isKept).toBe(state === 'sent');
    const outbox = await registrar.page('/desk/utkorg');
    const onTheWay = outbox.getByRole('region', { name: 'På väg med e-post' });
    expect(onTheWay.textContent).toContain('Adressen har fått många mejl den senaste timmen.');
  });

  it('is mentioned on the receipt of the next submission, in its language', async () => {
    const open = async (welcome: string, button: string) => {
      const page = await app.page(welcome);
      const values = new Map([
        [/Vad vill du säga|What would you like to say/, 'Maten var kall igen.'],
        [/^E-post|^E-mail/, address],
      ]);
      const answer = await app.submit(page.form(button, values));
      expect(answer.statusCode).toBe(201);
      return readPage(answer.body).text();
    };
    expect(await open('/falkoping', 'Skicka')).toContain(
      'Till din e-postadress har det gått många mejl den senaste timmen.',
    );
    expect(await open('/en/falkoping', 'Send')).toContain(
      'Many e-mails have gone to your address in the last hour',
    );
  });

  it('still gets answers that a person writes', async () => {
    const [, one] = submitted.toReversed();
    if (!one) throw new Error('no case');
    await followPage(() => app).answered(one, 'Tack. Vi beklagar. Bänken är lagad.');
    await app.drain();
    const answer = (await messagesOf(app, one)).find(({ purpose }) => purpose === 'answer');
    expect(answer?.state).toBe('sent');
    expect(mailsTo(address).map(({ messageId }) => messageId)).toContain(answer?.mail_id);
  });

  it('gets the rest when the hour is over, each once', async () => {
    for (let hour = 0; hour < 2; hour += 1) {
      app.clock.advance('PT61M');
      await app.drain();
    }
    for (const one of submitted)
      for (const { state, route } of await messagesOf(app, one))
        if (route === 'email') expect(state).toBe('sent');
    const ids = mailsTo(address).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await Promise.all(submitted.map(isPromiseKept))).every(Boolean)).toBe(true);
  });
});

describe('the count of mails to an address', () => {
  it('is separate for each address: a second address gets its mails meanwhile', async () => {
    await submitTimes(max.system + 1, () => 'ola.berg@example.se');
    await submitTimes(1, () => 'siv.lund@example.se');
    await app.drain();
    expect(mailsTo('ola.berg@example.se')).toHaveLength(max.system);
    expect(mailsTo('siv.lund@example.se')).toHaveLength(1);
  });

  it('excludes mails that no server accepted', async () => {
    const address = 'per.holm@example.se';
    unreachable.add(address);
    await submitTimes(max.system, () => address);
    for (let time = 0; time < 3; time += 1) await app.drain();
    unreachable.clear();
    await app.drain();
    expect(mailsTo(address)).toHaveLength(max.system);
  });

  it('is shared by several processes that send at once', async () => {
    const mail = { to: 'ida.strand@example.se', by: 'system' } as const;
    const { databases, mailLimit } = app.context;
    const turns = await Promise.all(
      Array.from({ length: max.system + 10 }, () =>
        databases.app.transaction().execute((trx) => mailLimit.take(trx, mail)),
      ),
    );
    expect(turns.filter((turn) => turn !== undefined)).toHaveLength(max.system);
  });

  it('stores no address in the database, and nothing at all once the hour is over', async () => {
    const rows = async () =>
      (await sql<object>`select * from mail_to_address`.execute(app.context.databases.owner)).rows;
    const kept = JSON.stringify(await rows());
    expect(kept).not.toBe('[]');
    expect(kept).not.toContain('@');
    app.clock.advance('PT61M');
    await app.context.jobs.sweep();
    expect(await rows()).toEqual([]);
  });
});
