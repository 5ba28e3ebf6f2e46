import type { Language } from '../domain/vocabulary.ts';
import type { Sender } from '../municipality/schema.ts';

/** An e-mail to one person, without tracking. */
export interface OutgoingMail {
  /** The stable Message-ID, without angle brackets. */
  readonly messageId: string;
  /** The municipality, which is the sender of the envelope too. */
  readonly from: Sender;
  /** Where an answer goes: somebody reads it there. */
  readonly replyTo: Sender;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same in HTML, for programs that show it. */
  readonly html: string;
  readonly language: Language;
  readonly date: Date;
  /** Composed by the system, so that other systems do not answer it (RFC 3834). */
  readonly automatic: boolean;
  /** The Message-IDs of the earlier mails of the case, oldest first: a mail program shows them together (RFC 5322, 3.6.4). */
  readonly references: readonly string[];
}

export interface MailTransport {
  /** Returns once the mail is taken, and throws a `MailFailure` when it is not. */
  send(mail: OutgoingMail): Promise<void>;
}

/** What stopped a mail: a code, since the server's own words can hold the address. */
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
  /** Trying again would end the same way. */
  readonly permanent: boolean;

  constructor(failure: MailFailureCode, permanent: boolean) {
    super(failure);
    this.failure = failure;
    this.permanent = permanent;
  }
}
