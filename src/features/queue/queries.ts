import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { inIndex, preparedPlan } from '../../db/plans.ts';
import { readTogether } from '../../db/read-together.ts';
import type { Tables } from '../../db/tables.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { QueueReading } from '../../desk/queue-conditions.ts';
import { countsQuestion } from '../../desk/queue-counts.ts';
import { casesIn, matchingFilter } from '../../desk/queue-views.ts';
import { untouchedTooLong } from '../../desk/untouched.ts';
import { visibleTo } from '../../desk/visible.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { type Day, zone } from '../../domain/calendar/day.ts';
import type { QueueFilter, View } from '../../domain/queue-filter.ts';
import { mostCounted } from '../../domain/queue-views.ts';
import type { OtherScope } from '../../domain/vocabulary.ts';
import type { QueuePosition } from './views.ts';

/** As many as on a page of the search and the outbox. */
export const pageLength = 25;

type CaseExpressionBuilder = ExpressionBuilder<Tables, 'feedback_case'>;
type Condition = Expression<SqlBool>;

/** Ordered by day, with cases without a running deadline last. */
function after(eb: CaseExpressionBuilder, { day, number }: QueuePosition): Condition {
  const laterNumber = eb('number', '>', number);
  if (day === null) return eb.and([eb('next_due', 'is', null), laterNumber]);
  return eb.or([
    eb('next_due', '>', day),
    eb.and([eb('next_due', '=', day), laterNumber]),
    eb('next_due', 'is', null),
  ]);
}

export interface QueueQuestion extends QueueReading {
  readonly filter: QueueFilter;
  readonly after: QueuePosition | undefined;
}

/** Cases of distress come first. There are always few, so they are found by an index of their own. */
const mostUrgent = 20;

function urgentOf(trx: TenantTransaction, { filter, ...reading }: Omit<QueueQuestion, 'after'>) {
  const { actor, today, policies } = reading;
  return casesIn(trx, actor, filter.view)
    .selectAll()
    .select((eb) => untouchedTooLong(eb, policies, today).as('alarming'))
    .select(sql<boolean>`true`.as('waits'))
    .where('feedback_case.distress', '=', inIndex('waiting'))
    .where((eb) => matchingFilter(eb, filter, reading))
    .orderBy('next_due')
    .orderBy('number')
    .limit(preparedPlan(mostUrgent));
}

/** A page of the other open cases, nearest day first, and one more when there are more. */
function firstOf(trx: TenantTransaction, { filter, after: from, ...reading }: QueueQuestion) {
  const { actor, today, policies } = reading;
  return casesIn(trx, actor, filter.view)
    .selectAll()
    .select((eb) => untouchedTooLong(eb, policies, today).as('alarming'))
    .select(sql<boolean>`false`.as('waits'))
    .where(sql<SqlBool>`feedback_case.distress is distinct from 'waiting'`)
    .where((eb) => matchingFilter(eb, filter, reading))
    .$if(from !== undefined, (query) =>
      query.where((eb) => (from ? after(eb, from) : eb.lit(true))),
    )
    .orderBy('next_due')
    .orderBy('number')
    .limit(preparedPlan(pageLength + 1));
}

export async function readQueue(trx: TenantTransaction, question: QueueQuestion) {
  return await trx
    .with('listed', (db) =>
      question.after === undefined
        ? db
            .selectFrom(urgentOf(trx, question).as('urgent'))
            .selectAll()
            .unionAll(db.selectFrom(firstOf(trx, question).as('others')).selectAll())
        : firstOf(trx, question),
    )
    .selectFrom('listed')
    .leftJoin('unit', (join) =>
      join
        .onRef('unit.municipality', '=', 'listed.municipality')
        .onRef('unit.id', '=', 'listed.unit_id'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.municipality', '=', 'listed.municipality')
        .onRef('account.id', '=', 'listed.handler_id'),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('clock')
          .select([
            'clock.kind as clock',
            'clock.basis',
            'clock.started_on',
            'clock.due',
            'clock.promised_due',
            'clock.unit as dayUnit',
            'clock.skipped',
          ])
          .whereRef('clock.case_id', '=', 'listed.id')
          .where('clock.stopped_at', 'is', null)
          .orderBy('clock.due')
          // A promise and a day of the desk's own may fall together: the promise is what counts.
          .orderBy('clock.basis', 'desc')
          .limit(preparedPlan(1))
          .as('nearest'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('hand_over')
          .select(['hand_over.state as handOverState', 'hand_over.route as handOverRoute'])
          .whereRef('hand_over.case_id', '=', 'listed.id')
          .orderBy('hand_over.handed_at', 'desc')
          .limit(preparedPlan(1))
          .as('handed'),
      (join) => join.onTrue(),
    )
    // Row by row: as a condition it was reckoned for everything that has come back to the municipality.
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('delivery')
          .innerJoin('message', 'message.id', 'delivery.message_id')
          .select('delivery.message_id as returned')
          .whereRef('delivery.case_id', '=', 'listed.id')
          .where('delivery.state', '=', inIndex('returned'))
          .where('message.purpose', '<>', 'letter_to_receiver')
          .limit(preparedPlan(1))
          .as('sent'),
      (join) => join.onTrue(),
    )
    .select((row) => [
      'listed.id',
      'listed.number',
      'listed.department_id',
      'listed.unit_id',
      'listed.handler_id',
      'listed.escalated_to',
      'listed.assessor_id',
      'listed.concerns',
      'listed.asked',
      'listed.restricted_to',
      'listed.status',
      'listed.kind',
      'listed.language',
      'listed.next_due',
      'listed.escalated_at',
      'listed.waits_for',
      'listed.secrecy_marked',
      'unit.name as unit',
      'account.name as handler',
      'nearest.clock',
      'nearest.basis',
      'nearest.started_on',
      'nearest.due',
      'nearest.promised_due',
      'nearest.dayUnit',
      'nearest.skipped',
      'handed.handOverState',
      'handed.handOverRoute',
      'listed.unread_words as unread',
      // Reading a case marked with secrecy is recorded, so a list does not show its text.
      sql<
        string | null
      >`case when listed.secrecy_marked or listed.distress is not null then null else left(listed.words, 240) end`.as(
        'opening',
      ),
      'listed.distress',
      row('listed.touched_at', 'is', null).as('untouched'),
      'listed.alarming',
      row('sent.returned', 'is not', null).as('returned'),
      // A returned message also marks the case as unread; only text that somebody wrote counts as new.
      row
        .and([
          row('listed.unread_words', '=', true),
          row.exists(
            row
              .selectFrom('message')
              .select('message.id')
              .whereRef('message.case_id', '=', 'listed.id')
              .where('message.direction', '=', 'in'),
          ),
        ])
        .as('newWords'),
    ])
    .orderBy('listed.waits', 'desc')
    .orderBy('listed.next_due')
    .orderBy('listed.number')
    .execute();
}
export type QueueRow = Awaited<ReturnType<typeof readQueue>>[number];

export interface QueueCounts {
  /** The number of open cases in each view, up to `mostCounted`. */
  readonly views: ReadonlyMap<View, number>;
  /** The number of hand-overs since a day, by kind of matter; not part of the statistics, but counted (BOT-07–12). */
  readonly handedOver: readonly { readonly scope: OtherScope; readonly count: number }[];
}

/** `handedOverSince`: undefined where those are not shown. */
export async function countQueue(
  trx: TenantTransaction,
  reading: QueueReading,
  views: readonly View[],
  handedOverSince: Day | undefined,
): Promise<QueueCounts> {
  const { counted, handedOver } = await readTogether(trx, {
    counted: countsQuestion(trx, views, reading),
    handedOver: handedOverSince && countHandedOver(trx, reading.actor, handedOverSince),
  });
  const [counts] = counted;
  return { views: new Map(views.map((view) => [view, counts?.[view] ?? 0])), handedOver };
}

/** How many cases have come into a view since a moment, up to `mostCounted`. */
export async function countNew(
  trx: TenantTransaction,
  { filter, ...reading }: Omit<QueueQuestion, 'after'>,
  since: Date,
): Promise<number> {
  const { count } = await trx
    .selectFrom(
      casesIn(trx, reading.actor, filter.view)
        .select(sql`1`.as('one'))
        .where('feedback_case.placed_at', '>', since)
        .where((eb) => matchingFilter(eb, filter, reading))
        .limit(preparedPlan(mostCounted))
        .as('counted'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function countHandedOver(trx: TenantTransaction, actor: StaffActor, since: Day) {
  return trx
    .selectFrom('hand_over')
    .innerJoin('feedback_case', 'feedback_case.id', 'hand_over.case_id')
    .select((select) => ['hand_over.scope', select.fn.countAll<number>().as('count')])
    .where('feedback_case.municipality', '=', actor.municipality)
    .where('hand_over.municipality', '=', actor.municipality)
    .where('hand_over.handed_at', '>=', sql<Date>`${since}::date::timestamp at time zone ${zone}`)
    .where('hand_over.state', 'in', ['pending', 'confirmed', 'led'])
    .where((eb) => visibleTo(eb, actor))
    .groupBy('hand_over.scope')
    .orderBy('hand_over.scope');
}
