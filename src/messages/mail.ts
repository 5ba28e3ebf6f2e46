import { type ExpressionBuilder, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { derivedReceiptCode } from '../domain/follow-code.ts';
import type { Language } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';
import { textsOf } from '../municipality/profile.ts';
import type { ContactDetails } from '../municipality/schema.ts';
import { type SenderSettings, senderColumn } from '../municipality/sender.ts';
import { publicPaths } from '../paths.ts';
import { codeInFirstMessage } from './first-code.ts';
import { mailHtml } from './html/document.tsx';
import { type MailWriter, writerOf } from './mail-limit.ts';
import { linksOf, mailText, sentBy, textsOfMessage } from './mail-parts.ts';
import { closing } from './receiver-mail.ts';
import type { OutgoingMail } from './transport.ts';

/** The address where a case is followed; it never contains a code. */
export function followAddress(publicUrl: string, language: Language, municipality: string): string {
  return `${publicUrl}${publicPaths.follow(language, municipality)}`;
}

/** A header is one line, whatever was typed into a subject. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break in a header would begin another header.
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

/** Several can be created at the same moment: the first message comes before all others. */
const placeOf = (table: 'earlier' | 'message') =>
  sql`${sql.ref(`${table}.created_at`)}, ${sql.ref(`${table}.key`)} <> 'acknowledgement', ${sql.ref(`${table}.id`)}`;

/**
 * The Message-IDs of earlier mails to the submitter in the same case, oldest first. The order is that of the
 * messages, so it is the same each time a mail is tried again.
 */
function earlierMails(columns: ExpressionBuilder<Tables, 'message'>) {
  return columns
    .selectFrom('message as earlier')
    .innerJoin('delivery as earlier_delivery', 'earlier_delivery.message_id', 'earlier.id')
    .select(
      sql<
        readonly string[] | null
      >`array_agg(earlier_delivery.mail_id order by ${placeOf('earlier')})`.as('ids'),
    )
    .whereRef('earlier.case_id', '=', 'message.case_id')
    .where('earlier.purpose', '<>', 'letter_to_receiver')
    .where('earlier_delivery.mail_id', 'is not', null)
    .where(sql<boolean>`(${placeOf('earlier')}) < (${placeOf('message')})`);
}

/** A message with everything its mail needs. */
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
      'municipality.name as municipality_name',
      senderColumn.as('sender'),
      earlierMails(columns).as('earlier_mails'),
    ])
    .where('message.id', '=', messageId)
    .where('message.direction', '=', 'out')
    .executeTakeFirst();
}

type MessageInMail = NonNullable<Awaited<ReturnType<typeof readMessage>>>;

export interface MailMoment {
  readonly publicUrl: string;
  /** For deriving the code in a letter to a receiver; absent where somebody else reads the letter. */
  readonly secret?: string;
  readonly sender: SenderSettings;
}

type SignatureParts = Pick<MessageInMail, 'written_by' | 'language' | 'number' | 'municipality'>;

/** The end of an e-mail to the submitter: where to follow the case, and where answers to the mail go. */
function closingTo(message: SignatureParts, { publicUrl, contact }: ClosingMoment): string {
  const { written_by, language, number, municipality } = message;
  const words = wordsIn(language).messages;
  const answers = { mailbox: contact.email };
  if (written_by === null) return words.mailIsAutomatic(answers);
  const address = followAddress(publicUrl, language, municipality);
  return words.mailFromDesk({ number, address, ...answers });
}

interface ClosingMoment {
  readonly publicUrl: string;
  readonly contact: Pick<ContactDetails, 'email'>;
}

type SubjectParts = Pick<MessageInMail, 'subject' | 'purpose' | 'language' | 'number'>;

function subjectOf({ subject, purpose, language, number }: SubjectParts): string {
  return oneLine(subject ?? wordsIn(language).messages.subject[purpose]({ number }));
}

/** A reply as its mail will be once it is sent. */
export function replyMail(
  message: SubjectParts & SignatureParts & { readonly body: string },
  moment: ClosingMoment,
): Pick<OutgoingMail, 'subject' | 'text'> {
  const end = closingTo(message, moment);
  return { subject: subjectOf(message), text: mailText(message.body, end) };
}

/** The recipient, the closing text, and the conversation it belongs to. */
function recipientAndClosing(
  row: MessageInMail,
  { publicUrl, secret }: MailMoment,
  contact: ContactDetails,
): Pick<MessageMail, 'references'> & { readonly to: string | null; readonly closing: string } {
  const { municipality, hand_over: handOver } = row;
  if (handOver !== null) {
    const code =
      secret === undefined ? undefined : derivedReceiptCode(secret, municipality, handOver);
    const end = closing({ publicUrl, municipality, contact, code });
    return { to: row.receiver_address, closing: end, references: [] };
  }
  const code = codeInFirstMessage(row, secret);
  const words = wordsIn(row.language).messages;
  const address = followAddress(publicUrl, row.language, municipality);
  const codeLines = code === undefined ? [] : [words.firstCode({ code, address })];
  return {
    to: row.email,
    closing: [...codeLines, closingTo(row, { publicUrl, contact })].join('\n\n'),
    references: row.earlier_mails ?? [],
  };
}

export interface MessageMail extends OutgoingMail {
  readonly by: MailWriter;
}

/**
 * The mail of this message, identical each time it is composed. Undefined where there is no message, no address or no
 * text any more.
 */
export async function mailOf(
  trx: TenantTransaction,
  messageId: string,
  moment: MailMoment,
): Promise<MessageMail | undefined> {
  const row = await readMessage(trx, messageId);
  if (!row || row.body === null || row.mail_id === null) return undefined;
  const { contact } = textsOf(row.profile);
  const { to, closing: end, references } = recipientAndClosing(row, moment, contact);
  if (!to) return undefined;
  const { language } = row;
  const place = { name: row.municipality_name, sender: row.sender };
  const subject = subjectOf(row);
  return {
    messageId: row.mail_id,
    ...sentBy(place, contact, language, moment.sender),
    ...{ to, subject, text: mailText(row.body, end) },
    html: mailHtml({
      subject,
      body: textsOfMessage(row, row.body),
      end: { language: row.hand_over === null ? language : 'sv', text: end },
      mayLink: linksOf(row.written_by === null ? 'system' : 'person', moment.publicUrl),
    }),
    ...{ language, date: row.created_at, references },
    automatic: row.written_by === null,
    by: writerOf(row),
  };
}
