import { createTransport } from 'nodemailer';
import type { MailSettings } from '../config/config.ts';
import { domainOf } from '../municipality/sender.ts';
import {
  MailFailure,
  type MailFailureCode,
  type MailTransport,
  type OutgoingMail,
} from './transport.ts';

/** Milliseconds; all together less than the 30 s for which a worker reserves a message (`domain/lease.ts`). */
const timeouts = { connection: 8_000, greeting: 6_000, silence: 10_000, all: 25_000 } as const;

/** The properties that nodemailer adds to its errors. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
  /** The code before nodemailer replaced it with `code`. */
  readonly originalCode?: string;
}

/**
 * Node's names for invalid certificates, and for TLS that could not be established (node:tls, X509 certificate
 * errors).
 */
const ofEncryption = /^(CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL)_/;

/** A problem between us and the server, not about the recipient: tried again whatever the status. */
function ownFault({ code, command, originalCode = '' }: SmtpError): MailFailureCode | undefined {
  if (code === 'EAUTH' || code === 'ENOAUTH' || command?.startsWith('AUTH'))
    return 'sign_in_refused';
  if (command === 'MAIL FROM') return 'sender_refused';
  if (code === 'ETIMEDOUT' || code === 'EABORT') return 'timed_out';
  if (code === 'ETLS' || ofEncryption.test(originalCode)) return 'not_encrypted';
  const onTheWay = ['ECONNECTION', 'ESOCKET', 'EDNS', 'EPROTOCOL', 'ECONNREFUSED', 'EHLO'];
  return onTheWay.some((one) => one === code || one === command) ? 'no_connection' : undefined;
}

function failureOf(error: unknown): MailFailure {
  if (!(error instanceof Error)) return new MailFailure('unknown', false);
  const failed: SmtpError = error;
  const own = ownFault(failed);
  if (own !== undefined) return new MailFailure(own, false);
  const { responseCode, code } = failed;
  if (responseCode !== undefined)
    // 503 is a wrong sequence of commands, and not about the mail.
    return new MailFailure(`smtp_${responseCode}`, responseCode >= 500 && responseCode !== 503);
  return code === 'EENVELOPE'
    ? new MailFailure('no_address', true)
    : new MailFailure('unknown', false);
}

function messageOf(mail: OutgoingMail) {
  const references = mail.references.map((id) => `<${id}>`);
  return {
    from: mail.from,
    replyTo: mail.replyTo,
    // The envelope's sender is `from`, so that undelivered mail is returned to the municipality.
    to: { name: '', address: mail.to },
    messageId: `<${mail.messageId}>`,
    date: mail.date,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    textEncoding: 'quoted-printable' as const,
    ...(references.length === 0 ? {} : { inReplyTo: references.at(-1), references }),
    headers: {
      'Content-Language': mail.language,
      ...(mail.automatic
        ? { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
        : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Options in the address would take precedence; with `required` it has none (`encryption.ts`). TLS 1.2 is RFC 8996. */
const encrypted = {
  requireTLS: true,
  tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
} as const;

/** Each mail has a connection of its own, so that a broken one leaves only one mail uncertain. */
export function smtpTransport(settings: Extract<MailSettings, { kind: 'smtp' }>): MailTransport {
  const options = {
    url: settings.url,
    ...(settings.encryption === 'required' ? encrypted : {}),
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    dnsTimeout: timeouts.connection,
    socketTimeout: timeouts.silence,
  };
  return {
    async send(mail) {
      // The server is greeted with the sender's domain: by default nodemailer sends the name of this machine, which
      // is then visible in the mail.
      const client = createTransport({ ...options, name: domainOf(mail.from) });
      try {
        await client.sendMail({
          ...messageOf(mail),
          signal: AbortSignal.timeout(timeouts.all),
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}
