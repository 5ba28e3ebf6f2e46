import { type Answers, readTogether } from '../db/read-together.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { CaseFile, CaseRow } from '../domain/case-file.ts';

/** Without the text, which no decision reads. */
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

/** The messages of a case itself, in order. */
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
 * The rows of a case apart from its messages, for `readTogether`. A case that nobody has touched has no hand-overs or
 * notes, and most are read before that; a tie can be made from the other case while this one is untouched.
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
    plannedActions:
      touched === null
        ? undefined
        : trx
            .selectFrom('planned_action')
            .selectAll()
            .where('case_id', '=', caseId)
            .orderBy('due')
            .orderBy('id'),
    ties: trx
      .selectFrom('case_tie')
      .selectAll()
      .where((eb) => eb.or([eb('case_id', '=', caseId), eb('other_id', '=', caseId)]))
      .orderBy('tied_at')
      .orderBy('id'),
  };
}

/** From the answers to `partsQuestions`. */
export function partsFrom({
  submitter: [submitter],
  ...parts
}: Answers<ReturnType<typeof partsQuestions>>) {
  const { clocks, deliveries, handOvers, notes, ties, plannedActions } = parts;
  return {
    submitter: submitter ?? null,
    ...{ clocks, deliveries, handOvers, notes, ties, plannedActions },
  };
}

/** The messages of a case itself with their text, for `readTogether`. */
export const wholeMessages = (trx: TenantTransaction, caseId: string) =>
  messagesOf(trx, caseId).selectAll();

/** Locks the case for the rest of the transaction; undefined where the transaction sees no such case. */
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

/** `outward`: without notes, ties and planned actions, which only actions by staff need. For `readTogether`. */
export const fileQuestions = (
  trx: TenantTransaction,
  row: CaseRow,
  parts: 'whole' | 'outward',
) => ({
  ...partsQuestions(trx, row),
  ...(parts === 'outward' && { notes: undefined, ties: undefined, plannedActions: undefined }),
  messages: messagesOf(trx, row.id).select(messageColumns),
});

/** From the answers to `fileQuestions`. */
export function fileFrom(
  row: CaseRow,
  { messages, ...answers }: Answers<ReturnType<typeof fileQuestions>>,
): CaseFile {
  return { case: row, messages, ...partsFrom(answers) };
}

/**
 * Locks the case for the rest of the transaction and reads its rows; undefined where the transaction sees no such
 * case.
 */
export async function lockCase(
  trx: TenantTransaction,
  caseId: string,
  parts: 'whole' | 'outward',
): Promise<CaseFile | undefined> {
  const row = await lockRow(trx, caseId);
  return row && fileFrom(row, await readTogether(trx, fileQuestions(trx, row, parts)));
}
