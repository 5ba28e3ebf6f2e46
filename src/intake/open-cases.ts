import { randomUUID } from 'node:crypto';
import { jobsFor } from '../case/change.ts';
import type { CaseContext } from '../case/context.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { type Actor, actorReference } from '../domain/actor.ts';
import { arrivalDayOf, type Day } from '../domain/calendar/day.ts';
import type { CaseRow, ClockRow } from '../domain/case-file.ts';
import type { Circumstances, Directory, Refusal } from '../domain/decide/decision.ts';
import {
  decideIntake,
  type Intake,
  intakeFollowUps,
  refuseIntake,
} from '../domain/decide/intake.ts';
import type { OpenedCase } from '../domain/decide/new-case.ts';
import { isCareOrSchool } from '../domain/decide/suggested-track.ts';
import { followCodeHash } from '../domain/follow-code.ts';
import { newSalt } from '../domain/ledger.ts';
import type { PolicyRules } from '../domain/rules.ts';
import { readTextSignals } from '../domain/suggestion/matter.ts';
import { append, type LedgerEvent, takeHeadAndNumbers } from '../ledger/append.ts';
import { domainOf } from '../municipality/sender.ts';
import { loadOrganisation } from '../people/directory.ts';
import { policyInForce } from '../policy/interpret.ts';
import { rulesOf } from '../policy/rules.ts';
import { type IntakeContext, loadIntakeContext } from './load-context.ts';

/**
 * A submission, and the code with which its submitter will follow it (only its hash is stored). `id`: the case's id,
 * where it is already decided.
 */
export type Submission = Omit<Intake, 'codeHash' | 'salt' | 'matter'> & { readonly code: string };

export type OpenCaseResult =
  | { readonly type: 'received'; readonly case: CaseRow; readonly clocks: readonly ClockRow[] }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'no_policy' };

/** A submission that becomes a case as soon as it has its number. */
interface AcceptedSubmission {
  readonly type: 'accepted';
  readonly intake: Intake & { readonly id: string };
  readonly rules: PolicyRules;
}

function acceptSubmission(
  { code, ...rest }: Submission,
  { policies, directory }: IntakeContext,
  today: Day,
  actor: Actor,
): AcceptedSubmission | Exclude<OpenCaseResult, { readonly type: 'received' }> {
  const policy = policyInForce(policies, rest.arrivalDay);
  if (!policy) return { type: 'no_policy' };
  const rules = rulesOf(policy);
  const refusal = refuseIntake(rest, { today, directory, actor, rules });
  if (refusal) return { type: 'refused', refusal };
  const { id = randomUUID() } = rest;
  const matter = readTextSignals([rest.words, rest.wish]);
  const intake = { ...rest, id, codeHash: followCodeHash(code), salt: newSalt(), matter };
  return { type: 'accepted', intake, rules };
}

function open(
  { intake, rules }: AcceptedSubmission,
  number: string,
  committeeId: string,
  decisionContext: Omit<Circumstances, 'rules'>,
): OpenedCase {
  return decideIntake(intake, number, committeeId, { ...decisionContext, rules });
}

/** Access and alerts for a case of care or school need the whole organisation; most cases are neither. */
function needsOrganisation({ intake }: AcceptedSubmission, directory: Directory): boolean {
  const { statutory, area, distress } = intake.matter;
  const unit = intake.unitId === null ? undefined : directory.unit(intake.unitId);
  const areas = [...(unit?.areas ?? []), ...(area === null ? [] : [area])];
  return distress || statutory !== null || isCareOrSchool(areas);
}

function eventOf({ row, decision }: OpenedCase, actor: Actor): LedgerEvent {
  const { municipality, id, salt, received_at: at } = row;
  return {
    municipality,
    caseId: id,
    caseSalt: salt,
    at,
    type: decision.type,
    actor: actorReference(actor),
    detail: decision.detail,
    changes: decision.changes,
    reason: null,
  };
}

/** Gives the accepted submissions their numbers, in order, and writes all their rows. */
async function openAll(
  trx: TenantTransaction,
  municipality: string,
  accepted: readonly AcceptedSubmission[],
  committeeId: string,
  decisionContext: Omit<Circumstances, 'rules'>,
): Promise<readonly OpenedCase[]> {
  const { today, actor } = decisionContext;
  const year = Number(today.slice(0, 4));
  // The number series is locked from here until commit, so every other query is made before.
  const { head, numbers } = await takeHeadAndNumbers(trx, municipality, year, accepted.length);
  const opened = numbers.flatMap((number, index) => {
    const one = accepted[index];
    return one ? [open(one, number, committeeId, decisionContext)] : [];
  });
  const [first, ...more] = opened.map((one) => eventOf(one, actor));
  if (first) await append(trx, head, [first, ...more]);
  return opened;
}

/**
 * Opens a case for each submission of one municipality, with number, deadlines, ledger event and the job that
 * acknowledges it, in the caller's transaction. It takes four statements for any number of submissions: on a busy
 * machine an intake waited longer for the database's turns than for all computation.
 */
export async function openCases(
  trx: TenantTransaction,
  caseContext: CaseContext,
  municipality: string,
  submissions: readonly Submission[],
  actor: Actor,
): Promise<readonly OpenCaseResult[]> {
  const unitIds = submissions.flatMap(({ unitId }) => unitId ?? []);
  const own = actor.type === 'staff' && actor.unitId !== null ? [actor.unitId] : [];
  const intakeContext = await loadIntakeContext(trx, municipality, [...unitIds, ...own]);
  const { directory, committeeId } = intakeContext;
  const { clock, sender } = caseContext;
  const now = clock.now();
  const today = arrivalDayOf(now);
  const answers = submissions.map(({ unitId, ...rest }) =>
    acceptSubmission(
      { ...rest, unitId: unitId === null ? null : intakeContext.unitIdOf(unitId) },
      intakeContext,
      today,
      actor,
    ),
  );
  const accepted = answers.filter((answer) => answer.type === 'accepted');
  if (accepted.length === 0) return answers.filter((answer) => answer.type !== 'accepted');
  const jobs = accepted.flatMap(({ intake }) =>
    jobsFor(intakeFollowUps(intake), municipality, intake.id),
  );
  await caseContext.enqueue(trx, jobs);
  const organisation = accepted.some((one) => needsOrganisation(one, directory))
    ? await loadOrganisation(trx)
    : directory;
  const decisionContext = {
    actor,
    now,
    today,
    directory: organisation,
    // An intake creates no message; a job does.
    mailDomain: domainOf(sender),
    newId: randomUUID,
  };
  const all = await openAll(trx, municipality, accepted, committeeId, decisionContext);
  // Few submissions have any, and the recipients are known only when the case has been opened.
  const alerts = all.flatMap(({ decision, row }) =>
    jobsFor(
      decision.followUps.filter(({ job }) => job === 'alert'),
      municipality,
      row.id,
    ),
  );
  if (alerts.length > 0) await caseContext.enqueue(trx, alerts);
  const opened = all.values();
  return answers.map((answer) => {
    if (answer.type !== 'accepted') return answer;
    const next = opened.next().value;
    if (!next) throw new Error('every accepted submission has a case');
    return { type: 'received', case: next.row, clocks: next.clocks };
  });
}

/** As `openCases`, for a single submission. */
export async function openCase(
  trx: TenantTransaction,
  caseContext: CaseContext,
  submission: Submission,
  actor: Actor,
): Promise<OpenCaseResult> {
  const [result] = await openCases(trx, caseContext, submission.municipality, [submission], actor);
  if (!result) throw new Error('every submission is answered');
  return result;
}
