import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { messagesOf, submitCase } from '../../test/case-work.ts';
import { makeCertificate } from '../../test/certificate.ts';
import { type MailServerEncryption, startMailServer } from '../../test/mail-server.ts';
import { openTransport } from './open-transport.ts';

const trusted = getCACertificates('default');
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  setDefaultCACertificates(trusted);
  for (const close of closing.splice(0).reverse()) await close();
});

/** Sends an acknowledgement from a municipality in production through that server. @returns the state of the message */
async function sendThrough(encryption?: MailServerEncryption) {
  const server = await startMailServer(encryption);
  closing.push(() => server.close());
  const from = 'svar@kommun.example';
  const mail = openTransport({ kind: 'smtp', url: server.url, from, encryption: 'required' });
  const app = await testApp({ mail });
  closing.push(() => app.close());
  const submitted = await submitCase(app, 'falkoping');
  await app.drain();
  const [message] = await messagesOf(app, submitted);
  return { message, received: server.received };
}

describe('mail where encryption is required', () => {
  it('stays in the outbox when the mail server offers no encryption', async () => {
    const { message, received } = await sendThrough();
    expect(message).toMatchObject({ state: 'queued', failure: 'not_encrypted', attempts: 1 });
    expect(received).toEqual([]);
  });

  it.each(['starttls', 'smtps'] as const)(
    'stays in the outbox when the certificate is issued by an unknown authority (%s)',
    async (kind) => {
      const { message, received } = await sendThrough({ kind, certificate: makeCertificate() });
      expect(message).toMatchObject({ state: 'queued', failure: 'not_encrypted' });
      expect(received).toEqual([]);
    },
  );

  it.each(['starttls', 'smtps'] as const)(
    'is sent, encrypted, to a mail server with a valid certificate (%s)',
    async (kind) => {
      const certificate = makeCertificate();
      setDefaultCACertificates([...trusted, certificate.cert]);
      const { message, received } = await sendThrough({ kind, certificate });
      expect(message).toMatchObject({ state: 'sent', failure: null });
      expect(received).toMatchObject([{ encrypted: true }]);
    },
  );
});
