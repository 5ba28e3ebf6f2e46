import type { Language } from '../domain/vocabulary.ts';

/** An e-mail to one person in plain text, without tracking. */
export interface OutgoingMail {
  /** The stable Message-ID, without angle brackets. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly date: Date;
  /** Composed by the system, so that other systems do not answer it (RFC 3834). */
  readonly automatic: boolean;
  /** The Message-ID of the first mail of the case, which this one stands under. */
  readonly inReplyTo: string | undefined;
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
