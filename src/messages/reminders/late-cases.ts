import type { CaseTransaction } from '../../case/room.ts';
import { untouchedTooLong } from '../../case/untouched.ts';
import { inIndex } from '../../db/in-index.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';

function openCases(trx: CaseTransaction, municipality: string) {
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
      'feedback_case.escalated_to',
      'feedback_case.secrecy_marked',
    ])
    .where('feedback_case.municipality', '=', municipality)
    .where('feedback_case.status', '<>', inIndex('closed'));
}

/** Running clocks whose day has passed, the longest late first; no words of anybody. */
export async function lateClocks(trx: CaseTransaction, municipality: string, today: Day) {
  return await openCases(trx, municipality)
    .innerJoin('clock', 'clock.case_id', 'feedback_case.id')
    .select(['clock.kind', 'clock.due'])
    .where('clock.stopped_at', 'is', null)
    .where('clock.due', '<', today)
    .orderBy('clock.due')
    .orderBy('feedback_case.number')
    .execute();
}
export type LateClock = Awaited<ReturnType<typeof lateClocks>>[number];

/** Cases that raise the alarm because nobody has touched them (FAL-05). */
export async function untouchedCases(
  trx: CaseTransaction,
  municipality: string,
  policies: readonly Policy[],
  today: Day,
) {
  return await openCases(trx, municipality)
    .where((where) => untouchedTooLong(where, policies, today))
    .orderBy('feedback_case.arrival_day')
    .orderBy('feedback_case.number')
    .execute();
}
export type UntouchedCase = Awaited<ReturnType<typeof untouchedCases>>[number];
