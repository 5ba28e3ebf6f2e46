import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { openTransport } from '../src/messages/open-transport.ts';
import type { MailTransport } from '../src/messages/transport.ts';
import type { Certificate } from './certificate.ts';

/** A mail as a mail program shows it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  header(name: string): string | undefined;
  readonly headerNames: readonly string[];
  readonly text: string;
  /** The part in HTML; undefined where the mail has none. */
  readonly html: string | undefined;
  /** Every line of the header as it came, and what the sending machine called itself. */
  readonly head: string;
  readonly greetedAs: string;
  /** Whether it was sent over TLS. */
  readonly encrypted: boolean;
}

/** Whether the server encrypts: on request (STARTTLS), or from the first byte (smtps). */
export type MailServerEncryption = {
  readonly kind: 'starttls' | 'smtps';
  readonly certificate: Certificate;
};

/** An error reply to a mail; `undefined` means that the mail is accepted. */
export interface Refusal {
  readonly code: number;
  readonly at: 'sender' | 'recipient' | 'text';
}

export interface MailServer {
  readonly received: ReceivedMail[];
  /** The replies to the next mails, one each; after that all mails are accepted. */
  readonly refusals: Refusal[];
  /** Called when a mail has been received in full, before it is accepted. */
  beforeTaking: () => Promise<void>;
  readonly url: string;
  readonly transport: MailTransport;
  close(): Promise<void>;
}

function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeHeader(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?Q\?([^?]*)\?=/gi, (_, words: string) =>
      decodeQuotedPrintable(words.replaceAll('_', ' ')),
    )
    .replaceAll(/=\?utf-8\?B\?([^?]*)\?=/gi, (_, words: string) =>
      Buffer.from(words, 'base64').toString('utf8'),
    );
}

type Envelope = Pick<ReceivedMail, 'from' | 'to' | 'encrypted' | 'greetedAs'>;

/** The header and the body of a mail, or of a part of one (RFC 5322 and RFC 2045). */
function splitPart(raw: string) {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end);
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.toLowerCase(), decodeHeader(value.join(':').trim())] as const;
    }),
  );
  return { head, headers, body: raw.slice(end + 4) };
}

/** The texts of a mail by their type: one, or several that say the same (`multipart/alternative`, RFC 2046, 5.1.4). */
function textsIn({ headers, body }: ReturnType<typeof splitPart>): ReadonlyMap<string, string> {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /^multipart\/alternative;.*boundary="([^"]+)"/.exec(type)?.[1];
  if (boundary === undefined) {
    const text = decodeQuotedPrintable(body).replaceAll('\r\n', '\n');
    return new Map([[type.split(';')[0] ?? '', text]]);
  }
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return new Map(
    parts.flatMap((part) => [
      ...textsIn(splitPart(part.replace(/^\r\n/, '').replace(/\r\n$/, ''))),
    ]),
  );
}

function readMail(raw: string, envelope: Envelope): ReceivedMail {
  const mail = splitPart(raw);
  const texts = textsIn(mail);
  return {
    ...envelope,
    header: (name) => mail.headers.get(name.toLowerCase()),
    headerNames: [...mail.headers.keys()],
    head: mail.head,
    text: texts.get('text/plain') ?? '',
    html: texts.get('text/html'),
  };
}

function replyError(code: number): Error & { responseCode: number } {
  return Object.assign(new Error(`no, kim.ek@example.se (${code})`), { responseCode: code });
}

/** Starts a real mail server on this machine; without `encryption` it offers none. */
export async function startMailServer(encryption?: MailServerEncryption): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refusals: Refusal[] = [];
  const takes = (at: Refusal['at']): Error | null => {
    if (refusals[0]?.at !== at) return null;
    const code = refusals.shift()?.code ?? 550;
    return replyError(code);
  };
  const server = new SMTPServer({
    disabledCommands: encryption === undefined ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    secure: encryption?.kind === 'smtps',
    ...encryption?.certificate,
    logger: false,
    onMailFrom: (_address, _session, answer) => answer(takes('sender')),
    onRcptTo: (_address, _session, answer) => answer(takes('recipient')),
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        const mail = readMail(Buffer.concat(chunks).toString('latin1'), {
          from,
          to: rcptTo.map(({ address }) => address),
          encrypted: session.secure,
          greetedAs: session.hostNameAppearsAs,
        });
        void mailServer.beforeTaking().then(() => {
          const refused = takes('text');
          if (!refused) received.push(mail);
          answer(refused);
        });
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const url = `${encryption?.kind === 'smtps' ? 'smtps' : 'smtp'}://127.0.0.1:${port}`;
  const mailServer: MailServer = {
    received,
    refusals,
    beforeTaking: async () => {},
    url,
    transport: openTransport({
      kind: 'smtp',
      url,
      from: 'Svar från kommunen <svar@kommun.example>',
      encryption: 'off',
    }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}
