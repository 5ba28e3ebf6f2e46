/** Conditions on a case that several views of the queue share. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { inIndex } from '../db/plans.ts';
import type { Tables } from '../db/tables.ts';
import { ownIds, type StaffActor } from '../domain/actor.ts';
import { addDays, type Day, dateOf } from '../domain/calendar/day.ts';
import type { HandOverState } from '../domain/vocabulary.ts';
import type { Policy } from '../policy/schema.ts';

type CaseExpressionBuilder = ExpressionBuilder<Tables, 'feedback_case'>;
type Condition = Expression<SqlBool>;

/** Who looks at the queue, and when. */
export interface QueueReading {
  readonly actor: StaffActor;
  readonly today: Day;
  /** The municipality's versions, for the views that depend on what they set. */
  readonly policies: readonly Policy[];
}

/** Its hand-overs in a state. */
export function handedOver(eb: CaseExpressionBuilder, state: HandOverState) {
  return eb
    .selectFrom('hand_over')
    .select('hand_over.id')
    .whereRef('hand_over.case_id', '=', 'feedback_case.id')
    .where('hand_over.state', '=', inIndex(state));
}

/** Cases that a person, or the person they substitute for, is to handle, review or assess. */
export function heldByAccount(eb: CaseExpressionBuilder, actor: StaffActor): Condition {
  const own = ownIds(actor);
  return eb.or([
    eb('feedback_case.handler_id', 'in', own),
    eb('feedback_case.escalated_to', 'in', own),
    eb('feedback_case.assessor_id', 'in', own),
  ]);
}

/** What they handed over and that came back is theirs to take up again. */
export function returnedTo(eb: CaseExpressionBuilder, actor: StaffActor): Condition {
  return eb.and([
    eb('feedback_case.unread_words', '=', true),
    eb.exists(handedOver(eb, 'returned').where('handed_by', 'in', ownIds(actor))),
  ]);
}

/** Sunday of the same week. */
export function endOfWeek(today: Day): Day {
  return addDays(today, 7 - dateOf(today).dayOfWeek);
}
