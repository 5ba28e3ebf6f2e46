import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Random } from '../random.ts';

/** A mail server that takes everything and outlives what it serves. */
export interface MailSink {
  readonly url: string;
  /** How often each Message-ID was taken. */
  readonly taken: ReadonlyMap<string, number>;
  /** Who has been sent a mail. */
  readonly recipients: ReadonlySet<string>;
  /** Mails without a Message-ID, which could not be told apart. */
  readonly nameless: number;
  close(): Promise<void>;
}

const longestHead = 64 * 1024;

function messageIdOf(text: string): string | undefined {
  const head = text.slice(0, longestHead).split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^message-id:\s*<([^>\s]+)>/im.exec(head)?.[1];
}

/** It answers a little late now and then, so that some kills fall between its taking a mail and that being written down. */
const latest = 8;

export async function openMailSink(random: Random): Promise<MailSink> {
  const taken = new Map<string, number>();
  const recipients = new Set<string>();
  let nameless = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const id = messageIdOf(Buffer.concat(chunks).toString('latin1'));
        if (id === undefined) nameless += 1;
        else taken.set(id, (taken.get(id) ?? 0) + 1);
        for (const { address } of session.envelope.rcptTo) recipients.add(address);
        setTimeout(done, random.between(0, latest));
      });
    },
  });
  // A client that is killed in mid-sentence is what this is about.
  server.on('error', () => {});
  const listening = Promise.withResolvers<AddressInfo | string | null>();
  const { server: socket } = server;
  server.listen(0, '127.0.0.1', () => listening.resolve(socket.address()));
  const address = await listening.promise;
  if (address === null || typeof address === 'string') throw new Error('the mail sink has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    recipients,
    get nameless() {
      return nameless;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
