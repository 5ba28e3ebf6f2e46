import type { TenantTransaction } from '../db/tenant.ts';
import type { CaseFile, CaseRow, HandOverRow, NoteRow, TieRow } from '../domain/case-file.ts';

/** Nothing is handed over before somebody has touched the case; most are asked for before that. */
export async function handOversOf(
  trx: TenantTransaction,
  { id, touched_at }: Pick<CaseRow, 'id' | 'touched_at'>,
): Promise<readonly HandOverRow[]> {
  if (touched_at === null) return [];
  return await trx
    .selectFrom('hand_over')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('handed_at')
    .orderBy('id')
    .execute();
}

/** Notes and ties are made by people; most cases are asked for before anyone has touched them. */
export async function notesOf(
  trx: TenantTransaction,
  { id, touched_at }: Pick<CaseRow, 'id' | 'touched_at'>,
): Promise<readonly NoteRow[]> {
  if (touched_at === null) return [];
  return await trx
    .selectFrom('note')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
}

/** Said on this case or on the other, which may itself be untouched. */
export async function tiesOf(trx: TenantTransaction, id: string): Promise<readonly TieRow[]> {
  return await trx
    .selectFrom('case_tie')
    .selectAll()
    .where((where) => where.or([where('case_id', '=', id), where('other_id', '=', id)]))
    .orderBy('tied_at')
    .orderBy('id')
    .execute();
}

/**
 * Locks the case for the rest of the transaction and reads what belongs to it; undefined where there is none to see.
 * `outward`: without notes and ties, which only the staff's own actions ask for.
 */
export async function lockCase(
  trx: TenantTransaction,
  caseId: string,
  parts: 'whole' | 'outward',
): Promise<CaseFile | undefined> {
  const row = await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const submitter = await trx
    .selectFrom('submitter')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  const clocks = await trx
    .selectFrom('clock')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('kind')
    .orderBy('round')
    .execute();
  const messages = await trx
    .selectFrom('message')
    .select([
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
    ])
    .where('case_id', '=', caseId)
    .where('moved_to', 'is', null)
    .orderBy('created_at')
    .orderBy('direction')
    .orderBy('id')
    .execute();
  const deliveries = await trx
    .selectFrom('delivery')
    .selectAll()
    .where('case_id', '=', caseId)
    .execute();
  const handOvers = await handOversOf(trx, row);
  const whole = parts === 'whole';
  const notes = whole ? await notesOf(trx, row) : [];
  const ties = whole ? await tiesOf(trx, row.id) : [];
  return {
    ...{ case: row, submitter: submitter ?? null, clocks, messages, deliveries, handOvers },
    ...{ notes, ties },
  };
}
