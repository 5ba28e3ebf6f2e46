import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { ownIds, type StaffActor } from '../domain/actor.ts';

type CaseExpressionBuilder = ExpressionBuilder<Tables, 'feedback_case'>;

/**
 * Who reads what is written after the answer (contract, `case/messages`): the handler, otherwise the author of the
 * latest answer. `null` where neither works here any more, or nobody has answered.
 */
export function readerAfterAnswer() {
  return sql<string | null>`coalesce(
    (select account.id from account
     where account.municipality = feedback_case.municipality
       and account.id = feedback_case.handler_id and account.active),
    (select account.id from message
     join account on account.municipality = message.municipality and account.id = message.written_by
     where message.case_id = feedback_case.id
       and message.purpose in ('answer', 'corrected_answer') and account.active
     order by message.created_at desc limit 1))`;
}

/** Answered or closed cases in which somebody has to read what the submitter has written since. */
export function isWrittenAfterAnswer(): Expression<SqlBool> {
  // In the form of the partial index (`0033_written_after_answer.sql`).
  return sql<SqlBool>`(feedback_case.unread_words and feedback_case.status in ('answered', 'closed'))`;
}

/**
 * Those of them that this person is to read: managers of the unit and those who assign cases read what nobody else
 * would.
 */
export function liesWithAfterAnswer(
  eb: CaseExpressionBuilder,
  actor: StaffActor,
): Expression<SqlBool> {
  const reader = readerAfterAnswer();
  const own = sql<SqlBool>`${reader} in (${sql.join(ownIds(actor))})`;
  const nobody = sql<SqlBool>`${reader} is null`;
  switch (actor.role) {
    case 'coordinator':
      return eb.or([own, nobody]);
    case 'unit_manager':
      return eb.or([own, eb.and([nobody, eb('feedback_case.unit_id', '=', actor.unitId)])]);
    default:
      return own;
  }
}
