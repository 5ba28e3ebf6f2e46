import type { MailSettings } from '../config/config.ts';
import { smtpTransport } from './smtp.ts';
import type { MailTransport } from './transport.ts';

/** Without a mail server, the outbox replaces it: every mail is accepted, and the desk reads it there. */
const keptInOutbox: MailTransport = { send: async () => {} };

export function openTransport(settings: MailSettings): MailTransport {
  return settings.kind === 'smtp' ? smtpTransport(settings) : keptInOutbox;
}
