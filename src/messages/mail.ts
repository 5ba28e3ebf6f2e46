import type { TenantTransaction } from '../db/tenant.ts';
import { derivedReceiptCode } from '../domain/follow-code.ts';
import type { Language } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';
import { textsOf } from '../municipality/profile.ts';
import { publicPaths } from '../paths.ts';
import { codeInFirstMessage } from './first-code.ts';
import { type MailWriter, writerOf } from './mail-limit.ts';
import { closing } from './receiver-mail.ts';
import type { OutgoingMail } from './transport.ts';

/** Where somebody follows the case; no code stands in an address. */
export function followAddress(publicUrl: string, language: Language, municipality: string): string {
  return `${publicUrl}${publicPaths.follow(language, municipality)}`;
}

/** A header is one line, whatever was typed into a subject. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break in a header would begin another header.
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

/** A message and what it travels with, as a mail reads it. */
async function readMessage(trx: TenantTransaction, messageId: string) {
  return await trx
    .selectFrom('message')
    .innerJoin('delivery', 'delivery.message_id', 'message.id')
    .innerJoin('feedback_case', 'feedback_case.id', 'message.case_id')
    .innerJoin('municipality', 'municipality.id', 'message.municipality')
    .leftJoin('submitter', 'submitter.case_id', 'message.case_id')
    .leftJoin('hand_over', 'hand_over.message_id', 'message.id')
    .select((columns) => [
      'message.purpose',
      'message.case_id',
      'feedback_case.code_hash',
      'feedback_case.registered_by',
      'message.subject',
      'message.body',
      'message.language',
      'message.written_by',
      'message.created_at',
      'message.municipality',
      'delivery.mail_id',
      'feedback_case.number',
      'submitter.email',
      'municipality.profile',
      'hand_over.id as hand_over',
      'hand_over.receiver_address',
      columns
        .selectFrom('message as first')
        .innerJoin('delivery as first_delivery', 'first_delivery.message_id', 'first.id')
        .select('first_delivery.mail_id')
        .whereRef('first.case_id', '=', 'message.case_id')
        .where('first.key', '=', 'acknowledgement')
        .as('first_mail'),
    ])
    .where('message.id', '=', messageId)
    .where('message.direction', '=', 'out')
    .executeTakeFirst();
}

type MessageInMail = NonNullable<Awaited<ReturnType<typeof readMessage>>>;

export interface MailMoment {
  readonly publicUrl: string;
  /** The code in a letter to a receiver is derived from it; absent where somebody else looks at the letter. */
  readonly secret?: string;
}

type SignatureParts = Pick<MessageInMail, 'written_by' | 'language' | 'number' | 'municipality'>;

/** The end of an e-mail to the submitter: where to follow the case, or that no answer is needed. */
function closingTo(message: SignatureParts, publicUrl: string): string {
  const { written_by, language, number, municipality } = message;
  const words = wordsIn(language).messages;
  if (written_by === null) return words.mailIsAutomatic;
  return words.mailFromDesk({ number, address: followAddress(publicUrl, language, municipality) });
}

type SubjectParts = Pick<MessageInMail, 'subject' | 'purpose' | 'language' | 'number'>;

/** Subject and text as the mail has them. */
function wordsOf(message: SubjectParts, body: string, end: string) {
  const { subject, purpose, language, number } = message;
  return {
    subject: oneLine(subject ?? wordsIn(language).messages.subject[purpose]({ number })),
    text: `${body}\n\n-- \n${end}\n`,
  };
}

/** A reply as its mail will read once it is sent. */
export function replyMail(
  message: SubjectParts & SignatureParts & { readonly body: string },
  publicUrl: string,
): Pick<OutgoingMail, 'subject' | 'text'> {
  return wordsOf(message, message.body, closingTo(message, publicUrl));
}

/** To whom, below which closing words, and in which conversation. */
function recipientAndClosing(
  row: MessageInMail,
  { publicUrl, secret }: MailMoment,
): { readonly to: string | null; readonly closing: string; readonly thread: string | null } {
  const { municipality, hand_over: handOver } = row;
  if (handOver !== null) {
    const { contact } = textsOf(row.profile);
    const code =
      secret === undefined ? undefined : derivedReceiptCode(secret, municipality, handOver);
    const end = closing({ publicUrl, municipality, contact, code });
    return { to: row.receiver_address, closing: end, thread: null };
  }
  const code = codeInFirstMessage(row, secret);
  const words = wordsIn(row.language).messages;
  const address = followAddress(publicUrl, row.language, municipality);
  const told = code === undefined ? [] : [words.firstCode({ code, address })];
  return {
    to: row.email,
    closing: [...told, closingTo(row, publicUrl)].join('\n\n'),
    thread: row.first_mail === row.mail_id ? null : row.first_mail,
  };
}

export interface MessageMail extends OutgoingMail {
  readonly by: MailWriter;
}

/**
 * The mail that this message is, the same to the letter each time it is asked for. Undefined where there is no message,
 * no address or no words any more.
 */
export async function mailOf(
  trx: TenantTransaction,
  messageId: string,
  moment: MailMoment,
): Promise<MessageMail | undefined> {
  const row = await readMessage(trx, messageId);
  if (!row || row.body === null || row.mail_id === null) return undefined;
  const { to, closing: end, thread } = recipientAndClosing(row, moment);
  if (!to) return undefined;
  return {
    messageId: row.mail_id,
    to,
    ...wordsOf(row, row.body, end),
    language: row.language,
    date: row.created_at,
    automatic: row.written_by === null,
    inReplyTo: thread ?? undefined,
    by: writerOf(row),
  };
}
