/** A message to one submitter must not contain data about the submitter of a tied case (decision 0013). */

import type { TenantTransaction } from '../db/tenant.ts';
import type { Action } from '../domain/actions.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Refusal } from '../domain/decide/decision.ts';

/** The text that the submitter of this case will read; undefined for actions without one. */
function textToSubmitter(action: Action): string | undefined {
  switch (action.type) {
    case 'answer':
    case 'correct_answer':
      return [action.subject, action.body].join('\n');
    case 'ask_submitter':
    case 'notify_delay':
    case 'hand_over':
      return action.body;
    default:
      return undefined;
  }
}

/** A first name alone does not identify anyone. */
const isWhole = (name: string | null) => name?.trim().includes(' ') === true;

/**
 * Refuses a text that contains the case number, full name, address or telephone number of another submitter, unless
 * this submitter has given the same data.
 */
export async function refuseMentionOfOthers(
  trx: TenantTransaction,
  { case: row, submitter, ties }: CaseFile,
  action: Action,
): Promise<Refusal | undefined> {
  const text = textToSubmitter(action)?.toLowerCase();
  const others = ties.flatMap(({ case_id, other_id, loosened_at: loosened }) =>
    loosened === null ? [case_id === row.id ? other_id : case_id] : [],
  );
  if (text === undefined || others.length === 0) return undefined;
  const { name = null, email = null, phone = null, address = null } = submitter ?? {};
  const own = [name, email, phone, address];
  const rows = await trx
    .selectFrom('feedback_case')
    .leftJoin('submitter', 'submitter.case_id', 'feedback_case.id')
    .select(['number', 'name', 'email', 'phone', 'address'])
    .where('feedback_case.id', 'in', others)
    .execute();
  for (const one of rows) {
    const given = [isWhole(one.name) ? one.name : null, one.email, one.phone, one.address];
    const found = [one.number, ...given.filter((value) => !own.includes(value))].find(
      (value) => value !== null && value.trim() !== '' && text.includes(value.trim().toLowerCase()),
    );
    if (found) return { code: 'says_of_others', found, number: one.number };
  }
  return undefined;
}
