/** The cases of one submission: the one that was received, those split off from it, and its duplicates. */
import { type SqlBool, sql } from 'kysely';
import { type Answers, readTogether } from '../db/read-together.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { CaseRow, MessageRow } from '../domain/case-file.ts';
import { rootOf } from '../domain/decide/split.ts';
import { mayRead } from '../domain/permission.ts';
import { mergedQuestion } from './merged-thread.ts';

/** All of them, ordered by number, for `readTogether`; only those that the transaction may see. */
export function familyQuestion(trx: TenantTransaction, row: Pick<CaseRow, 'id' | 'split_from'>) {
  const root = rootOf(row);
  return trx
    .selectFrom('feedback_case')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', root), eb('split_from', '=', root)]))
    .orderBy('number');
}

export async function casesOfSubmission(
  trx: TenantTransaction,
  row: Pick<CaseRow, 'id' | 'split_from'>,
): Promise<readonly CaseRow[]> {
  return await familyQuestion(trx, row).execute();
}

/** What was split off from these before they were merged into another case; it is followed with the code of that one. */
export async function splitFromMerged(
  trx: TenantTransaction,
  merged: readonly Pick<CaseRow, 'id'>[],
): Promise<readonly CaseRow[]> {
  if (merged.length === 0) return [];
  const ids = merged.map(({ id }) => id);
  return await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where(sql<SqlBool>`split_from = any(${ids}::text[])`)
    .where('duplicate_of', 'is', null)
    .orderBy('number')
    .execute();
}

/** Their messages, to be shown in one conversation, for `readTogether`; without letters to receivers. */
function saidQuestion(trx: TenantTransaction, caseIds: readonly string[]) {
  return trx
    .selectFrom('message')
    .selectAll()
    .where(sql<SqlBool>`case_id = any(${caseIds}::text[])`)
    .where('moved_to', 'is', null)
    .where('purpose', '<>', 'letter_to_receiver')
    .orderBy('created_at')
    .orderBy('id');
}

export interface RelatedCase {
  /** Split from the same submission, or a merged duplicate. */
  readonly how: 'split' | 'merged';
  readonly row: CaseRow;
  readonly messages: readonly MessageRow[];
}

/** The messages of a merged duplicate are shown in the thread of the case it was merged into. */
function firstWords(row: CaseRow): readonly MessageRow[] {
  if (row.words === null) return [];
  return [
    {
      id: `words-${row.id}`,
      municipality: row.municipality,
      case_id: row.id,
      direction: 'in',
      purpose: 'submitter_message',
      key: 'words',
      subject: null,
      body: row.words,
      language: row.language,
      parts: [],
      written_by: null,
      replaces: null,
      created_at: row.received_at,
      through_id: null,
      moved_to: null,
    },
  ];
}

/** A case whose thread is shown together with another. */
export type RelatedRow = Omit<RelatedCase, 'messages'>;

/** The other cases of the same submission, for `readTogether`. */
export const relatedQuestions = (trx: TenantTransaction, row: CaseRow) => ({
  family: familyQuestion(trx, row),
  merged: mergedQuestion(trx, row.id),
});

/** From the answers to `relatedQuestions`: the cases that this person may see. */
export function relatedRows(
  actor: StaffActor,
  { id }: Pick<CaseRow, 'id'>,
  { family, merged }: Answers<ReturnType<typeof relatedQuestions>>,
): readonly RelatedRow[] {
  return [
    ...family
      .filter((other) => other.id !== id)
      .map((other) => ({ how: 'split', row: other }) as const),
    ...merged.map((other) => ({ how: 'merged', row: other }) as const),
  ].filter((other) => mayRead(actor, other.row));
}

/** Reading a case marked with secrecy is itself recorded, so such cases are read only on their own pages. */
export function saidInRelated(trx: TenantTransaction, rows: readonly RelatedRow[]) {
  const readable = rows.filter(({ row }) => !row.secrecy_marked);
  const ids = readable.map(({ row }) => row.id);
  return ids.length === 0 ? undefined : saidQuestion(trx, ids);
}

/** Each case with its messages; `said` answers `saidInRelated`. */
export function relatedFrom(
  rows: readonly RelatedRow[],
  said: readonly MessageRow[],
): readonly RelatedCase[] {
  const messages = Map.groupBy(said, ({ case_id }) => case_id);
  return rows.map(({ how, row }) => {
    const first = how === 'merged' ? firstWords(row) : [];
    return {
      ...{ how, row },
      messages: row.secrecy_marked ? [] : [...first, ...(messages.get(row.id) ?? [])],
    };
  });
}

/** The other cases of the same submission that this person may see, with their messages. */
export async function relatedCases(
  trx: TenantTransaction,
  actor: StaffActor,
  row: CaseRow,
): Promise<readonly RelatedCase[]> {
  const rows = relatedRows(actor, row, await readTogether(trx, relatedQuestions(trx, row)));
  return relatedFrom(rows, (await saidInRelated(trx, rows)?.execute()) ?? []);
}
