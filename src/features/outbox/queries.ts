import { type SqlBool, sql } from 'kysely';
import { inIndex, preparedPlan } from '../../db/plans.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { visibleTo } from '../../desk/visible.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { compareDays, type Day } from '../../domain/calendar/day.ts';
import type { CaseRow, DeliveryRow, MessageRow } from '../../domain/case-file.ts';
import type { DeliveryState } from '../../domain/vocabulary.ts';
import type { FailedJob } from '../../jobs/jobs.ts';
import { type MailLimit, writerOf } from '../../messages/mail-limit.ts';

/** The columns of a row in the outbox. */
export interface OutboxItem
  extends Pick<MessageRow, 'id' | 'purpose' | 'subject' | 'created_at' | 'written_by'>,
    Pick<DeliveryRow, 'route' | 'state' | 'attempts' | 'delivered_at' | 'failure'>,
    Pick<
      CaseRow,
      | 'number'
      | 'status'
      | 'department_id'
      | 'unit_id'
      | 'handler_id'
      | 'escalated_to'
      | 'concerns'
      | 'assessor_id'
      | 'asked'
      | 'restricted_to'
    > {
  readonly name: string | null;
  /** The address of a mail. */
  readonly email: string | null;
  /** The number to call. */
  readonly phone: string | null;
}

/** More than anybody works through at a time; the others are only counted. */
export const mostListed = 25;
export const sentLength = 30;

function outgoing(trx: TenantTransaction, actor: StaffActor) {
  return trx
    .selectFrom('delivery')
    .innerJoin('message', 'message.id', 'delivery.message_id')
    .innerJoin('feedback_case', 'feedback_case.id', 'delivery.case_id')
    .leftJoin('submitter', 'submitter.case_id', 'delivery.case_id')
    .leftJoin('hand_over', 'hand_over.message_id', 'delivery.message_id')
    .select((columns) => [
      'message.id',
      'message.purpose',
      'message.subject',
      'message.created_at',
      'message.written_by',
      'delivery.route',
      'delivery.state',
      'delivery.attempts',
      'delivery.delivered_at',
      'delivery.failure',
      'feedback_case.number',
      'feedback_case.status',
      'feedback_case.department_id',
      'feedback_case.unit_id',
      'feedback_case.handler_id',
      'feedback_case.concerns',
      'feedback_case.assessor_id',
      'feedback_case.asked',
      'feedback_case.restricted_to',
      'feedback_case.escalated_to',
      columns
        .case()
        .when('hand_over.id', 'is not', null)
        .then(columns.ref('hand_over.receiver_name'))
        .else(columns.ref('submitter.name'))
        .end()
        .as('name'),
      columns
        .case()
        .when('hand_over.id', 'is not', null)
        .then(columns.ref('hand_over.receiver_address'))
        .else(columns.ref('submitter.email'))
        .end()
        .as('email'),
      'submitter.phone',
      'message.parts',
      columns
        .selectFrom('clock')
        .select('clock.due')
        .whereRef('clock.case_id', '=', 'message.case_id')
        .where('clock.kind', '=', 'response')
        .where('clock.basis', '=', 'policy')
        .where('clock.stopped_at', 'is', null)
        .limit(1)
        .as('promisedDue'),
    ])
    .where('delivery.municipality', '=', actor.municipality);
}

export interface Waiting {
  readonly items: readonly OutboxItem[];
  /** The number of messages beyond `mostListed`. */
  readonly more: number;
}

/**
 * Which messages come first, and how many there are: counted before any of them is read. Ordered by when the case was
 * received; ordering by when each message was created would read all of them (1 153 at 100 000 cases, 36 ms).
 */
async function firstWaiting(
  trx: TenantTransaction,
  actor: StaffActor,
  states: readonly DeliveryState[],
) {
  return await trx
    .selectFrom('delivery')
    .innerJoin('feedback_case', 'feedback_case.id', 'delivery.case_id')
    .select((eb) => ['delivery.message_id as id', eb.fn.countAll<number>().over().as('count')])
    .where('delivery.municipality', '=', actor.municipality)
    .where('delivery.state', 'in', states.map(inIndex))
    // What came back from a receiver has taken the case home with it, and is seen there.
    .$if(states.includes('returned'), (query) =>
      query
        .innerJoin('message', 'message.id', 'delivery.message_id')
        .where('message.purpose', '<>', 'letter_to_receiver'),
    )
    .where((eb) => visibleTo(eb, actor))
    .orderBy('feedback_case.received_at')
    .orderBy('delivery.message_id')
    .limit(preparedPlan(mostListed))
    .execute();
}

/** The messages in these states, ordered by when their cases were received. */
export async function readWaiting(
  trx: TenantTransaction,
  actor: StaffActor,
  states: readonly DeliveryState[],
): Promise<Waiting> {
  const first = await firstWaiting(trx, actor, states);
  if (first.length === 0) return { items: [], more: 0 };
  const items = await outgoing(trx, actor)
    .where(sql<SqlBool>`message.id = any(${first.map(({ id }) => id)}::text[])`)
    .orderBy('feedback_case.received_at')
    .orderBy('message.id')
    .execute();
  return { items, more: (first[0]?.count ?? 0) - first.length };
}

/** Those of them that wait because their address has received its mails of the hour. */
export async function readHeldBack(
  trx: TenantTransaction,
  mailLimit: MailLimit,
  { items }: Waiting,
): Promise<ReadonlySet<string>> {
  const mails = items.flatMap((item) =>
    item.state === 'queued' && item.email !== null
      ? [{ id: item.id, to: item.email, by: writerOf(item) }]
      : [],
  );
  return new Set((await mailLimit.heldBack(trx, mails)).map(({ id }) => id));
}

/** The last message of the page before. */
export interface SentBefore {
  readonly at: Date;
  readonly messageId: string;
}

/** Messages sent by mail or post, newest first; one more than `sentLength` when there are more. */
export async function readSent(
  trx: TenantTransaction,
  actor: StaffActor,
  before: SentBefore | undefined,
): Promise<readonly OutboxItem[]> {
  return await outgoing(trx, actor)
    .where('delivery.delivered_at', 'is not', null)
    .where('delivery.route', 'in', [inIndex('email'), inIndex('letter')])
    .where((eb) =>
      before === undefined
        ? eb.lit(true)
        : eb.or([
            eb('delivery.delivered_at', '<', before.at),
            eb.and([
              eb('delivery.delivered_at', '=', before.at),
              eb('delivery.message_id', '>', before.messageId),
            ]),
          ]),
    )
    .where((eb) => visibleTo(eb, actor))
    .orderBy('delivery.delivered_at', 'desc')
    .orderBy('delivery.message_id')
    .limit(preparedPlan(sentLength + 1))
    .execute();
}

/** One message with its text, as far as this person may see the case. */
export async function readItem(trx: TenantTransaction, actor: StaffActor, messageId: string) {
  return await outgoing(trx, actor)
    .select((columns) => [
      'message.body',
      'message.language',
      'message.case_id',
      'message.municipality',
      'feedback_case.code_hash',
      'feedback_case.registered_by',
      'delivery.confirmed_by',
      columns.fn.coalesce('hand_over.receiver_address', 'submitter.address').as('address'),
      'hand_over.id as handOverId',
      'submitter.phone',
    ])
    .where('message.id', '=', messageId)
    .where('message.direction', '=', 'out')
    .where((eb) => visibleTo(eb, actor))
    .executeTakeFirst();
}
export type OutboxMessage = NonNullable<Awaited<ReturnType<typeof readItem>>>;

/** The day of the answer that a message promises though it has passed, while nobody has posted or told it. */
export function passedDayIn(
  { state, parts, promisedDue }: Pick<OutboxMessage, 'state' | 'parts' | 'promisedDue'>,
  today: Day,
): Day | undefined {
  const waits = state === 'awaiting_post' && parts.includes('response_day');
  return waits && promisedDue !== null && compareDays(promisedDue, today) < 0
    ? promisedDue
    : undefined;
}

/** A reminder belongs to no case; its outcome is shown with the follow-up. */
type CaseJob = Exclude<FailedJob['job'], { name: 'remind' }>;

export interface Stopped {
  readonly number: string;
  readonly job: CaseJob['name'];
  readonly failedAt: Date;
}

/** Jobs that were put aside, for the cases this person may see. */
export async function readStopped(
  trx: TenantTransaction,
  actor: StaffActor,
  failed: readonly FailedJob[],
): Promise<readonly Stopped[]> {
  const ofCases = failed.flatMap(({ job, failedAt }) =>
    job.name === 'remind' ? [] : [{ job, failedAt }],
  );
  const ids = [...new Set(ofCases.map(({ job }) => job.caseId))];
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('feedback_case')
    .select(['id', 'number'])
    .where('id', 'in', ids)
    .where((eb) => visibleTo(eb, actor))
    .execute();
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return ofCases.flatMap(({ job, failedAt }) => {
    const number = numbers.get(job.caseId);
    return number === undefined ? [] : [{ number, job: job.name, failedAt }];
  });
}
