import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { day } from '../../test/case-file.ts';
import {
  applyAction,
  clockOf,
  inMunicipality,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
  unitNamed,
} from '../../test/case-work.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '../../test/mail-server.ts';

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

/** Every mail to the submitter of a case, oldest first. */
function mailsOf({ municipality, number }: SubmittedCase): readonly ReceivedMail[] {
  return server.received.filter(
    (mail) => mail.text.includes(number) && mail.text.includes(`/${municipality}/folj`),
  );
}

async function firstMail(
  municipality: string,
  more: object = {},
): Promise<{ mail: ReceivedMail; spoken: SubmittedCase }> {
  const submitted = await submitCase(app, municipality, more);
  await app.drain();
  const [mail] = mailsOf(submitted);
  if (!mail) throw new Error('no mail has come');
  return { mail, spoken: submitted };
}

describe('the first message', () => {
  it('says in Falköping that the case is registered, and the day of the answer, and meets the deadline of two weekdays [FAL-10][FAL-11]', async () => {
    const { mail, spoken: submitted } = await firstMail('falkoping', { kind: 'complaint' });
    expect(mail.text).toContain(
      `Ditt klagomål kom in måndag 2 mars 2026 och är registrerat med nummer ${submitted.number}.`,
    );
    expect(mail.text).toContain(
      'Du får svar inom 10 arbetsdagar, alltså senast måndag 16 mars 2026.',
    );
    expect(await clockOf(app, submitted, 'acknowledgement')).toMatchObject({
      basis: 'policy',
      stopped_on: '2026-03-02',
    });
    expect((await clockOf(app, submitted, 'response')).stopped_at).toBeNull();
  });

  it('promises no day to a submitter who wants no answer, and is still sufficient [FAL-16]', async () => {
    const { mail, spoken: submitted } = await firstMail('falkoping', { replyWanted: false });
    expect(mail.text).not.toContain('16 mars');
    expect(mail.text).not.toContain('svarar vi dig');
    expect(mail.text).toContain('Det du har berättat tas ändå om hand.');
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_on).toBe('2026-03-02');
  });

  it.each([
    ['declined a reply', { replyWanted: false }],
    ['is anonymous', { anonymous: true, contact: undefined }],
  ])(
    'promises nothing to a submitter who %s in Falköping, where the desk has a day of its own [FAL-16]',
    async (_who, more) => {
      const submitted = await submitCase(app, 'falkoping', { kind: 'complaint', ...more });
      await app.drain();
      const first = (await messagesOf(app, submitted)).find(
        ({ purpose }) => purpose === 'acknowledgement',
      );
      expect(first?.body).toContain(`är registrerat med nummer ${submitted.number}`);
      expect(first?.body).not.toMatch(/arbetsdag|16 mars/);
      expect((await clockOf(app, submitted, 'acknowledgement')).stopped_on).toBe('2026-03-02');
      expect(await clockOf(app, submitted, 'response')).toMatchObject({ basis: 'attention' });
      const coordinator = staff('falkoping', 'coordinator');
      const other = { day: day('2026-02-27'), reason: 'Låg i brevlådan.' };
      await applyAction(app, submitted, coordinator, { type: 'register' });
      await applyAction(app, submitted, coordinator, { type: 'change_arrival_day', ...other });
      expect(await clockOf(app, submitted, 'response')).toMatchObject({
        basis: 'attention',
        started_on: '2026-02-27',
      });
    },
  );

  it('thanks, regrets and explains the process in Botkyrka [BOT-15][BOT-17][BOT-18]', async () => {
    const { mail, spoken: submitted } = await firstMail('botkyrka', { kind: 'complaint' });
    expect(mail.text).toContain(
      'Tack för att du hör av dig till Botkyrka kommun. Vi beklagar att du har upplevt det så här.',
    );
    expect(mail.text).toContain('Så här går det till:');
    expect(mail.text).toContain('– Vi går igenom vad som har hänt.');
    const [message] = await messagesOf(app, submitted);
    expect(message?.parts).toEqual(expect.arrayContaining(['thanks', 'regret', 'process']));
  });

  it('regrets conditionally while it is not known to be a complaint, and does not regret praise [BOT-15][BOT-18]', async () => {
    const unknown = await firstMail('botkyrka');
    expect(unknown.mail.text).toContain(
      'Om något har blivit fel eller känts dåligt beklagar vi det.',
    );
    const praise = await firstMail('botkyrka', { kind: 'praise' });
    expect(praise.mail.text).toContain('Vad roligt att få höra det här!');
    expect(praise.mail.text).not.toContain('beklagar');
    expect(praise.mail.text).toContain('Så här går det till:');
  });

  it('does not show the internal attention day, which is no promise', async () => {
    for (const municipality of ['botkyrka', 'landskrona', 'vasteras']) {
      const { mail, spoken: submitted } = await firstMail(municipality, { kind: 'complaint' });
      expect((await clockOf(app, submitted, 'response')).basis).toBe('attention');
      expect(mail.text).not.toMatch(/senast|16 mars|arbetsdag/);
    }
  });

  it('does not meet the two days of Västerås without a unit; the message that names the unit does [VAS17-10]', async () => {
    const { mail, spoken: submitted } = await firstMail('vasteras', { kind: 'complaint' });
    expect(mail.text).toContain('När det är klart vilken enhet det blir får du veta det.');
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_at).toBeNull();

    app.clock.advance('PT3H');
    await applyAction(app, submitted, staff('vasteras', 'coordinator'), {
      type: 'assign',
      unitId: 'gata-och-park',
      handlerId: null,
    });
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_at).toBeNull();
    await app.drain();
    const [, second] = mailsOf(submitted);
    expect(second?.text).toContain(
      `${unitNamed('vasteras', 'gata-och-park').name} tar hand om ditt ärende.`,
    );
    expect(second?.text).toContain(unitNamed('vasteras', 'gata-och-park').phone);
    expect(second?.header('in-reply-to')).toBe(mail.header('message-id'));
    const stopped = await clockOf(app, submitted, 'acknowledgement');
    const naming = (await messagesOf(app, submitted)).find(
      ({ purpose }) => purpose === 'unit_named',
    );
    expect(stopped.stopped_by).toBe(naming?.id);
  });

  it('names the unit at once when the submission named it [VAS17-10]', async () => {
    const { mail, spoken: submitted } = await firstMail('vasteras', { unit: 'gata-och-park' });
    expect(mail.text).toContain(
      `${unitNamed('vasteras', 'gata-och-park').name} tar hand om ditt ärende.`,
    );
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_on).toBe('2026-03-02');
    expect(await messagesOf(app, submitted)).toHaveLength(1);
  });

  it('is the same for an anonymous submitter, on the page where the case is followed', async () => {
    const submitted = await submitCase(app, 'falkoping', {
      anonymous: true,
      contact: undefined,
      kind: 'complaint',
    });
    await app.drain();
    const response = await app.inject({
      method: 'GET',
      url: '/api/v1/falkoping/case',
      headers: { authorization: `Bearer ${submitted.code}` },
    });
    const { messages } = response.json<{ messages: { from: string; text: string }[] }>();
    const text = messages.find(({ from }) => from === 'municipality')?.text;
    expect(text).toContain('Du är anonym för oss.');
    // No reply is owed to the anonymous here, so neither a day nor an answer is promised (FAL-16).
    expect(text).not.toContain('16 mars');
    expect(text).toContain('Kommunens policy kräver inget svar till den som är anonym');
    expect(text).not.toContain('Sedan svarar vi dig');
    expect(await messagesOf(app, submitted)).toMatchObject([
      { route: 'follow_page', state: 'shown' },
    ]);
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_on).toBe('2026-03-02');
  });

  it('is a letter to post where there is an address and no e-mail, and meets the deadline when it has been posted', async () => {
    const submitted = await submitCase(app, 'falkoping', {
      contact: { name: 'Kim Ek', address: 'Storgatan 1, 000 00 Byn' },
    });
    await app.drain();
    const [letter] = await messagesOf(app, submitted);
    if (!letter) throw new Error('no letter');
    expect(letter).toMatchObject({ route: 'letter', state: 'awaiting_post' });
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_at).toBeNull();
    await applyAction(app, submitted, staff('falkoping', 'registrar'), {
      type: 'confirm_posted',
      messageId: letter.id,
    });
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_by).toBe(letter.id);
  });

  it('is written in English to a submitter who wrote in English', async () => {
    const { mail } = await firstMail('falkoping', { kind: 'complaint', language: 'en' });
    expect(mail.header('content-language')).toBe('en');
    expect(mail.text).toContain('We are sorry that you have had this experience.');
    expect(mail.text).toContain('within 10 working days, that is by Monday 16 March 2026');
    expect(mail.text).toContain('/en/falkoping/folj');
  });

  it('contains no code, and links to the page without one', async () => {
    const { mail, spoken: submitted } = await firstMail('landskrona');
    const symbols = (text: string) => text.replaceAll(/[\s-]/g, '').toUpperCase();
    expect(symbols(mail.text)).not.toContain(symbols(submitted.code));
    expect(mail.text).toContain('http://localhost:3000/landskrona/folj\n');
  });

  it('is created once, however often it is requested', async () => {
    const { spoken: submitted } = await firstMail('botkyrka');
    const { municipality, caseId } = submitted;
    for (let round = 0; round < 2; round += 1) {
      await inMunicipality(app, municipality, (trx) =>
        app.context.jobs.enqueue(trx, [{ name: 'compose', municipality, caseId }]),
      );
      await app.drain();
    }
    expect(mailsOf(submitted)).toHaveLength(1);
  });

  it('is not sent to anybody after the case has been voided as spam', async () => {
    const submitted = await submitCase(app, 'botkyrka');
    await applyAction(app, submitted, staff('botkyrka', 'registrar'), {
      type: 'void',
      as: 'spam',
      reason: 'Reklam',
    });
    await app.drain();
    expect(await messagesOf(app, submitted)).toEqual([]);
  });
});
