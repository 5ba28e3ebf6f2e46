import type { TenantTransaction } from '../db/tenant.ts';
import type { Action } from '../domain/actions.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Circumstances, Refusal } from '../domain/decide/decision.ts';
import { refusedDuringReview } from '../domain/decide/escalation.ts';
import { mergeRefusal } from '../domain/decide/merge.ts';

async function caseExists(trx: TenantTransaction, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('feedback_case')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The earlier case is locked until commit, so that it is not merged into another at the same time. Locks are always
 * taken from the later to the earlier case, so that two crosswise merges never wait for each other.
 */
async function mergeTargetRefusal(
  trx: TenantTransaction,
  file: CaseFile,
  into: string,
): Promise<Refusal | undefined> {
  const { received_at: received } = file.case;
  const row = await trx
    .selectFrom('feedback_case')
    .select(['id', 'number', 'status', 'received_at', 'closure_reason', 'secrecy_marked'])
    .select(['anonymous', 'track', 'suggested_track'])
    .where('id', '=', into)
    .where('received_at', '<=', received)
    .forShare()
    .executeTakeFirst();
  if (!row)
    return (await caseExists(trx, into)) ? { code: 'came_later' } : { code: 'unknown_other' };
  const submitter = await trx
    .selectFrom('submitter')
    .select(['email', 'phone'])
    .where('case_id', '=', into)
    .executeTakeFirst();
  return mergeRefusal(file, { row, submitter: submitter ?? null });
}

/** Whether the other case is under review, so that this person may not change it. */
async function isOtherHeld(
  trx: TenantTransaction,
  id: string,
  type: WithOther['type'],
  { actor, rules, directory }: Circumstances,
): Promise<boolean> {
  const row = await trx
    .selectFrom('feedback_case')
    .select(['status', 'handler_id', 'escalated_at', 'escalated_to', 'committee_id'])
    .select('restricted_to')
    .where('id', '=', id)
    .where('escalated_at', 'is not', null)
    .executeTakeFirst();
  if (!row) return false;
  const messages = await trx
    .selectFrom('message')
    .select(['purpose', 'written_by'])
    .where('case_id', '=', id)
    .execute();
  const clocks = await trx
    .selectFrom('clock')
    .select(['kind', 'stopped_at'])
    .where('case_id', '=', id)
    .execute();
  const around = { rule: rules.escalation, directory };
  return refusedDuringReview(type, { case: row, messages, clocks }, actor, around);
}

type WithOther = Extract<Action, { type: 'merge' | 'unmerge' | 'tie' | 'untie' }>;

/** The other case that is changed together with this one. */
function otherOf({ case: row, ties }: CaseFile, action: WithOther): string | null {
  switch (action.type) {
    case 'merge':
      return action.into;
    case 'unmerge':
      return row.duplicate_of;
    case 'tie':
      return action.to;
    case 'untie': {
      const tie = ties.find(({ id }) => id === action.tieId);
      return tie === undefined ? null : tie.case_id === row.id ? tie.other_id : tie.case_id;
    }
  }
}

/** Why this may not be done with the other case; undefined for most actions, which change no other case. */
export async function refuseOtherCase(
  trx: TenantTransaction,
  file: CaseFile,
  action: Action,
  circumstances: Circumstances,
): Promise<Refusal | undefined> {
  switch (action.type) {
    case 'merge':
    case 'unmerge':
    case 'tie':
    case 'untie':
      break;
    default:
      return undefined;
  }
  if (action.type === 'merge') {
    const refusal = await mergeTargetRefusal(trx, file, action.into);
    if (refusal) return refusal;
  }
  if (action.type === 'tie' && !(await caseExists(trx, action.to)))
    return { code: 'unknown_other' };
  const other = otherOf(file, action);
  const isHeldByOther =
    other !== null && (await isOtherHeld(trx, other, action.type, circumstances));
  return isHeldByOther ? { code: 'other_escalated' } : undefined;
}
