/** A new code for whoever has lost theirs: one code for the whole submission, and every former one stops. */
import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { CaseRow } from '../domain/case-file.ts';
import { rootOf } from '../domain/decide/split.ts';
import { followCodeHash, newFollowCode } from '../domain/follow-code.ts';
import { type ChangeResult, change } from './change.ts';
import type { CaseContext } from './context.ts';
import { followedCaseId, longestChain, mergedQuestion, ownAmong } from './merged-thread.ts';

export interface CodeRenewal {
  readonly municipality: string;
  /** The case that somebody asked about. */
  readonly caseId: string;
  /** How it was checked that the right person asks. */
  readonly reason: string;
}

export type RenewedCode =
  /** `number`: the case that the code is of, which shows all the others. */
  | { readonly type: 'renewed'; readonly code: string; readonly number: string }
  | Exclude<ChangeResult, { readonly type: 'changed' }>;

async function rowOf(trx: TenantTransaction, id: string): Promise<CaseRow | undefined> {
  return await trx.selectFrom('feedback_case').selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * The case whose code shows the whole submission: the one that was received first, where this one was split off from it or
 * merged into it. Undefined where the transaction does not see it.
 */
async function threadRoot(trx: TenantTransaction, caseId: string): Promise<CaseRow | undefined> {
  let row = await rowOf(trx, caseId);
  for (let step = 0; row && step < longestChain; step += 1) {
    const followed = await followedCaseId(trx, row);
    const next = followed === row.id ? rootOf(row) : followed;
    if (next === row.id) return row;
    row = await rowOf(trx, next);
  }
  return row;
}

/**
 * Gives the root of the submission a new code. The codes of what was merged into it, and of the case that was asked about,
 * become codes that nobody has, so that none opens the thread any more. A refusal writes nothing.
 * @throws where one of the others is not this person's to change: the caller's transaction is then rolled back
 */
export async function renewFollowCode(
  trx: TenantTransaction,
  caseContext: CaseContext,
  actor: StaffActor,
  { municipality, caseId, reason }: CodeRenewal,
): Promise<RenewedCode> {
  const root = await threadRoot(trx, caseId);
  if (!root) return { type: 'not_found' };
  const renew = (id: string, code: string) =>
    change(trx, caseContext, { municipality, caseId: id }, actor, {
      type: 'renew_code',
      codeHash: followCodeHash(code),
      reason,
    });
  const code = newFollowCode();
  const renewed = await renew(root.id, code);
  if (renewed.type !== 'changed') return renewed;
  const merged = await ownAmong(trx, root.id, await mergedQuestion(trx, root.id).execute());
  const others = new Set([caseId, ...merged.map(({ id }) => id)]);
  others.delete(root.id);
  for (const id of others) {
    const stopped = await renew(id, newFollowCode());
    if (stopped.type !== 'changed') throw new Error(`the code of case ${id} could not be stopped`);
  }
  return { type: 'renewed', code, number: root.number };
}
