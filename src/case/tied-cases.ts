/**
 * Cases of different submitters about the same matter: handled together, with an answer to each in separate
 * conversations (decision 0013).
 */
import { type SqlBool, sql } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Action } from '../domain/actions.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { CaseFile, CaseRow, TieRow } from '../domain/case-file.ts';
import { may, mayRead } from '../domain/permission.ts';
import { change } from './change.ts';
import type { CaseContext } from './context.ts';
import { type CaseEvent, historyFrom, historyQuestion } from './history.ts';

export interface TiedCase {
  readonly row: CaseRow;
  readonly tie: TieRow;
}

/** A tied case as the page of the other one shows it. */
export interface TiedCaseSeen extends TiedCase {
  /** The latest event in it; none for a case marked with secrecy, which is read only on its own page. */
  readonly latest: CaseEvent | undefined;
}

type Tied = Pick<CaseFile, 'case' | 'ties'>;

function tiesByOther({ case: row, ties }: Tied): ReadonlyMap<string, TieRow> {
  const activeTies = ties.filter(({ loosened_at: loosened }) => loosened === null);
  return new Map(
    activeTies.map((tie) => [tie.case_id === row.id ? tie.other_id : tie.case_id, tie]),
  );
}

/** The cases tied to this one, for `readTogether`. */
export function tiedQuestion(trx: TenantTransaction, tied: Tied) {
  const others = [...tiesByOther(tied).keys()];
  if (others.length === 0) return undefined;
  return trx
    .selectFrom('feedback_case')
    .selectAll()
    .where(sql<SqlBool>`id = any(${others}::text[])`)
    .orderBy('number');
}

/** From the answers to `tiedQuestion`: the cases that this person may see. */
export function tiedFrom(
  actor: StaffActor,
  tied: Tied,
  rows: readonly CaseRow[],
): readonly TiedCase[] {
  const others = tiesByOther(tied);
  return rows
    .filter((other) => mayRead(actor, other))
    .flatMap((row) => {
      const tie = others.get(row.id);
      return tie ? [{ row, tie }] : [];
    });
}

/** The cases tied to this one that this person may see. */
export async function tiedTo(
  trx: TenantTransaction,
  actor: StaffActor,
  tied: Tied,
): Promise<readonly TiedCase[]> {
  return tiedFrom(actor, tied, (await tiedQuestion(trx, tied)?.execute()) ?? []);
}

/** Events of a message's delivery, which are not work on the case. */
const byTheWay: readonly string[] = [
  'delivery_started',
  'delivery_failed',
  'secrecy_read',
  'submitter_found',
];

/** The latest event in each of these cases, except those marked with secrecy, for `readTogether`. */
export function latestQuestion(trx: TenantTransaction, tied: readonly TiedCase[]) {
  const ids = tied.flatMap(({ row }) => (row.secrecy_marked ? [] : [row.id]));
  if (ids.length === 0) return undefined;
  return historyQuestion(trx, ids)
    .distinctOn('event.case_id')
    .where(sql<SqlBool>`event.type <> all(${byTheWay}::text[])`)
    .clearOrderBy()
    .orderBy('event.case_id')
    .orderBy('event.seq', 'desc');
}

/** Each tied case with its latest event; `latest` answers `latestQuestion`. */
export function tiedSeen(
  tied: readonly TiedCase[],
  latest: Parameters<typeof historyFrom>[0],
): readonly TiedCaseSeen[] {
  const events = historyFrom(latest);
  const place = new Map(latest.map(({ case_id }, index) => [case_id, events[index]]));
  return tied.map((one) => ({ ...one, latest: place.get(one.row.id) }));
}

/**
 * Locks tied cases from the later to the earlier, as merging does, so that two people who work on tied cases never
 * wait for each other.
 */
export async function holdTied(
  trx: TenantTransaction,
  { case: row, ties }: Tied,
  action: Action,
): Promise<void> {
  if (action.type !== 'assign' && action.type !== 'take' && action.type !== 'tie') return;
  const others = [...tiesByOther({ case: row, ties }).keys()];
  if (action.type === 'tie') others.push(action.to);
  if (others.length === 0) return;
  await trx
    .selectFrom('feedback_case')
    .select('id')
    .where('id', 'in', [row.id, ...others])
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .forUpdate()
    .execute();
}

type AssignmentColumns = Pick<CaseRow, 'unit_id' | 'handler_id'>;

interface SharedTie {
  readonly trx: TenantTransaction;
  readonly caseContext: CaseContext;
  readonly actor: StaffActor;
}

/**
 * Assigns an open tied case to the handler of the other, as far as the actor may; a case that refuses the assignment
 * is left unchanged.
 */
async function giveTo(
  { trx, caseContext, actor }: SharedTie,
  other: CaseRow,
  { unit_id: unitId, handler_id: handlerId }: AssignmentColumns,
): Promise<void> {
  if (unitId === null || !may('assign', actor, other)) return;
  if (other.unit_id === unitId && other.handler_id === handlerId) return;
  const reference = { municipality: other.municipality, caseId: other.id };
  await change(trx, caseContext, reference, actor, { type: 'assign', unitId, handlerId });
}

/**
 * After an assignment, a take or a tie, tied cases get the same unit and handler: the tied case follows the other's
 * handler, or this case's where the other has none.
 */
export async function shareHandling(
  sharing: SharedTie,
  before: Tied,
  action: Action,
): Promise<void> {
  if (action.type !== 'assign' && action.type !== 'take' && action.type !== 'tie') return;
  const { trx, actor } = sharing;
  const rowOf = async (id: string) =>
    await trx.selectFrom('feedback_case').selectAll().where('id', '=', id).executeTakeFirst();
  const own = await rowOf(before.case.id);
  if (!own) return;
  if (action.type === 'tie') {
    const other = await rowOf(action.to);
    if (!other) return;
    const hasPlace = other.unit_id !== null && other.status !== 'closed';
    return hasPlace ? await giveTo(sharing, own, other) : await giveTo(sharing, other, own);
  }
  for (const { row } of await tiedTo(trx, actor, before)) await giveTo(sharing, row, own);
}
