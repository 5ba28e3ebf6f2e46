import type { MailSettings } from '../config/config.ts';
import { smtpTransport } from './smtp.ts';
import type { MailTransport } from './transport.ts';

/** Without a mail server the outbox is the mail server: it takes every mail, and the desk reads them there. */
const keptInOutbox: MailTransport = { send: async () => {} };

export function openTransport(settings: MailSettings): MailTransport {
  return settings.kind === 'smtp' ? smtpTransport(settings) : keptInOutbox;
}
