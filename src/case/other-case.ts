import type { Action } from '../domain/actions.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Refusal } from '../domain/decide/decision.ts';
import { whyNotMerged } from '../domain/decide/merge.ts';
import type { CaseTransaction } from './room.ts';

async function isThere(trx: CaseTransaction, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('feedback_case')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The one that came first is held until commit, so that it does not itself go on in another meanwhile. Always held from
 * the later to the earlier: two that merge crosswise never wait for each other.
 */
async function whyNotInto(
  trx: CaseTransaction,
  file: CaseFile,
  into: string,
): Promise<Refusal | undefined> {
  const { received_at: received } = file.case;
  const row = await trx
    .selectFrom('feedback_case')
    .select(['id', 'number', 'status', 'received_at', 'closure_reason', 'secrecy_marked'])
    .where('id', '=', into)
    .where('received_at', '<=', received)
    .forShare()
    .executeTakeFirst();
  if (!row) return (await isThere(trx, into)) ? { code: 'came_later' } : { code: 'unknown_other' };
  const submitter = await trx
    .selectFrom('submitter')
    .select(['email', 'phone'])
    .where('case_id', '=', into)
    .executeTakeFirst();
  return whyNotMerged(file, { row, submitter: submitter ?? null });
}

/** What stands against doing this with the other case that the action names; undefined for most actions, which name none. */
export async function otherUnfit(
  trx: CaseTransaction,
  file: CaseFile,
  action: Action,
): Promise<Refusal | undefined> {
  if (action.type === 'merge') return await whyNotInto(trx, file, action.into);
  if (action.type === 'tie' && !(await isThere(trx, action.to))) return { code: 'unknown_other' };
  return undefined;
}
