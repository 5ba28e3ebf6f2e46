import type { Databases } from '../db/connect.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import { actorReference, type StaffActor } from '../domain/actor.ts';
import type { Clock } from '../domain/clock.ts';
import { mayKeepUnits } from '../domain/permission.ts';
import { append, takeHead } from '../ledger/append.ts';

/** What must be moved before a unit can be closed. */
export interface UnitContents {
  /** Open cases in it or being assigned to it, of every committee. */
  readonly cases: number;
  /** Open accounts. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

export interface UnitOrder {
  readonly unitId: string;
  readonly open: boolean;
  /**
   * True when the administrator has been told that nothing can be assigned to the department after its last unit is
   * closed.
   */
  readonly lastOfDepartment?: 'accepted';
}

export type ChangeUnitResult =
  | { readonly type: 'changed' | 'unchanged' }
  | {
      readonly type: 'refused';
      readonly reason:
        | 'not_permitted'
        | 'unknown_unit'
        | 'receives'
        | 'in_use'
        | 'last_of_department';
    };

/** For transactions that see every committee, because every case must be moved. */
export async function contentsOfUnit(
  trx: TenantTransaction,
  municipality: string,
  unitId: string,
): Promise<UnitContents> {
  const { cases } = await trx
    .selectFrom('feedback_case')
    .select((select) => select.fn.countAll<number>().as('cases'))
    .where('municipality', '=', municipality)
    .where('status', '<>', 'closed')
    .where((eb) =>
      eb.or([
        eb('unit_id', '=', unitId),
        eb.exists(
          eb
            .selectFrom('hand_over')
            .select('hand_over.id')
            .whereRef('hand_over.case_id', '=', 'feedback_case.id')
            .where('hand_over.unit_id', '=', unitId)
            .where('hand_over.state', '=', 'pending'),
        ),
      ]),
    )
    .executeTakeFirstOrThrow();
  const people = await trx
    .selectFrom('account')
    .select(['id', 'name'])
    .where('municipality', '=', municipality)
    .where('unit_id', '=', unitId)
    .where('active', '=', true)
    .orderBy('name')
    .execute();
  return { cases: Number(cases), people };
}

/** Rolls the transaction back, so that no event remains of what was not done. */
class InUse extends Error {}

/**
 * The ledger head is locked first, so that no one else assigns anything to the unit before its contents are counted.
 */
async function writeChange(
  trx: TenantTransaction,
  actor: StaffActor,
  { unitId, open }: UnitOrder,
  at: Date,
): Promise<void> {
  const { municipality } = actor;
  const head = await takeHead(trx, municipality);
  const { cases, people } = await contentsOfUnit(trx, municipality, unitId);
  if (!open && (cases > 0 || people.length > 0)) throw new InUse();
  const changed = { municipality, id: unitId, closed_at: open ? null : at };
  await append(trx, head, {
    municipality,
    caseId: null,
    at,
    type: open ? 'unit_opened' : 'unit_closed',
    actor: actorReference(actor),
    detail: { unit: unitId },
    changes: { update: { unit: [changed] } },
    reason: null,
  });
}

async function openUnitsBeside(
  trx: TenantTransaction,
  municipality: string,
  unitId: string,
  departmentId: string,
): Promise<number> {
  const { others } = await trx
    .selectFrom('unit')
    .select(({ fn }) => fn.countAll<number>().as('others'))
    .where('municipality', '=', municipality)
    .where('department_id', '=', departmentId)
    .where('id', '<>', unitId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(others);
}

/** Closes a unit that has no remaining contents, or opens it again, and records one event. */
export async function changeUnit(
  { databases, clock }: { readonly databases: Databases; readonly clock: Clock },
  actor: StaffActor,
  order: UnitOrder,
): Promise<ChangeUnitResult> {
  if (!mayKeepUnits(actor)) return { type: 'refused', reason: 'not_permitted' };
  const { municipality } = actor;
  const scope = { municipality, committees: 'all' } as const;
  const at = new Date(clock.now().epochMilliseconds);
  try {
    return await inTenant(databases, scope, async (trx): Promise<ChangeUnitResult> => {
      // `no key update`: opening a case in the unit does not wait for this lock.
      const unit = await trx
        .selectFrom('unit')
        .select(['receives', 'closed_at', 'department_id'])
        .where('municipality', '=', municipality)
        .where('id', '=', order.unitId)
        .forNoKeyUpdate()
        .executeTakeFirst();
      if (!unit) return { type: 'refused', reason: 'unknown_unit' };
      if (unit.receives) return { type: 'refused', reason: 'receives' };
      if (order.open === (unit.closed_at === null)) return { type: 'unchanged' };
      if (!order.open && order.lastOfDepartment !== 'accepted') {
        const others = await openUnitsBeside(trx, municipality, order.unitId, unit.department_id);
        if (others === 0) return { type: 'refused', reason: 'last_of_department' };
      }
      await writeChange(trx, actor, order, at);
      return { type: 'changed' };
    });
  } catch (error) {
    if (error instanceof InUse) return { type: 'refused', reason: 'in_use' };
    throw error;
  }
}
