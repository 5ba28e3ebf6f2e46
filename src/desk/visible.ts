import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { inIndex } from '../db/plans.ts';
import type { Tables } from '../db/tables.ts';
import { ownIds, placesCases, type StaffActor } from '../domain/actor.ts';
import { readingReach, replyReadingReach } from '../domain/permission.ts';
import type { Reach } from '../domain/permission-table.ts';

type CaseExpressionBuilder = ExpressionBuilder<Tables, 'feedback_case'>;

/**
 * The same rule as `mayRead` (`domain/permission.ts`), as a condition in the database; the queue's test compares the
 * two.
 */
export function visibleTo(eb: CaseExpressionBuilder, actor: StaffActor): Expression<SqlBool> {
  // Staff whom the case is about cannot see it, whatever their role (förvaltningslagen 16–18 §§).
  const { committees } = actor;
  const among =
    committees === 'all'
      ? sql<SqlBool>`true`
      : sql<SqlBool>`(feedback_case.restricted_to is null or ${committees.includes(placesCases)} or feedback_case.restricted_to && ${committees}::text[])`;
  const notConcerned = sql<SqlBool>`not (feedback_case.concerns @> array[${actor.accountId}]::text[])`;
  const readable = withinReach(eb, actor, readingReach(actor.role));
  return eb.and([among, notConcerned, eb.or([isAsked(actor), readable])]);
}

/** A colleague who has been asked about a case, or their substitute, may read it until the question is answered. */
function isAsked(actor: StaffActor): Expression<SqlBool> {
  return sql<SqlBool>`feedback_case.asked && ${ownIds(actor)}::text[]`;
}

/** As `isAsked`, in a form that uses the index of cases with questions. */
export function questionsTo(eb: CaseExpressionBuilder, actor: StaffActor): Expression<SqlBool> {
  return eb.and([sql<SqlBool>`feedback_case.asked <> '{}'`, isAsked(actor)]);
}

/** A colleague's reply to it waits for this person to read it before it is sent. */
export function waitsForReading(eb: CaseExpressionBuilder, actor: StaffActor): Expression<SqlBool> {
  const waiting = eb
    .selectFrom('reply_draft')
    .select('reply_draft.id')
    .whereRef('reply_draft.case_id', '=', 'feedback_case.id')
    .where('reply_draft.state', '=', inIndex('for_reading'))
    .where('reply_draft.author_id', '<>', actor.accountId);
  return eb.and([eb.exists(waiting), withinReach(eb, actor, replyReadingReach(actor.role))]);
}

function withinReach(
  eb: CaseExpressionBuilder,
  actor: StaffActor,
  reach: Reach | undefined,
): Expression<SqlBool> {
  const ids = ownIds(actor);
  const own = [
    eb('feedback_case.handler_id', 'in', ids),
    eb('feedback_case.escalated_to', 'in', ids),
    eb('feedback_case.assessor_id', 'in', ids),
  ];
  switch (reach) {
    case 'all':
      return eb.lit(true);
    case 'department':
      return eb.or([
        ...own,
        eb('feedback_case.department_id', 'is', null),
        eb('feedback_case.department_id', '=', actor.departmentId),
      ]);
    case 'unit':
      return eb.or([
        ...own,
        eb('feedback_case.unit_id', 'is', null),
        eb('feedback_case.unit_id', '=', actor.unitId),
      ]);
    case 'own':
      return eb.or(own);
    case undefined:
      return eb.lit(false);
  }
}
