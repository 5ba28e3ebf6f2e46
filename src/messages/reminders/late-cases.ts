import { inIndex } from '../../db/plans.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { untouchedTooLong } from '../../desk/untouched.ts';
import { isWrittenAfterAnswer, readerAfterAnswer } from '../../desk/written-after-answer.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { voidReasons } from '../../domain/vocabulary.ts';
import type { Policy } from '../../policy/schema.ts';

function caseFacts(trx: TenantTransaction, municipality: string) {
  return trx
    .selectFrom('feedback_case')
    .select([
      'feedback_case.number',
      'feedback_case.policy_version',
      'feedback_case.arrival_day',
      'feedback_case.committee_id',
      'feedback_case.department_id',
      'feedback_case.unit_id',
      'feedback_case.handler_id',
      'feedback_case.concerns',
      'feedback_case.assessor_id',
      'feedback_case.asked',
      'feedback_case.restricted_to',
      'feedback_case.escalated_to',
      'feedback_case.secrecy_marked',
    ])
    .where('feedback_case.municipality', '=', municipality);
}

function openCases(trx: TenantTransaction, municipality: string) {
  return caseFacts(trx, municipality).where('feedback_case.status', '<>', inIndex('closed'));
}

function runningClocks(trx: TenantTransaction, municipality: string) {
  return openCases(trx, municipality)
    .innerJoin('clock', 'clock.case_id', 'feedback_case.id')
    .select(['clock.kind', 'clock.basis', 'clock.due'])
    .where('clock.stopped_at', 'is', null)
    .orderBy('clock.due')
    .orderBy('feedback_case.number');
}

/** Running deadlines whose day has passed, the longest overdue first; without submitted text. */
export async function lateClocks(trx: TenantTransaction, municipality: string, today: Day) {
  return await runningClocks(trx, municipality).where('clock.due', '<', today).execute();
}
export type LateClock = Awaited<ReturnType<typeof lateClocks>>[number];

/** Running deadlines that are due on this day. */
export async function clocksDueOn(trx: TenantTransaction, municipality: string, today: Day) {
  return await runningClocks(trx, municipality).where('clock.due', '=', today).execute();
}

/** Cases that raise the alarm because no person has touched them (FAL-05). */
export async function untouchedCases(
  trx: TenantTransaction,
  municipality: string,
  policies: readonly Policy[],
  today: Day,
) {
  return await openCases(trx, municipality)
    .where((eb) => untouchedTooLong(eb, policies, today))
    .orderBy('feedback_case.arrival_day')
    .orderBy('feedback_case.number')
    .execute();
}
export type UntouchedCase = Awaited<ReturnType<typeof untouchedCases>>[number];

/** Cases that were given to their handler by somebody else since a given moment. */
export async function newlyPlaced(trx: TenantTransaction, municipality: string, since: Date) {
  return await openCases(trx, municipality)
    .where('feedback_case.placed_at', '>', since)
    .where('feedback_case.handler_id', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('ledger_event')
            .select('ledger_event.seq')
            .whereRef('ledger_event.case_id', '=', 'feedback_case.id')
            .whereRef('ledger_event.at', '=', 'feedback_case.placed_at')
            .whereRef('ledger_event.actor', '=', 'feedback_case.handler_id'),
        ),
      ),
    )
    .orderBy('feedback_case.number')
    .execute();
}
export type PlacedCase = Awaited<ReturnType<typeof newlyPlaced>>[number];

/** Unread messages from submitters after the answer, and who is to read them. */
export async function writtenAfterAnswer(trx: TenantTransaction, municipality: string) {
  return await caseFacts(trx, municipality)
    .select(readerAfterAnswer().as('reader_id'))
    .where(isWrittenAfterAnswer())
    .orderBy('feedback_case.number')
    .execute();
}
export type WrittenCase = Awaited<ReturnType<typeof writtenAfterAnswer>>[number];

/** Hand-overs that were returned and not yet resumed, with who handed them over. */
export async function returnedDeliveries(trx: TenantTransaction, municipality: string) {
  return await openCases(trx, municipality)
    .innerJoin('hand_over', 'hand_over.case_id', 'feedback_case.id')
    .select('hand_over.handed_by')
    .where('feedback_case.unread_words', '=', true)
    .where('hand_over.state', '=', inIndex('returned'))
    .orderBy('feedback_case.number')
    .execute();
}
export type ReturnedCase = Awaited<ReturnType<typeof returnedDeliveries>>[number];

/**
 * What was planned and is not settled, on cases open or closed, with its day up to and including `until`; nothing of what is no case
 * (spam and tests).
 */
export async function plannedUntil(trx: TenantTransaction, municipality: string, until: Day) {
  return await caseFacts(trx, municipality)
    .innerJoin('planned_action', 'planned_action.case_id', 'feedback_case.id')
    .select(['planned_action.owner_id', 'planned_action.due'])
    .where('planned_action.settled_at', 'is', null)
    .where('planned_action.due', '<=', until)
    .where((where) =>
      where.or([
        where('feedback_case.closure_reason', 'is', null),
        where('feedback_case.closure_reason', 'not in', voidReasons),
      ]),
    )
    .orderBy('planned_action.due')
    .orderBy('feedback_case.number')
    .execute();
}
export type PlannedRow = Awaited<ReturnType<typeof plannedUntil>>[number];

/** Replies that colleagues have left to be read before they are sent. */
export async function waitingForReading(trx: TenantTransaction, municipality: string) {
  return await openCases(trx, municipality)
    .innerJoin('reply_draft', 'reply_draft.case_id', 'feedback_case.id')
    .select('reply_draft.author_id')
    .where('reply_draft.state', '=', inIndex('for_reading'))
    .orderBy('feedback_case.number')
    .execute();
}
export type DraftToRead = Awaited<ReturnType<typeof waitingForReading>>[number];
