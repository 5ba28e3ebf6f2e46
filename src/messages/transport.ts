import type { Language } from '../domain/vocabulary.ts';
import type { Sender } from '../municipality/schema.ts';

/** An e-mail to one person, without tracking. */
export interface OutgoingMail {
  /** The stable Message-ID, without angle brackets. */
  readonly messageId: string;
  /** The municipality, which is also the envelope's sender. */
  readonly from: Sender;
  /** The address to which answers go, and where somebody reads them. */
  readonly replyTo: Sender;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same in HTML, for programs that show it. */
  readonly html: string;
  readonly language: Language;
  readonly date: Date;
  /** Whether it is composed by the system, so that other systems do not answer it (RFC 3834). */
  readonly automatic: boolean;
  /** The Message-IDs of the earlier mails of the case, oldest first: a mail program shows them together (RFC 5322, 3.6.4). */
  readonly references: readonly string[];
}

export interface MailTransport {
  /** Resolves once the mail is accepted, and throws a `MailFailure` when it is not. */
  send(mail: OutgoingMail): Promise<void>;
}

/** Why a mail was not sent: a code, since the server's own message can contain the address. */
export type MailFailureCode =
  | `smtp_${number}`
  | 'no_connection'
  | 'not_encrypted'
  | 'no_address'
  | 'sender_refused'
  | 'sign_in_refused'
  | 'timed_out'
  | 'unknown';

export class MailFailure extends Error {
  readonly failure: MailFailureCode;
  /** Whether another attempt would fail too. */
  readonly permanent: boolean;

  constructor(failure: MailFailureCode, permanent: boolean) {
    super(failure);
    this.failure = failure;
    this.permanent = permanent;
  }
}
