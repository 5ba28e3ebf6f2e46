import { randomUUID } from 'node:crypto';
import { readTogether } from '../db/read-together.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { seeEveryCommittee } from '../db/tenant.ts';
import type { Action, ActionOf } from '../domain/actions.ts';
import { type Actor, actorReference } from '../domain/actor.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import { changedCaseColumns } from '../domain/case-changes.ts';
import type { CaseFile, CaseRow } from '../domain/case-file.ts';
import { decide, decideGiveBack } from '../domain/decide/decide.ts';
import {
  type Circumstances,
  type Decision,
  type Directory,
  type FollowUp,
  type Refusal,
  toDate,
} from '../domain/decide/decision.ts';
import { decideSplitCase } from '../domain/decide/split.ts';
import { afterChoice } from '../domain/decide/suggested-track.ts';
import { followCodeHash, newFollowCode } from '../domain/follow-code.ts';
import { newSalt } from '../domain/ledger.ts';
import { mayReadSecret } from '../domain/permission.ts';
import type { PolicyRules } from '../domain/rules.ts';
import type { Job } from '../jobs/job.ts';
import { append, type LedgerEvent, takeHead, takeHeadAndNumbers } from '../ledger/append.ts';
import { domainOf, type SenderRow, senderOf, senderQuestion } from '../municipality/sender.ts';
import { organisationFrom, organisationQuestions } from '../people/directory.ts';
import { rulesFor } from '../policy/rules.ts';
import { policiesNamed, versionNames } from '../policy/store.ts';
import type { CaseContext } from './context.ts';
import { draftStatements } from './draft-statements.ts';
import { fileFrom, fileQuestions, lockRow } from './load-case.ts';
import { refuseMentionOfOthers } from './mentions-of-tied.ts';
import { exposureEvents } from './merge-exposure.ts';
import { refuseOtherCase } from './other-case.ts';
import { prepareUnmerge, type Unmerge } from './unmerge.ts';

export interface CaseReference {
  readonly municipality: string;
  readonly caseId: string;
  /**
   * The version of the case that the actor saw. When somebody else has changed it since, the action is refused and
   * nothing is overwritten.
   */
  readonly seenVersion?: number;
  /** The case, where the caller has locked and read it in the same transaction; otherwise `change` does. */
  readonly locked?: LockedCase;
}

/** A case that is locked until the transaction ends, with everything its decisions depend on, read after the lock. */
export interface LockedCase {
  readonly file: CaseFile;
  readonly rules: PolicyRules;
  readonly directory: Directory;
  /** The sender of the municipality's mails. */
  readonly place: SenderRow;
}

export type ChangeResult =
  | { readonly type: 'changed'; readonly decision: Decision }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'not_found' };

export function jobsFor(
  followUps: readonly FollowUp[],
  municipality: string,
  caseId: string,
): Job[] {
  return followUps.map((followUp) => jobFor(followUp, { municipality, caseId }));
}

function jobFor(followUp: FollowUp, of: { municipality: string; caseId: string }): Job {
  switch (followUp.job) {
    case 'compose':
      return { name: 'compose', ...of };
    case 'deliver':
      return { name: 'deliver', ...of, messageId: followUp.messageId };
    case 'alert':
      return {
        name: 'alert',
        ...of,
        ...{ accountId: followUp.accountId, about: followUp.about },
        ...(followUp.of === undefined ? {} : { of: followUp.of }),
      };
  }
}

function directoryNotLoaded(): never {
  throw new Error('what the system does by itself depends on no unit and no person');
}
/**
 * Most changes are messages that the system composes and sends; without the organisation they need four fewer
 * queries.
 */
const emptyDirectory: Directory = {
  unit: directoryNotLoaded,
  committee: directoryNotLoaded,
  areasOfDepartment: directoryNotLoaded,
  committeesFor: directoryNotLoaded,
  toldOfDistress: directoryNotLoaded,
  account: directoryNotLoaded,
  managersOf: directoryNotLoaded,
  managerFor: directoryNotLoaded,
  assessorFor: directoryNotLoaded,
  hasReader: directoryNotLoaded,
};

const needsNoDirectory = (actor: Actor, action: Pick<Action, 'type'>) =>
  actor.type === 'system' && action.type !== 'pass_on';

/** Locks the account that is given a case until commit, so that it is not closed at the same time. */
async function lockHandler(trx: TenantTransaction, actor: Actor, action: Action): Promise<void> {
  const newHandlerId = action.type === 'take' && actor.type === 'staff' ? actor.accountId : null;
  const handler = action.type === 'assign' ? action.handlerId : newHandlerId;
  if (handler === null) return;
  await trx.selectFrom('account').select('id').where('id', '=', handler).forShare().execute();
}

/**
 * Locks the case and reads it with its policy and its municipality's organisation; undefined where the transaction
 * sees no such case.
 */
async function lockAndRead(
  trx: TenantTransaction,
  caseId: string,
  actor: Actor,
  action: Action,
): Promise<LockedCase | undefined> {
  const row = await lockRow(trx, caseId);
  return row && (await readLocked(trx, row, actor, action));
}

/** Reads the rows of a locked case, and what its decisions depend on, in one statement. */
export async function readLocked(
  trx: TenantTransaction,
  row: CaseRow,
  actor: Actor,
  action: Pick<Action, 'type'>,
): Promise<LockedCase> {
  const isAsked = !needsNoDirectory(actor, action);
  const answers = await readTogether(trx, {
    ...fileQuestions(trx, row, actor.type === 'staff' ? 'whole' : 'outward'),
    ...(isAsked ? organisationQuestions(trx) : {}),
    versions: versionNames(trx, row.municipality),
    place: senderQuestion(trx, row.municipality),
  });
  const policies = await policiesNamed(trx, row.municipality, answers.versions);
  const policy = policies.find((one) => one.version === row.policy_version);
  if (!policy) throw new Error(`case ${row.id} has a policy version that is not there`);
  const [place] = answers.place;
  if (!place) throw new Error(`case ${row.id} has a municipality that is not there`);
  const { committees, departments, units, accounts } = answers;
  const isWhole = committees && departments && units && accounts;
  const directory = isWhole
    ? organisationFrom({ committees, departments, units, accounts })
    : emptyDirectory;
  return { file: fileFrom(row, answers), rules: rulesFor(policy, row), directory, place };
}

/**
 * The only way a case changes: lock, decide, then write rows, ledger event and jobs, in the caller's transaction. A
 * refusal writes nothing.
 */
export async function change(
  trx: TenantTransaction,
  caseContext: CaseContext,
  reference: CaseReference,
  actor: Actor,
  action: Action,
  /** Decided before the action, and written together with it or not at all. */
  first?: ActionOf<'dismiss_track'>,
): Promise<ChangeResult> {
  const { municipality, caseId, seenVersion } = reference;
  const locked = reference.locked ?? (await lockAndRead(trx, caseId, actor, action));
  if (!locked || locked.file.case.municipality !== municipality) return { type: 'not_found' };
  const { file, rules, directory, place } = locked;
  if (seenVersion !== undefined && seenVersion !== file.case.version)
    return { type: 'refused', refusal: { code: 'stale', version: file.case.version } };
  await lockHandler(trx, actor, action);
  const undone = action.type === 'unmerge' ? await prepareUnmerge(trx, file, action) : undefined;
  const now = caseContext.clock.now();
  const circumstances = {
    ...{ actor, now, today: arrivalDayOf(now), rules, directory },
    mailDomain: domainOf(senderOf(place, caseContext.sender)),
    newId: randomUUID,
    returned: (undone?.from ?? []).flatMap(({ moved }) => moved),
    wasRegistered: undone?.merge !== undefined && undone.merge.detail.from !== 'received',
  };
  const before = first && decide(file, first, circumstances);
  if (before?.ok === false) return { type: 'refused', refusal: before.refusal };
  const chosen = before?.decision;
  const fileAfterChoice = chosen ? afterChoice(file, chosen) : file;
  const otherCaseRefusal = await refuseOtherCase(trx, fileAfterChoice, action, circumstances);
  if (otherCaseRefusal) return { type: 'refused', refusal: otherCaseRefusal };
  const mentionRefusal = await refuseMentionOfOthers(trx, fileAfterChoice, action);
  if (mentionRefusal) return { type: 'refused', refusal: mentionRefusal };
  const result = decide(fileAfterChoice, action, circumstances);
  if (!result.ok) return { type: 'refused', refusal: result.refusal };
  const { decision } = result;
  const decided = { trx, caseContext, file: fileAfterChoice, decision, circumstances, chosen };
  if (action.type === 'split') await writeSplit(decided, action);
  else if (undone !== undefined) await writeUnmerge(decided, undone);
  else await write(decided);
  return { type: 'changed', decision };
}

interface DecidedChange {
  readonly trx: TenantTransaction;
  readonly caseContext: CaseContext;
  readonly file: CaseFile;
  readonly decision: Decision;
  readonly circumstances: Circumstances;
  /** A decision on the suggested track that is made together with it, and written before it. */
  readonly chosen?: Decision | undefined;
}

/** The absent person for whom the actor is a substitute, where the case is not the actor's own. */
function standsInForDetail(
  { handler_id, escalated_to, assessor_id }: ResponsibleColumns,
  actor: Actor,
): { readonly for?: string } {
  if (actor.type !== 'staff') return {};
  const responsibleIds = [handler_id, escalated_to, assessor_id];
  if (responsibleIds.includes(actor.accountId)) return {};
  const absent = (actor.substitutesFor ?? []).find((id) => responsibleIds.includes(id));
  return absent === undefined ? {} : { for: absent };
}

type ResponsibleColumns = Pick<CaseRow, 'handler_id' | 'escalated_to' | 'assessor_id'>;

function eventOf(
  caseRow: Pick<CaseRow, 'municipality' | 'id' | 'salt'> & ResponsibleColumns,
  decision: Decision,
  { actor, now }: Circumstances,
): LedgerEvent {
  const { municipality, id, salt } = caseRow;
  return {
    municipality,
    caseId: id,
    caseSalt: salt,
    at: toDate(now),
    type: decision.type,
    actor: actorReference(actor),
    detail: { ...standsInForDetail(caseRow, actor), ...decision.detail },
    changes: decision.changes,
    reason: decision.reason,
  };
}

async function write({
  trx,
  caseContext,
  file,
  decision,
  circumstances,
  chosen,
}: DecidedChange): Promise<void> {
  const { municipality, id } = file.case;
  await caseContext.enqueue(trx, jobsFor(decision.followUps, municipality, id));
  const event = eventOf(file.case, decision, circumstances);
  const { actor } = circumstances;
  const after = { ...file.case, ...changedCaseColumns(decision.changes) };
  if (actor.type === 'staff' && !mayReadSecret(actor, after)) await seeEveryCommittee(trx);
  const head = await takeHead(trx, municipality);
  const choice = chosen && eventOf(file.case, chosen, circumstances);
  const drafts = draftStatements(trx, decision.changes, id);
  await append(trx, head, choice ? [choice, event] : [event], drafts);
}

/**
 * Writes an undone merge: the case itself, the messages that are moved back to it, and who could read what while it
 * was merged, in one transaction.
 */
async function writeUnmerge(
  { trx, caseContext, file, decision, circumstances }: DecidedChange,
  { merge, from }: Unmerge,
): Promise<void> {
  const { municipality, id } = file.case;
  await caseContext.enqueue(trx, jobsFor(decision.followUps, municipality, id));
  const { actor, now } = circumstances;
  const given = from.map(({ file: other, moved }) => ({
    other,
    decision: decideGiveBack(other, { to: id, moved }, circumstances),
  }));
  const into = file.case.duplicate_of;
  const at = toDate(now);
  const exposures =
    merge && into !== null
      ? await exposureEvents(
          trx,
          municipality,
          { merge, into, until: at, how: 'undone' },
          { at, actor: actorReference(actor) },
        )
      : [];
  const head = await takeHead(trx, municipality);
  await append(trx, head, [
    eventOf(file.case, decision, circumstances),
    ...given.map((one) => eventOf(one.other.case, one.decision, circumstances)),
    ...exposures,
  ]);
}

/** Writes a split: the original case and the new one, in one transaction with two ledger events. */
async function writeSplit(
  { trx, caseContext, file, decision, circumstances }: DecidedChange,
  action: ActionOf<'split'>,
): Promise<void> {
  const { municipality } = file.case;
  const year = Number(circumstances.today.slice(0, 4));
  const { head, numbers } = await takeHeadAndNumbers(trx, municipality, year, 1);
  const [number] = numbers;
  if (number === undefined) throw new Error('a number was asked for');
  const seeds = { number, codeHash: followCodeHash(newFollowCode()), salt: newSalt() };
  const opened = decideSplitCase(file, action, seeds, circumstances);
  const { followUps } = opened.decision;
  await caseContext.enqueue(trx, jobsFor(followUps, municipality, action.into));
  await append(trx, head, [
    eventOf(file.case, decision, circumstances),
    eventOf(opened.row, opened.decision, circumstances),
  ]);
}
