/** The cases that one submission became: the one that was received, and those split off from it. */
import type { StaffActor } from '../domain/actor.ts';
import type { CaseRow, MessageRow } from '../domain/case-file.ts';
import { rootOf } from '../domain/decide/split.ts';
import { mayRead } from '../domain/permission.ts';
import type { CaseTransaction } from './room.ts';

/** All of them, in the order of their numbers; only those that the transaction may see. */
export async function familyOf(
  trx: CaseTransaction,
  row: Pick<CaseRow, 'id' | 'split_from'>,
): Promise<readonly CaseRow[]> {
  const root = rootOf(row);
  return await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where((where) => where.or([where('id', '=', root), where('split_from', '=', root)]))
    .orderBy('number')
    .execute();
}

/** What was said in one of them, for whoever reads the thread from another; not what went to receivers. */
async function saidIn(trx: CaseTransaction, caseId: string): Promise<readonly MessageRow[]> {
  return await trx
    .selectFrom('message')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('purpose', '<>', 'letter_to_receiver')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export interface RelatedCase {
  readonly row: CaseRow;
  readonly messages: readonly MessageRow[];
}

/** The other cases of the same submission that this person may see, with what was said in them. */
export async function relatedOf(
  trx: CaseTransaction,
  actor: StaffActor,
  row: CaseRow,
): Promise<readonly RelatedCase[]> {
  const family = await familyOf(trx, row);
  const others = family.filter((other) => other.id !== row.id && mayRead(actor, other));
  const related: RelatedCase[] = [];
  // To read what is marked with secrecy is itself written down, so it is read on its own page.
  for (const other of others)
    related.push({
      row: other,
      messages: other.secrecy_marked ? [] : await saidIn(trx, other.id),
    });
  return related;
}
