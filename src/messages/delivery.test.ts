import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import {
  applyAction,
  clockOf,
  inMunicipality,
  kimsAddress,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../test/case-work.ts';
import { type MailServer, startMailServer } from '../../test/mail-server.ts';
import { jobHandlers } from '../job-handlers.ts';
import { createJobs } from '../jobs/jobs.ts';
import { openTransport } from './open-transport.ts';
import type { MailTransport } from './transport.ts';

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
  server.received.length = 0;
  server.refusals.length = 0;
  server.beforeTaking = async () => {};
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function firstMessageOf(app: TestApp, submitted: SubmittedCase) {
  const [message] = await messagesOf(app, submitted);
  if (!message) throw new Error('no message');
  return message;
}

async function stopped(app: TestApp, submitted: SubmittedCase): Promise<boolean> {
  return (await clockOf(app, submitted, 'acknowledgement')).stopped_at !== null;
}

describe('a message by e-mail', () => {
  it('meets the deadline when the mail server has accepted it, and not before', async () => {
    const submitted = await submitCase(app, 'falkoping');
    const seen: unknown[] = [];
    server.beforeTaking = async () => {
      seen.push((await firstMessageOf(app, submitted)).state, await stopped(app, submitted));
    };
    await app.drain();
    expect(seen).toEqual(['sending', false]);
    expect((await firstMessageOf(app, submitted)).state).toBe('sent');
    expect(await stopped(app, submitted)).toBe(true);
  });

  it('is tried again when the server cannot accept it now, and is listed until then', async () => {
    server.refusals.push({ code: 451, at: 'recipient' });
    const submitted = await submitCase(app, 'falkoping');
    await app.drain();
    expect(await firstMessageOf(app, submitted)).toMatchObject({
      state: 'queued',
      failure: 'smtp_451',
      attempts: 1,
    });
    expect(await stopped(app, submitted)).toBe(false);
    await app.drain();
    expect(await firstMessageOf(app, submitted)).toMatchObject({
      state: 'sent',
      failure: null,
      attempts: 2,
    });
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['an address that is not there', { code: 550, at: 'recipient' }, 'smtp_550'],
    ['a mail that it does not take', { code: 554, at: 'text' }, 'smtp_554'],
  ] as const)(
    'is returned to the desk when the server refuses %s, and is not sent again',
    async (_what, refusal, failure) => {
      server.refusals.push(refusal);
      const submitted = await submitCase(app, 'falkoping');
      await app.drain();
      await app.drain();
      expect(await firstMessageOf(app, submitted)).toMatchObject({
        state: 'returned',
        failure,
        attempts: 1,
      });
      expect(await stopped(app, submitted)).toBe(false);
      expect(server.received).toEqual([]);
      const row = await inMunicipality(app, 'falkoping', (trx) =>
        trx
          .selectFrom('feedback_case')
          .select('unread_words')
          .where('id', '=', submitted.caseId)
          .executeTakeFirstOrThrow(),
      );
      expect(row.unread_words).toBe(true);
    },
  );

  it('is tried again where the fault is our own: the sender is refused, or there is no server', async () => {
    server.refusals.push({ code: 553, at: 'sender' });
    const submitted = await submitCase(app, 'falkoping');
    await app.drain();
    expect(await firstMessageOf(app, submitted)).toMatchObject({
      state: 'queued',
      failure: 'sender_refused',
    });
    await app.drain();
    expect((await firstMessageOf(app, submitted)).state).toBe('sent');

    const nowhere = openTransport({
      kind: 'smtp',
      url: 'smtp://127.0.0.1:1',
      from: 'svar@kommun.example',
      encryption: 'off',
    });
    const away = await testApp({ mail: nowhere });
    closing.push(() => away.close());
    const waiting = await submitCase(away, 'falkoping');
    await away.drain();
    expect(await firstMessageOf(away, waiting)).toMatchObject({
      state: 'queued',
      failure: 'no_connection',
    });
  });

  it('restarts the deadline when it is returned later', async () => {
    const submitted = await submitCase(app, 'falkoping');
    await app.drain();
    expect(await stopped(app, submitted)).toBe(true);
    const { id } = await firstMessageOf(app, submitted);
    await applyAction(app, submitted, staff('falkoping', 'registrar'), {
      type: 'report_returned',
      messageId: id,
      reason: 'Adressen finns inte',
    });
    expect(await stopped(app, submitted)).toBe(false);
    await applyAction(app, submitted, staff('falkoping', 'registrar'), {
      type: 'confirm_told',
      messageId: id,
    });
    expect(await stopped(app, submitted)).toBe(true);
  });

  it('is sent once more with the same Message-ID when the process dies between sending and recording', async () => {
    const { promise: sent, resolve } = Promise.withResolvers<void>();
    let dying = true;
    const mail: MailTransport = {
      async send(message) {
        await server.transport.send(message);
        if (!dying) return;
        resolve();
        await new Promise(() => {});
      },
    };
    const app = await testApp({ mail });
    // Its worker waits for ever, as a killed one does, so only the database is closed.
    closing.push(() => app.context.databases.close());
    const submitted = await submitCase(app, 'falkoping');
    void app.drain();
    await sent;
    dying = false;
    expect((await firstMessageOf(app, submitted)).state).toBe('sending');

    // The next process over the same data.
    const jobs = await createJobs(app.context.databases);
    closing.push(() => jobs.stop());
    const handlers = jobHandlers({ ...app.context, jobs }, mail);
    await jobs.start(handlers, 'when_drained');
    await handlers.sweep();
    await jobs.drain();
    expect((await firstMessageOf(app, submitted)).state).toBe('sending');
    expect(server.received).toHaveLength(1);

    app.clock.advance('PT31S');
    await jobs.drain();
    expect((await firstMessageOf(app, submitted)).state).toBe('sent');
    expect(server.received).toHaveLength(2);
    const ids = server.received.map((one) => one.header('message-id'));
    expect(new Set(ids).size).toBe(1);
    await handlers.sweep();
    await jobs.drain();
    expect(server.received).toHaveLength(2);
  });

  it('is never sent twice by two workers', async () => {
    const submitted = await submitCase(app, 'falkoping');
    await app.drain();
    const { id: messageId } = await firstMessageOf(app, submitted);
    const { municipality, caseId } = submitted;
    const job = { name: 'deliver', municipality, caseId, messageId } as const;
    await inMunicipality(app, municipality, (trx) => app.context.jobs.enqueue(trx, [job, job]));
    await app.drain();
    expect(server.received).toHaveLength(1);
  });

  it('is found by the sweep when its job is lost, as is a case without a first message', async () => {
    server.refusals.push({ code: 451, at: 'recipient' });
    const submitted = await submitCase(app, 'falkoping');
    await app.drain();
    const unheard = await submitCase(app, 'landskrona');
    await app.context.databases.statements.executeSql('delete from pgboss.job');
    const { sweep } = jobHandlers(app.context, server.transport);
    await sweep();
    await sweep();
    expect(await app.context.jobs.counts()).toEqual({ waiting: 2, failed: 0 });
    await app.drain();
    expect((await firstMessageOf(app, submitted)).state).toBe('sent');
    expect((await firstMessageOf(app, unheard)).state).toBe('sent');
    expect(server.received).toHaveLength(2);
  });

  it('is addressed to one person, in text and HTML, and marked so that other systems do not answer it', async () => {
    await submitCase(app, 'vasteras');
    await app.drain();
    const [mail] = server.received;
    expect(mail?.to).toEqual([kimsAddress]);
    expect(mail?.header('auto-submitted')).toBe('auto-generated');
    expect(mail?.header('content-type')).toMatch(/^multipart\/alternative; /);
    expect(mail?.text).toContain('Vi har den inte kvar i läsbar form');
    expect(mail?.html).toContain('Vi har den inte kvar i läsbar form');
    expect(mail?.header('content-language')).toBe('sv');
    expect(mail?.headerNames).not.toContain('x-mailer');
  });

  it('cannot be given a header by what somebody types as a subject', async () => {
    const submitted = await submitCase(app, 'botkyrka', { kind: 'question' });
    await app.drain();
    const coordinator = staff('botkyrka', 'coordinator');
    await applyAction(app, submitted, coordinator, { type: 'register' });
    await applyAction(app, submitted, coordinator, {
      type: 'answer',
      subject: 'Svar\r\nBcc: spion@example.se\r\n\r\nEn annan text',
      body: 'Tack för din fråga. Svaret är ja.\n.\nQUIT',
      parts: [],
      missing: [],
      overrideReason: null,
      toldOrally: false,
    });
    await app.drain();
    const answer = server.received.at(-1);
    expect(server.received).toHaveLength(2);
    expect(answer?.to).toEqual([kimsAddress]);
    expect(answer?.header('subject')).toBe('Svar Bcc: spion@example.se En annan text');
    expect(answer?.header('bcc')).toBeUndefined();
    expect(answer?.text).toContain('Tack för din fråga. Svaret är ja.\n.\nQUIT\n');
    expect(answer?.header('auto-submitted')).toBeUndefined();
    expect(answer?.header('in-reply-to')).toBe(server.received[0]?.header('message-id'));
  });

  it('leaves no address in logs and jobs when it fails', async () => {
    server.refusals.push({ code: 451, at: 'recipient' });
    await submitCase(app, 'falkoping');
    await app.drain();
    const { rows } = await app.context.databases.statements.executeSql('select * from pgboss.job');
    expect(JSON.stringify(rows)).not.toContain(kimsAddress);
    expect(app.log.join()).not.toContain(kimsAddress);
  });
});
