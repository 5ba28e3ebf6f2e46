import { randomUUID } from 'node:crypto';
import { type Actor, actorReference } from '../domain/actor.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type { CaseRow, ClockRow } from '../domain/case-file.ts';
import {
  type Circumstances,
  type Directory,
  type Refusal,
  toDate,
} from '../domain/decide/decision.ts';
import { decideIntake, type Intake, refuseIntake } from '../domain/decide/intake.ts';
import { followCodeHash } from '../domain/follow-code.ts';
import { newSalt } from '../domain/ledger.ts';
import { policyInForce } from '../policy/interpret.ts';
import { rulesOf } from '../policy/rules.ts';
import { policiesOf } from '../policy/store.ts';
import { jobsFor } from './change.ts';
import { append, takeHeadAndNumber } from './ledger.ts';
import type { CaseRoom, CaseTransaction } from './room.ts';
import { ledgerChanges, writeRows } from './write.ts';

/** What came in, and the code that its submitter will follow it with (kept as a hash only). */
export type Submission = Omit<Intake, 'codeHash' | 'salt'> & { readonly code: string };

export type ReceiveResult =
  | { readonly type: 'received'; readonly case: CaseRow; readonly clocks: readonly ClockRow[] }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'no_policy' };

/** The unit asked for, and the committee that a case belongs to before a unit is known (every case belongs to one). */
async function placesFor(trx: CaseTransaction, unitId: string | null) {
  const units = await trx
    .selectFrom('unit')
    .innerJoin('department', (join) =>
      join
        .onRef('department.id', '=', 'unit.department_id')
        .onRef('department.municipality', '=', 'unit.municipality'),
    )
    .select([
      'unit.id',
      'unit.receives',
      'department.id as departmentId',
      'department.committee_id as committeeId',
    ])
    .where((where) => where.or([where('unit.receives', '=', true), where('unit.id', '=', unitId)]))
    .execute();
  const receiving = units.find((unit) => unit.receives);
  if (!receiving) throw new Error('the municipality has no receiving unit');
  const directory: Directory = {
    unit: (id) => units.find((unit) => unit.id === id),
    account: () => undefined,
    managerFor: () => null,
  };
  return { directory, committeeId: receiving.committeeId };
}

/** Opens a case with number, clocks, ledger event and the job that acknowledges it, in the caller's transaction. */
export async function receive(
  trx: CaseTransaction,
  room: CaseRoom,
  submission: Submission,
  actor: Actor,
): Promise<ReceiveResult> {
  const { code, ...rest } = submission;
  const { municipality, arrivalDay } = submission;
  const policy = policyInForce(await policiesOf(trx, municipality), arrivalDay);
  if (!policy) return { type: 'no_policy' };
  const now = room.clock.now();
  const { directory, committeeId } = await placesFor(trx, submission.unitId);
  const circumstances: Circumstances = {
    actor,
    now,
    today: arrivalDayOf(now),
    rules: rulesOf(policy),
    directory,
    mailDomain: room.mailDomain,
    newId: randomUUID,
  };
  const refusal = refuseIntake(submission, circumstances);
  if (refusal) return { type: 'refused', refusal };
  const intake: Intake = { ...rest, codeHash: followCodeHash(code), salt: newSalt() };
  const { head, number } = await takeHeadAndNumber(
    trx,
    municipality,
    Number(circumstances.today.slice(0, 4)),
  );
  const decision = decideIntake(intake, number, committeeId, circumstances);
  const row = decision.changes.newCase;
  if (!row) throw new Error('receiving opens a case');
  await writeRows(trx, decision.changes, row.id);
  await room.enqueue(trx, jobsFor(decision.followUps, municipality, row.id));
  await append(trx, head, {
    municipality,
    caseId: row.id,
    at: toDate(now),
    type: decision.type,
    actor: actorReference(actor),
    detail: decision.detail,
    changes: ledgerChanges(decision, row.id, row.salt),
    reason: decision.reason,
  });
  return { type: 'received', case: row, clocks: decision.changes.newClocks ?? [] };
}
