import { hostname } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../test/app.ts';
import {
  applyAction,
  kimsAddress,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../test/case-work.ts';
import { ingenstans } from '../../test/invented/index.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '../../test/mail-server.ts';
import { plant } from '../../test/seeds.ts';
import { changeSender } from '../administration/change-sender.ts';

let app: TestApp;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  app = await testApp({
    mail: server.transport,
    config: {
      mail: {
        kind: 'smtp',
        url: server.url,
        from: 'Drift <svar@tjansten.example>',
        encryption: 'off',
      },
    },
  });
});
afterAll(async () => {
  await app.close();
  await server.close();
});
beforeEach(() => {
  server.received.length = 0;
});

const mailsTo = (address: string): readonly ReceivedMail[] =>
  server.received.filter(({ to }) => to.includes(address));

function mailTo(address: string): ReceivedMail {
  const mail = mailsTo(address).at(-1);
  if (!mail) throw new Error(`no mail has come to ${address}`);
  return mail;
}

/** Expects sender, reply address, envelope and Message-ID of the municipality, and no machine's name. */
function expectFrom(mail: ReceivedMail, name: string, domain: string): void {
  expect(mail.header('from')).toBe(`${name} <synpunkter@${domain}>`);
  expect(mail.header('reply-to')).toMatch(new RegExp(`<[a-z]+@${domain}>$`));
  expect(mail.from).toBe(`synpunkter@${domain}`);
  expect(mail.header('message-id')).toMatch(new RegExp(`^<[0-9a-f-]{36}@${domain}>$`));
  expect(mail.greetedAs).toBe(domain);
  expect(`${mail.head} ${mail.greetedAs}`).not.toContain(hostname());
}

async function answered(submitted: SubmittedCase, body: string): Promise<void> {
  const coordinator = staff(submitted.municipality, 'coordinator');
  await applyAction(app, submitted, coordinator, {
    type: 'answer',
    subject: null,
    body,
    parts: [],
    missing: [],
    overrideReason: null,
    toldOrally: false,
  });
  await app.drain();
}

describe('the sender of a mail', () => {
  it.each([
    ['vasteras', 'Västerås stad', 'vasteras.example'],
    ['botkyrka', 'Botkyrka kommun', 'botkyrka.example'],
    ['landskrona', 'Landskrona stad', 'landskrona.example'],
    ['falkoping', 'Falköpings kommun', 'falkoping.example'],
  ])('is the municipality itself: %s', async (municipality, name, domain) => {
    await submitCase(app, municipality);
    await app.drain();
    expectFrom(mailTo(kimsAddress), name, domain);
  });

  it('is the municipality to a receiver of a hand-over', async () => {
    const submitted = await submitCase(app, 'botkyrka', { text: 'Jag överklagar beslutet.' });
    const to = 'registrator@namnden.example';
    await applyAction(app, submitted, staff('botkyrka', 'kontaktcenter'), {
      type: 'hand_over',
      scope: 'appeal',
      to: { by: 'email', name: 'Nämnden', email: to },
      reason: 'Ett överklagande.',
      body: 'Vi har lämnat ditt överklagande till nämnden.',
    });
    await app.drain();
    expectFrom(mailTo(to), 'Botkyrka kommun', 'botkyrka.example');
  });

  it('is the municipality to its own staff in the morning', async () => {
    await submitCase(app, 'falkoping', { kind: 'complaint' });
    await app.drain();
    app.clock.set('2026-03-30T05:30:00Z');
    await app.context.jobs.sweep();
    await app.drain();
    expectFrom(
      mailTo(personWith('falkoping', 'coordinator').email),
      'Falköpings kommun',
      'falkoping.example',
    );
    app.clock.set('2026-03-30T08:00:00Z');
  });

  it('is the address of the installation, in the name of the municipality, where it has none of its own', async () => {
    const { sender: _, ...without } = ingenstans;
    await plant(app, without);
    await submitCase(app, 'ingenstans');
    await app.drain();
    const mail = mailTo(kimsAddress);
    expect(mail.header('from')).toBe('Ingenstans kommun <svar@tjansten.example>');
    expect(mail.from).toBe('svar@tjansten.example');
    expect(mail.header('message-id')).toMatch(/@tjansten\.example>$/);
    expect(mail.header('reply-to')).toContain('vaxeln@ingenstans.example');
  });

  it('is never an invented address in production', async () => {
    const service = await testApp({
      mail: server.transport,
      config: { ...app.context.config, mode: 'service' },
    });
    await submitCase(service, 'falkoping');
    await service.drain();
    await service.close();
    expect(mailTo(kimsAddress).header('from')).toBe('Falköpings kommun <svar@tjansten.example>');
  });
});

describe('the mails of one case', () => {
  it('are shown as one conversation by the recipient’s mail program, also after the municipality has changed its address', async () => {
    const submitted = await submitCase(app, 'botkyrka', { kind: 'question' });
    await app.drain();
    const coordinator = staff('botkyrka', 'coordinator');
    app.clock.advance('PT1H');
    await applyAction(app, submitted, coordinator, { type: 'register' });
    await applyAction(app, submitted, coordinator, {
      type: 'ask_submitter',
      body: 'Vilken dag var det?',
    });
    await app.drain();
    await changeSender(app.context, {
      municipality: 'botkyrka',
      name: 'Botkyrka kommun, synpunkter',
      address: 'synpunkter@nya.example',
    });
    app.clock.advance('PT1H');
    await answered(submitted, 'Tack för din fråga. Svaret är ja.');
    const mails = mailsTo(kimsAddress);
    expect(mails).toHaveLength(3);
    const [first, second, third] = mails.map((mail) => mail.header('message-id') ?? '');
    expect(mails.map((mail) => mail.header('in-reply-to'))).toEqual([undefined, first, second]);
    expect(mails.map((mail) => mail.header('references'))).toEqual([
      undefined,
      first,
      `${first} ${second}`,
    ]);
    expect(mails[2]?.header('from')).toContain('<synpunkter@nya.example>');
    expect(third).toMatch(/@nya\.example>$/);
    for (const mail of mails) {
      expect(mail.header('message-id')).not.toContain(submitted.number);
      expect(mail.head).not.toContain(submitted.code);
    }
  });

  it('are shown as one conversation from the first that was a mail, where an earlier message was a letter', async () => {
    const submitted = await submitCase(app, 'landskrona', { kind: 'question' });
    await app.drain();
    const other = await submitCase(app, 'landskrona', { kind: 'question' });
    await app.drain();
    const coordinator = staff('landskrona', 'coordinator');
    await applyAction(app, submitted, coordinator, { type: 'register' });
    await answered(submitted, 'Tack för din fråga. Svaret är ja.');
    const [first, ofOther, answer] = mailsTo(kimsAddress);
    expect(answer?.header('references')).toBe(first?.header('message-id'));
    expect(ofOther?.header('references')).toBeUndefined();
    expect(other.number).not.toBe(submitted.number);
  });
});
