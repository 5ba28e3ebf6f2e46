import { change } from '../case/change.ts';
import type { CaseContext } from '../case/context.ts';
import { type CaseEvent, caseHistory, eventsSince } from '../case/history.ts';
import { holdTied, shareHandling } from '../case/tied-cases.ts';
import type { Databases } from '../db/connect.ts';
import { readTogether } from '../db/read-together.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import type { Action, ActionOf, ActionType } from '../domain/actions.ts';
import type { StaffActor } from '../domain/actor.ts';
import { changedCaseColumns } from '../domain/case-changes.ts';
import type { Clock } from '../domain/clock.ts';
import type { Decision, Refusal } from '../domain/decide/decision.ts';
import { type DeskAction, deskActions } from '../domain/desk-actions.ts';
import { mayRead, mayReadSecret, permitted } from '../domain/permission.ts';
import type { LedgerNames } from '../i18n/desk/ledger.ts';
import { caseQuestion, type DeskCase, deskCaseOf, readDeskCase } from './desk-case.ts';
import { namesFor } from './desk-names.ts';
import { readingsQuestion, recordSecretReading } from './secret-reading.ts';

/** A submitted form, read together with the current case: an action, or what is wrong with the fields. */
export type ActionReading =
  | {
      readonly kind: 'fields';
      readonly fields: Action;
      /** Decided first, and written together with it or not at all. */
      readonly first?: ActionOf<'dismiss_track'>;
    }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> };

export type DeskChange =
  /** The case does not exist or may not be seen by this person: both get the same answer. */
  | { readonly type: 'not_there' }
  | { readonly type: 'not_permitted'; readonly deskCase: DeskCase }
  | {
      readonly type: 'errors';
      readonly deskCase: DeskCase;
      readonly errors: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'refused';
      readonly deskCase: DeskCase;
      readonly refusal: Refusal;
      /** What others did after the version that this person saw. */
      readonly since: readonly CaseEvent[];
      readonly names: LedgerNames;
    }
  /** `seen`: whether this person still sees the case. `did`: what the form came to, where that is an action of the desk. */
  | { readonly type: 'changed'; readonly seen: boolean; readonly did: DeskAction | undefined };

export interface Attempt {
  readonly actor: StaffActor;
  readonly number: string;
  readonly action: ActionType;
  readonly seenVersion: number;
  read(deskCase: DeskCase, trx: TenantTransaction): ActionReading | Promise<ActionReading>;
}

/** What this person may see of the case with that number; undefined also where there is no such case. */
export async function findDeskCase(
  trx: TenantTransaction,
  actor: StaffActor,
  number: string,
  reading: 'read' | 'locked' = 'read',
): Promise<DeskCase | undefined> {
  const deskCase = await readDeskCase(trx, actor.municipality, number, reading);
  return deskCase && mayRead(actor, deskCase.case) ? deskCase : undefined;
}

/**
 * Records that this person reads the case, where it is marked with secrecy. It locks the head of the ledger, which
 * must be the last lock of the transaction.
 */
export async function recordReading(
  trx: TenantTransaction,
  clock: Clock,
  actor: StaffActor,
  { case: row }: Pick<DeskCase, 'case'>,
): Promise<void> {
  if (!row.secrecy_marked) return;
  const known = await readingsQuestion(trx, clock, actor, row.number).executeTakeFirst();
  if (!known) await recordSecretReading(trx, clock, actor, row);
}

/**
 * The case for somebody who is going to read it. `unrecorded`: it is marked with secrecy, and that this person reads it now has
 * still to be written down before it is shown (`openDeskCase`).
 */
export async function readToShow(
  trx: TenantTransaction,
  clock: Clock,
  actor: StaffActor,
  number: string,
): Promise<{ readonly deskCase: DeskCase; readonly unrecorded: boolean } | undefined> {
  const { found, readings } = await readTogether(trx, {
    found: caseQuestion(trx, actor.municipality, number),
    readings: readingsQuestion(trx, clock, actor, number),
  });
  const [row] = found;
  if (!row || !mayRead(actor, row)) return undefined;
  const unrecorded = row.secrecy_marked && readings.length === 0;
  return { deskCase: await deskCaseOf(trx, row), unrecorded };
}

/** Opens the case for somebody who is going to read it, which is itself written down where it is marked with secrecy. */
export async function openDeskCase(
  trx: TenantTransaction,
  clock: Clock,
  actor: StaffActor,
  number: string,
): Promise<DeskCase | undefined> {
  const opened = await readToShow(trx, clock, actor, number);
  if (opened?.unrecorded) await recordSecretReading(trx, clock, actor, opened.deskCase.case);
  return opened?.deskCase;
}

/**
 * Cases that are changed together are locked in a fixed order (`holdTied`), and the account that is given the case is
 * locked before the organisation is read (`change`).
 */
const lockedWithOthers: readonly ActionType[] = ['assign', 'take', 'tie'];

function stillSees(actor: StaffActor, { case: row }: DeskCase, { changes }: Decision): boolean {
  const after = { ...row, ...changedCaseColumns(changes) };
  return mayRead(actor, after) && mayReadSecret(actor, after);
}

/** Carries out a form of the desk in one transaction, from the submitted fields to the outcome. */
export async function changeAtDesk(
  { databases, caseContext }: { readonly databases: Databases; readonly caseContext: CaseContext },
  attempt: Attempt,
): Promise<DeskChange> {
  const { municipality, committees } = attempt.actor;
  return await inTenant(databases, { municipality, committees }, (trx) =>
    changeWithin(trx, caseContext, attempt),
  );
}

/** As `changeAtDesk`, in the caller's transaction. The case is read once, and the decision uses what was read. */
export async function changeWithin(
  trx: TenantTransaction,
  caseContext: CaseContext,
  attempt: Attempt,
): Promise<DeskChange> {
  const { actor, number, action, seenVersion } = attempt;
  const { municipality } = actor;
  const isLocked = !lockedWithOthers.includes(action);
  const deskCase = await findDeskCase(trx, actor, number, isLocked ? 'locked' : 'read');
  if (!deskCase) return { type: 'not_there' };
  if (!permitted(action, actor, deskCase.case)) return { type: 'not_permitted', deskCase };
  const reading = await attempt.read(deskCase, trx);
  if (reading.kind === 'errors') return { type: 'errors', deskCase, errors: reading.errors };
  const { rules, organisation: directory, municipality: place } = deskCase;
  const reference = {
    ...{ municipality, caseId: deskCase.case.id, seenVersion },
    ...(isLocked && { locked: { file: deskCase, rules, directory, place } }),
  };
  await holdTied(trx, deskCase, reading.fields);
  const result = await change(trx, caseContext, reference, actor, reading.fields, reading.first);
  switch (result.type) {
    case 'changed':
      await shareHandling({ trx, caseContext, actor }, deskCase, reading.fields);
      return {
        type: 'changed',
        seen: stillSees(actor, deskCase, result.decision),
        did: deskActions.find((one) => one === reading.fields.type),
      };
    case 'not_found':
      return { type: 'not_there' };
    case 'refused': {
      const since = eventsSince(await caseHistory(trx, deskCase.case.id), seenVersion);
      // Read again after locking: another change may have removed it from this person's view.
      const latest = isLocked ? deskCase : await findDeskCase(trx, actor, number);
      if (!latest) return { type: 'not_there' };
      const names = await namesFor(trx, latest, since);
      return { type: 'refused', deskCase: latest, refusal: result.refusal, since, names };
    }
  }
}
