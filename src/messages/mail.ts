import type { CaseTransaction } from '../case/room.ts';
import type { Language } from '../domain/vocabulary.ts';
import { messageWords } from '../locales/messages.ts';
import { publicPaths } from '../web/paths.ts';
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
async function readMessage(trx: CaseTransaction, messageId: string) {
  return await trx
    .selectFrom('message')
    .innerJoin('delivery', 'delivery.message_id', 'message.id')
    .innerJoin('feedback_case', 'feedback_case.id', 'message.case_id')
    .leftJoin('submitter', 'submitter.case_id', 'message.case_id')
    .select((columns) => [
      'message.purpose',
      'message.subject',
      'message.body',
      'message.language',
      'message.written_by',
      'message.created_at',
      'message.municipality',
      'delivery.mail_id',
      'feedback_case.number',
      'submitter.email',
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

/**
 * The mail that this message is, the same to the letter each time it is asked for. Undefined where there is no message,
 * no address or no words any more.
 */
export async function mailOf(
  trx: CaseTransaction,
  messageId: string,
  publicUrl: string,
): Promise<OutgoingMail | undefined> {
  const row = await readMessage(trx, messageId);
  if (!row?.email || row.body === null || row.mail_id === null) return undefined;
  const words = messageWords(row.language);
  const automatic = row.written_by === null;
  const address = followAddress(publicUrl, row.language, row.municipality);
  const closing = automatic ? words.mailIsAutomatic : words.mailFromDesk(row.number, address);
  return {
    messageId: row.mail_id,
    to: row.email,
    subject: oneLine(row.subject ?? words.subject[row.purpose](row.number)),
    text: `${row.body}\n\n-- \n${closing}\n`,
    language: row.language,
    date: row.created_at,
    automatic,
    inReplyTo:
      row.first_mail === null || row.first_mail === row.mail_id ? undefined : row.first_mail,
  };
}
