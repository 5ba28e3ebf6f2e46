/** The cases that belong to one submission: the one that was received, those split off from it, and what came twice. */

import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { CaseRow, MessageRow } from '../domain/case-file.ts';
import { rootOf } from '../domain/decide/split.ts';
import { mayRead } from '../domain/permission.ts';
import { mergedInto } from './merged-thread.ts';

/** All of them, in the order of their numbers; only those that the transaction may see. */
export async function casesOfSubmission(
  trx: TenantTransaction,
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
async function saidIn(trx: TenantTransaction, caseId: string): Promise<readonly MessageRow[]> {
  return await trx
    .selectFrom('message')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('moved_to', 'is', null)
    .where('purpose', '<>', 'letter_to_receiver')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export interface RelatedCase {
  /** Split from the same submission, or the same thing come twice. */
  readonly how: 'split' | 'merged';
  readonly row: CaseRow;
  readonly messages: readonly MessageRow[];
}

/** What was said when the same thing came twice stands in the thread of the case that goes on. */
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

/** The other cases of the same submission that this person may see, with what was said in them. */
export async function relatedCases(
  trx: TenantTransaction,
  actor: StaffActor,
  row: CaseRow,
): Promise<readonly RelatedCase[]> {
  const family = (await casesOfSubmission(trx, row)).filter(({ id }) => id !== row.id);
  const merged = await mergedInto(trx, [row.id]);
  const others = [
    ...family.map((other) => ({ how: 'split', row: other }) as const),
    ...merged.map((other) => ({ how: 'merged', row: other }) as const),
  ].filter((other) => mayRead(actor, other.row));
  const related: RelatedCase[] = [];
  for (const { how, row: other } of others) {
    const first = how === 'merged' ? firstWords(other) : [];
    // To read what is marked with secrecy is itself written down, so it is read on its own page.
    const messages = other.secrecy_marked ? [] : [...first, ...(await saidIn(trx, other.id))];
    related.push({ how, row: other, messages });
  }
  return related;
}
