import { type Answers, readTogether } from '../db/read-together.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { CaseFile, CaseRow } from '../domain/case-file.ts';

/** Without the words, which no decision reads. */
const messageColumns = [
  'id',
  'municipality',
  'case_id',
  'direction',
  'purpose',
  'key',
  'subject',
  'language',
  'parts',
  'written_by',
  'replaces',
  'created_at',
  'through_id',
  'moved_to',
] as const;

/** The messages of a case's own thread, in order. */
function messagesOf(trx: TenantTransaction, caseId: string) {
  return trx
    .selectFrom('message')
    .where('case_id', '=', caseId)
    .where('moved_to', 'is', null)
    .orderBy('created_at')
    .orderBy('direction')
    .orderBy('id');
}

/**
 * What belongs to a case beside its messages, for `readTogether`. Nothing is handed over or noted before somebody has touched the
 * case, and most are asked for before that; a tie may be made from the other case, while this one is untouched.
 */
export function partsQuestions(
  trx: TenantTransaction,
  { id: caseId, touched_at: touched }: Pick<CaseRow, 'id' | 'touched_at'>,
) {
  return {
    submitter: trx.selectFrom('submitter').selectAll().where('case_id', '=', caseId),
    clocks: trx
      .selectFrom('clock')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('kind')
      .orderBy('round'),
    deliveries: trx.selectFrom('delivery').selectAll().where('case_id', '=', caseId),
    handOvers:
      touched === null
        ? undefined
        : trx
            .selectFrom('hand_over')
            .selectAll()
            .where('case_id', '=', caseId)
            .orderBy('handed_at')
            .orderBy('id'),
    notes:
      touched === null
        ? undefined
        : trx
            .selectFrom('note')
            .selectAll()
            .where('case_id', '=', caseId)
            .orderBy('written_at')
            .orderBy('id'),
    ties: trx
      .selectFrom('case_tie')
      .selectAll()
      .where((where) => where.or([where('case_id', '=', caseId), where('other_id', '=', caseId)]))
      .orderBy('tied_at')
      .orderBy('id'),
  };
}

/** Of the answers to `partsQuestions`. */
export function partsFrom({
  submitter: [submitter],
  ...parts
}: Answers<ReturnType<typeof partsQuestions>>) {
  const { clocks, deliveries, handOvers, notes, ties } = parts;
  return { submitter: submitter ?? null, clocks, deliveries, handOvers, notes, ties };
}

/** The messages of a case's own thread with their words, for `readTogether`. */
export const wholeMessages = (trx: TenantTransaction, caseId: string) =>
  messagesOf(trx, caseId).selectAll();

/** Locks the case for the rest of the transaction; undefined where there is none to see. */
export async function lockRow(
  trx: TenantTransaction,
  caseId: string,
): Promise<CaseRow | undefined> {
  return await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
}

/** `outward`: without notes and ties, which only the staff's own actions ask for. For `readTogether`. */
export const fileQuestions = (
  trx: TenantTransaction,
  row: CaseRow,
  parts: 'whole' | 'outward',
) => ({
  ...partsQuestions(trx, row),
  ...(parts === 'outward' && { notes: undefined, ties: undefined }),
  messages: messagesOf(trx, row.id).select(messageColumns),
});

/** Of the answers to `fileQuestions`. */
export function fileFrom(
  row: CaseRow,
  { messages, ...answers }: Answers<ReturnType<typeof fileQuestions>>,
): CaseFile {
  return { case: row, messages, ...partsFrom(answers) };
}

/** Locks the case for the rest of the transaction and reads what belongs to it; undefined where there is none to see. */
export async function lockCase(
  trx: TenantTransaction,
  caseId: string,
  parts: 'whole' | 'outward',
): Promise<CaseFile | undefined> {
  const row = await lockRow(trx, caseId);
  return row && fileFrom(row, await readTogether(trx, fileQuestions(trx, row, parts)));
}
