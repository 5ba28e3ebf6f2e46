import { randomUUID } from 'node:crypto';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { type Actor, actorReference } from '../domain/actor.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type { CaseRow, ClockRow } from '../domain/case-file.ts';
import {
  type Circumstances,
  type Directory,
  type Refusal,
  toDate,
} from '../domain/decide/decision.ts';
import {
  decideIntake,
  type Intake,
  intakeFollowUps,
  refuseIntake,
} from '../domain/decide/intake.ts';
import { followCodeHash } from '../domain/follow-code.ts';
import { newSalt } from '../domain/ledger.ts';
import { policyInForce } from '../policy/interpret.ts';
import { rulesOf } from '../policy/rules.ts';
import { policiesNamed, versionNames } from '../policy/store.ts';
import { jobsFor } from './change.ts';
import { append, takeHeadAndNumber } from './ledger.ts';
import type { CaseRoom, CaseTransaction } from './room.ts';
import { ledgerChanges, statementsOf } from './write.ts';

/** What came in, and the code that its submitter will follow it with (kept as a hash only). `id`: the case's, where it is settled. */
export type Submission = Omit<Intake, 'codeHash' | 'salt'> & { readonly code: string };

export type ReceiveResult =
  | { readonly type: 'received'; readonly case: CaseRow; readonly clocks: readonly ClockRow[] }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'no_policy' };

/**
 * The unit asked for, the committee that a case belongs to before a unit is known (every case belongs to one), and the
 * policies: one question, since intakes are many.
 */
async function groundsFor(trx: CaseTransaction, municipality: string, unitId: string | null) {
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
    .select(jsonArrayFrom(versionNames(trx, municipality)).as('versions'))
    .where((where) => where.or([where('unit.receives', '=', true), where('unit.id', '=', unitId)]))
    .execute();
  const receiving = units.find((unit) => unit.receives);
  if (!receiving) throw new Error('the municipality has no receiving unit');
  const directory: Directory = {
    unit: (id) => units.find((unit) => unit.id === id),
    account: () => undefined,
    managerFor: () => null,
  };
  const policies = await policiesNamed(trx, municipality, receiving.versions);
  return { directory, committeeId: receiving.committeeId, policies };
}

type Grounds = Awaited<ReturnType<typeof groundsFor>>;
/** What several submissions in one transaction stand on is asked for once. */
const groundsWithin = new WeakMap<CaseTransaction, Map<string, Grounds>>();

async function groundsOf(
  trx: CaseTransaction,
  municipality: string,
  unitId: string | null,
): Promise<Grounds> {
  const known = groundsWithin.get(trx) ?? new Map<string, Grounds>();
  groundsWithin.set(trx, known);
  const key = JSON.stringify([municipality, unitId]);
  const grounds = known.get(key) ?? (await groundsFor(trx, municipality, unitId));
  known.set(key, grounds);
  return grounds;
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
  const grounds = await groundsOf(trx, municipality, submission.unitId);
  const { directory, committeeId } = grounds;
  const policy = policyInForce(grounds.policies, arrivalDay);
  if (!policy) return { type: 'no_policy' };
  const now = room.clock.now();
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
  const { id = randomUUID() } = submission;
  const intake: Intake = { ...rest, id, codeHash: followCodeHash(code), salt: newSalt() };
  await room.enqueue(trx, jobsFor(intakeFollowUps(intake), municipality, id));
  // From here until commit nobody else in the municipality gets a number, so what can be asked is asked before.
  const { head, number } = await takeHeadAndNumber(
    trx,
    municipality,
    Number(circumstances.today.slice(0, 4)),
  );
  const decision = decideIntake(intake, number, committeeId, circumstances);
  const row = decision.changes.newCase;
  if (!row) throw new Error('receiving opens a case');
  const event = {
    municipality,
    caseId: id,
    at: toDate(now),
    type: decision.type,
    actor: actorReference(actor),
    detail: decision.detail,
    changes: ledgerChanges(decision, id, row.salt),
    reason: null,
  };
  await append(trx, head, event, statementsOf(trx, decision.changes, id));
  return { type: 'received', case: row, clocks: decision.changes.newClocks ?? [] };
}
