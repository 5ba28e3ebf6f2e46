import type { CaseFile, CaseRow, HandOverRow } from '../domain/case-file.ts';
import type { CaseTransaction } from './room.ts';

/** Nothing is handed over before somebody has touched the case; most are asked for before that. */
export async function handOversOf(
  trx: CaseTransaction,
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

/** Locks the case for the rest of the transaction and reads what belongs to it; undefined where there is none to see. */
export async function lockCase(
  trx: CaseTransaction,
  caseId: string,
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
    ])
    .where('case_id', '=', caseId)
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
  return { case: row, submitter: submitter ?? null, clocks, messages, deliveries, handOvers };
}
