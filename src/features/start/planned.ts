import { sql } from 'kysely';
import type { TenantTransaction } from '../../db/tenant.ts';
import { visibleTo } from '../../desk/visible.ts';
import { ownIds, type StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { voidReasons } from '../../domain/vocabulary.ts';

/** A list nobody has to look through. */
const mostRead = 100;

/** What is planned and not settled, of cases open or closed, the nearest day first (FAL-15); for `readTogether`. */
function openActions(trx: TenantTransaction, actor: StaffActor) {
  return (
    trx
      .selectFrom('planned_action')
      .innerJoin('feedback_case', 'feedback_case.id', 'planned_action.case_id')
      .innerJoin('account', (join) =>
        join
          .onRef('account.municipality', '=', 'planned_action.municipality')
          .onRef('account.id', '=', 'planned_action.owner_id'),
      )
      .select(['planned_action.id', 'feedback_case.number', 'planned_action.due'])
      .select('account.name as owner')
      // To read what is marked is itself written down, so a list does not show it.
      .select(
        sql<
          string | null
        >`case when feedback_case.secrecy_marked then null else left(planned_action.words, 120) end`.as(
          'words',
        ),
      )
      .where('planned_action.municipality', '=', actor.municipality)
      .where('planned_action.settled_at', 'is', null)
      .where((eb) =>
        eb.or([
          eb('feedback_case.closure_reason', 'is', null),
          eb('feedback_case.closure_reason', 'not in', voidReasons),
        ]),
      )
      .where((eb) => visibleTo(eb, actor))
      .orderBy('planned_action.due')
      .orderBy('planned_action.id')
      .limit(mostRead)
  );
}

export function ownPlannedActions(trx: TenantTransaction, actor: StaffActor) {
  return openActions(trx, actor).where('planned_action.owner_id', 'in', ownIds(actor));
}
export type PlannedStartRow = Awaited<
  ReturnType<ReturnType<typeof ownPlannedActions>['execute']>
>[number];

/** Of those they lead: what is late, and what lies with somebody who no longer works here. */
export function latePlannedActions(trx: TenantTransaction, actor: StaffActor, today: Day) {
  const led = openActions(trx, actor)
    .where('planned_action.owner_id', 'not in', ownIds(actor))
    .where((eb) => eb.or([eb('planned_action.due', '<', today), eb('account.active', '=', false)]));
  switch (actor.role) {
    case 'unit_manager':
      return led.where('feedback_case.unit_id', '=', actor.unitId);
    case 'department_manager':
      return led.where('feedback_case.department_id', '=', actor.departmentId);
    default:
      return led.where('feedback_case.unit_id', 'is', null);
  }
}
