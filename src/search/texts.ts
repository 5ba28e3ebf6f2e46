import { type SqlBool, sql } from 'kysely';
import { type Answers, readTogether } from '../db/read-together.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { CaseRow, MessageRow } from '../domain/case-file.ts';
import type { SearchedField } from '../domain/searched-field.ts';
import type { MessagePurpose } from '../domain/vocabulary.ts';

/** A text of a case that is searched, and shown where it matches. */
export interface SearchedText {
  readonly field: SearchedField;
  readonly text: string;
}

/** Messages written by people; what the product composes reads the same in every case. */
const writtenByPeople = [
  'submitter_message',
  'question_to_submitter',
  'answer',
  'corrected_answer',
] as const satisfies readonly MessagePurpose[];

type SubmissionColumns = Pick<CaseRow, 'id' | 'words' | 'wish' | 'place'>;

/** One value for any number of ids, so that the statement stays the same and is planned once. */
const isOneOf = (ids: readonly string[]) => sql<SqlBool>`case_id = any(${ids}::text[])`;

function ownTexts({ words, wish, place }: SubmissionColumns): readonly SearchedText[] {
  return (
    [
      ['words', words],
      ['wish', wish],
      ['place', place],
    ] as const
  ).flatMap(([field, text]) => (text === null ? [] : [{ field, text }]));
}

type MessageColumns = Pick<MessageRow, 'direction' | 'subject' | 'body'>;

function messageText({ direction, subject, body }: MessageColumns): SearchedText {
  const text = [subject, body].filter((part) => part !== null).join('\n\n');
  return { field: direction === 'in' ? 'from_submitter' : 'to_submitter', text };
}

function messagesOf(trx: TenantTransaction, ids: readonly string[]) {
  return trx
    .selectFrom('message')
    .select(['case_id', 'direction', 'subject', 'body'])
    .where(isOneOf(ids))
    .where('moved_to', 'is', null)
    .where('purpose', 'in', writtenByPeople)
    .orderBy('created_at');
}

function notesOf(trx: TenantTransaction, ids: readonly string[]) {
  return trx
    .selectFrom('note')
    .select(['case_id', 'body'])
    .where(isOneOf(ids))
    .where('body', 'is not', null)
    .orderBy('written_at');
}

/** The other texts of these cases that are searched, for `readTogether`. */
export const textQuestions = (trx: TenantTransaction, ids: readonly string[]) => ({
  messages: messagesOf(trx, ids),
  notes: notesOf(trx, ids),
});

/**
 * Every text of these cases that is searched, by case. This is the one place that lists them: another text is added
 * as a field above and a question here. Names, addresses and numbers of people are not included (GDPR art. 5.1 c).
 */
export async function searchedTexts(
  trx: TenantTransaction,
  cases: readonly SubmissionColumns[],
): Promise<ReadonlyMap<string, readonly SearchedText[]>> {
  if (cases.length === 0) return new Map();
  const ids = cases.map(({ id }) => id);
  return textsByCase(cases, await readTogether(trx, textQuestions(trx, ids)));
}

/** Groups the answers to `textQuestions` by case. */
export function textsByCase(
  cases: readonly SubmissionColumns[],
  { messages, notes }: Answers<ReturnType<typeof textQuestions>>,
): ReadonlyMap<string, readonly SearchedText[]> {
  const said = Map.groupBy(messages, (message) => message.case_id);
  const noted = Map.groupBy(notes, (note) => note.case_id);
  const textsOf = (row: SubmissionColumns): readonly SearchedText[] => [
    ...ownTexts(row),
    ...(said.get(row.id) ?? []).map(messageText),
    ...(noted.get(row.id) ?? []).map(({ body }) => ({ field: 'note' as const, text: body ?? '' })),
  ];
  return new Map(cases.map((row) => [row.id, textsOf(row)]));
}
