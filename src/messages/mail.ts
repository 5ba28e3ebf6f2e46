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
    .select([
      'message.purpose',
      'message.subject',
      'message.body',
      'message.language',
      'message.written_by',
      'message.created_at',
      'message.municipality',
      'message.case_id',
      'delivery.mail_id',
      'feedback_case.number',
      'submitter.email',
    ])
    .where('message.id', '=', messageId)
    .where('message.direction', '=', 'out')
    .executeTakeFirst();
}

async function firstMailOf(trx: CaseTransaction, caseId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('message')
    .innerJoin('delivery', 'delivery.message_id', 'message.id')
    .select('delivery.mail_id')
    .where('message.case_id', '=', caseId)
    .where('message.purpose', '=', 'acknowledgement')
    .executeTakeFirst();
  return row?.mail_id ?? undefined;
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
  const first = await firstMailOf(trx, row.case_id);
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
    inReplyTo: first === row.mail_id ? undefined : first,
  };
}
