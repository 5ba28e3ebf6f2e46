import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { inIndex } from '../../db/plans.ts';
import type { Tables } from '../../db/tables.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { untouchedTooLong } from '../../desk/untouched.ts';
import { visibleTo } from '../../desk/visible.ts';
import { ownIds, type StaffActor } from '../../domain/actor.ts';
import { addDays, type Day, dateOf } from '../../domain/calendar/day.ts';
import { readingReach } from '../../domain/permission.ts';
import type { Policy } from '../../policy/schema.ts';

type CaseExpressionBuilder = ExpressionBuilder<Tables, 'feedback_case'>;

/** The cases that a person watches over: their own, their unit's or department's, or all. */
function watchedBy(eb: CaseExpressionBuilder, actor: StaffActor): Expression<SqlBool> {
  if (readingReach(actor.role) === 'all') return eb.lit(true);
  const own = [
    eb('feedback_case.handler_id', 'in', ownIds(actor)),
    eb('feedback_case.escalated_to', 'in', ownIds(actor)),
  ];
  if (actor.role === 'unit_manager')
    return eb.or([...own, eb('feedback_case.unit_id', '=', actor.unitId)]);
  if (actor.role === 'department_manager')
    return eb.or([...own, eb('feedback_case.department_id', '=', actor.departmentId)]);
  return eb.or(own);
}

function watched(trx: TenantTransaction, actor: StaffActor) {
  return trx
    .selectFrom('feedback_case')
    .where('feedback_case.municipality', '=', actor.municipality)
    .where('feedback_case.status', '<>', inIndex('closed'))
    .where((eb) => visibleTo(eb, actor))
    .where((eb) => watchedBy(eb, actor));
}

/** Sunday of the same week. */
function endOfWeek(today: Day): Day {
  return addDays(today, 7 - dateOf(today).dayOfWeek);
}

/** How many running deadlines of each kind are overdue, and how many are due by Sunday. */
async function countClocks(trx: TenantTransaction, actor: StaffActor, today: Day) {
  return await watched(trx, actor)
    .innerJoin('clock', 'clock.case_id', 'feedback_case.id')
    .where('clock.stopped_at', 'is', null)
    .where('clock.due', '<=', endOfWeek(today))
    .groupBy('clock.kind')
    .select(({ fn }) => [
      'clock.kind',
      fn.countAll<number>().filterWhere('clock.due', '<', today).as('late'),
      fn.countAll<number>().filterWhere('clock.due', '>=', today).as('week'),
    ])
    .orderBy('clock.kind')
    .execute();
}

/** Open cases whose policy requires a plan or a reason for none (FAL-15), and that have neither. */
async function countWithoutPlan(
  trx: TenantTransaction,
  actor: StaffActor,
  policies: readonly Policy[],
): Promise<number> {
  const asking = policies.filter(({ actionPlan }) => actionPlan.value !== null);
  if (asking.length === 0) return 0;
  const { count } = await watched(trx, actor)
    .where(
      'feedback_case.policy_version',
      'in',
      asking.map(({ version }) => version),
    )
    .where('feedback_case.status', 'in', ['registered', 'in_progress', 'answered'])
    .where((eb) =>
      eb.or([
        eb('feedback_case.correction_outcome', 'is', null),
        eb('feedback_case.correction_words', 'is', null),
      ]),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function countUntouched(
  trx: TenantTransaction,
  actor: StaffActor,
  policies: readonly Policy[],
  today: Day,
): Promise<number> {
  const { count } = await watched(trx, actor)
    .where((eb) => untouchedTooLong(eb, policies, today))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** What a person has to watch among the cases. */
export async function readWatch(
  trx: TenantTransaction,
  actor: StaffActor,
  policies: readonly Policy[],
  today: Day,
) {
  return {
    clocks: await countClocks(trx, actor, today),
    withoutPlan: await countWithoutPlan(trx, actor, policies),
    untouched: await countUntouched(trx, actor, policies, today),
  };
}
export type Watch = Awaited<ReturnType<typeof readWatch>>;

const remindersShown = 5;

/** The reminders sent to this person, the latest first. */
export async function readReminders(trx: TenantTransaction, actor: StaffActor) {
  return await trx
    .selectFrom('reminder')
    .select(['day', 'subject', 'body', 'state'])
    .where('municipality', '=', actor.municipality)
    .where('account_id', '=', actor.accountId)
    .orderBy('day', 'desc')
    .limit(remindersShown)
    .execute();
}
export type ReminderRow = Awaited<ReturnType<typeof readReminders>>[number];

/** The texts of completions, by the id of their rows. */
export async function readWords(trx: TenantTransaction, municipality: string, key: string) {
  const rows = await trx
    .selectFrom('obligation_done')
    .select(['id', 'words'])
    .where('municipality', '=', municipality)
    .where('key', '=', key)
    .execute();
  return new Map(rows.map(({ id, words }) => [id, words]));
}
