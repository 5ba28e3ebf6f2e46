import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Random } from '../random.ts';

/** A mail server that accepts everything and keeps running when the product is killed. */
export interface MailSink {
  readonly url: string;
  /** How often each Message-ID was accepted. */
  readonly received: ReadonlyMap<string, number>;
  /** Everyone who has been sent a mail. */
  readonly recipients: ReadonlySet<string>;
  /** Mails without a Message-ID, which cannot be distinguished from each other. */
  readonly withoutMessageId: number;
  close(): Promise<void>;
}

const longestHead = 64 * 1024;

function messageIdOf(text: string): string | undefined {
  const head = text.slice(0, longestHead).split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^message-id:\s*<([^>\s]+)>/im.exec(head)?.[1];
}

/**
 * Milliseconds: it sometimes answers a little late, so that some kills happen between its accepting a mail and the
 * product's recording that.
 */
const longestDelay = 8;

export async function openMailSink(random: Random): Promise<MailSink> {
  const received = new Map<string, number>();
  const recipients = new Set<string>();
  let withoutMessageId = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const id = messageIdOf(Buffer.concat(chunks).toString('latin1'));
        if (id === undefined) withoutMessageId += 1;
        else received.set(id, (received.get(id) ?? 0) + 1);
        for (const { address } of session.envelope.rcptTo) recipients.add(address);
        setTimeout(done, random.between(0, longestDelay));
      });
    },
  });
  // Clients that are killed during a transfer are part of the test.
  server.on('error', () => {});
  const listening = Promise.withResolvers<AddressInfo | string | null>();
  const { server: socket } = server;
  server.listen(0, '127.0.0.1', () => listening.resolve(socket.address()));
  const address = await listening.promise;
  if (address === null || typeof address === 'string') throw new Error('the mail sink has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    recipients,
    get withoutMessageId() {
      return withoutMessageId;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
