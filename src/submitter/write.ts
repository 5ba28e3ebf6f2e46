import { change, readLocked } from '../case/change.ts';
import type { CaseContext } from '../case/context.ts';
import { recordThreadReading } from '../case/merge-exposure.ts';
import { mergedQuestion, ownAmong } from '../case/merged-thread.ts';
import { casesOfSubmission, splitFromMerged } from '../case/related.ts';
import type { Config } from '../config/config.ts';
import { limits } from '../config/limits.ts';
import type { Databases } from '../db/connect.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import type { Action } from '../domain/actions.ts';
import { sha256 } from '../domain/ledger.ts';
import {
  type CaseFoundByCode,
  type FollowedCase,
  findByCode,
  openThread,
} from './followed-case.ts';

/**
 * `key` is chosen by the sender: the same text with the same key is stored once, however often it is sent. `about`:
 * the number of the case that is meant, where a submission became several; otherwise the one that the code was given
 * for.
 */
export type SubmitterStatement = { readonly key: string; readonly about?: string | undefined } & (
  | { readonly type: 'submitter_message'; readonly text: string }
  | { readonly type: 'dissatisfied'; readonly reason: string | null }
);

/** What the submitter's own actions need of the application. */
export interface SubmitterContext {
  readonly databases: Databases;
  readonly caseContext: CaseContext;
  readonly config: Pick<Config, 'rateLimit'>;
}

export type FollowResult =
  | { readonly type: 'followed'; readonly case: FollowedCase }
  | { readonly type: 'unknown_code' }
  | { readonly type: 'refused' };

export type StatementResult =
  | FollowResult
  /** Nothing was kept; it may be said again after so many seconds. */
  | { readonly type: 'too_many'; readonly case: FollowedCase; readonly retryAfter: number };

/** Submitters can see their own case whatever committee it belongs to and even when it is marked with secrecy. */
const scopeOf = (municipality: string) => ({ municipality, committees: 'all' }) as const;

export async function follow(
  app: SubmitterContext,
  municipality: string,
  code: string,
): Promise<FollowResult> {
  return await inTenant(app.databases, scopeOf(municipality), async (trx) => {
    const found = await findByCode(trx, code);
    if (found === undefined) return { type: 'unknown_code' };
    return { type: 'followed', case: await show(trx, app, municipality, found) };
  });
}

/** Returns what the code opens; where that includes other cases than the one it was given for, this is recorded. */
async function show(
  trx: TenantTransaction,
  { caseContext: { clock } }: Pick<SubmitterContext, 'caseContext'>,
  municipality: string,
  found: CaseFoundByCode,
): Promise<FollowedCase> {
  const { codeOf } = found;
  const { case: followed, shown } = await openThread(trx, found);
  const others = shown.filter((id) => id !== codeOf);
  await recordThreadReading(trx, clock, municipality, { codeOf, others });
  return followed;
}

async function meantCase(
  trx: TenantTransaction,
  id: string,
  about: string | undefined,
): Promise<string | undefined> {
  if (about === undefined) return id;
  const family = await casesOfSubmission(trx, { id, split_from: null });
  const merged = await ownAmong(trx, id, await mergedQuestion(trx, id).execute());
  const followed = [...family, ...(await splitFromMerged(trx, merged))];
  return followed.find(({ number }) => number === about)?.id;
}

/** A key identifies a request only together with its text: a text that was changed and sent again is new. */
function actionOf(
  statement: SubmitterStatement,
  through: string | null,
): Extract<Action, { type: SubmitterStatement['type'] }> {
  const words = statement.type === 'dissatisfied' ? statement.reason : statement.text;
  const key = `submitter:${sha256(`${statement.key}\n${words ?? ''}`)}`;
  return statement.type === 'dissatisfied'
    ? { type: 'dissatisfied', reason: statement.reason, key, through }
    : { type: 'submitter_message', body: statement.text, key, through };
}

async function isAlreadyRecorded(
  trx: TenantTransaction,
  caseId: string,
  key: string,
): Promise<boolean> {
  const message = await trx
    .selectFrom('message')
    .select('id')
    .where('case_id', '=', caseId)
    .where('key', '=', key)
    .executeTakeFirst();
  return message !== undefined;
}

const { max, timeWindow } = limits.messagesInCase;

/**
 * Seconds until the submitter may write in this case again; undefined where they may now. Counted from the messages
 * of the case, so that it is the same in every process; the caller has locked the case, so that two simultaneous
 * requests are not both the last allowed.
 */
async function secondsToWait(
  trx: TenantTransaction,
  caseId: string,
  now: Temporal.Instant,
): Promise<number | undefined> {
  const since = now.epochMilliseconds - timeWindow;
  const row = await trx
    .selectFrom('message')
    .select('created_at')
    .where('case_id', '=', caseId)
    .where('direction', '=', 'in')
    .where('written_by', 'is', null)
    .where('created_at', '>', new Date(since))
    .orderBy('created_at', 'desc')
    .offset(max - 1)
    .limit(1)
    .executeTakeFirst();
  return row && Math.max(1, Math.ceil((row.created_at.getTime() - since) / 1000));
}

/** Dissatisfaction without a text while the case is already under review: there is nothing more to record. */
async function isWaiting(trx: TenantTransaction, caseId: string): Promise<boolean> {
  return (await openThread(trx, { id: caseId, mergedFrom: null })).case.review !== null;
}

/** Records a message or dissatisfaction. A repeated request is recorded once and gets the same answer. */
export async function recordStatement(
  app: SubmitterContext,
  municipality: string,
  code: string,
  statement: SubmitterStatement,
): Promise<StatementResult> {
  return await inTenant(app.databases, scopeOf(municipality), async (trx) => {
    const held = await findByCode(trx, code, 'held');
    if (held === undefined) return { type: 'unknown_code' };
    const caseId = await meantCase(trx, held.id, statement.about);
    if (caseId === undefined) return { type: 'refused' };
    const action = actionOf(statement, held.codeOf === held.id ? null : held.codeOf);
    const withoutReason = action.type === 'dissatisfied' && action.reason === null;
    if (!(withoutReason && (await isWaiting(trx, caseId)))) {
      const retryAfter =
        app.config.rateLimit === 'on'
          ? await secondsToWait(trx, caseId, app.caseContext.clock.now())
          : undefined;
      if (retryAfter !== undefined && !(await isAlreadyRecorded(trx, caseId, action.key)))
        return { type: 'too_many', case: await show(trx, app, municipality, held), retryAfter };
      const submitter = { type: 'submitter' } as const;
      const isHeld = held.row.id === caseId;
      const locked = isHeld ? await readLocked(trx, held.row, submitter, action) : undefined;
      const reference = { municipality, caseId, ...(locked && { locked }) };
      const result = await change(trx, app.caseContext, reference, submitter, action);
      if (result.type !== 'changed' && !(await isAlreadyRecorded(trx, caseId, action.key)))
        return { type: 'refused' };
    }
    return { type: 'followed', case: await show(trx, app, municipality, held) };
  });
}
