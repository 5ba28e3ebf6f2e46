import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { inIndex } from '../db/plans.ts';
import type { Tables } from '../db/tables.ts';
import { ownIds, placesCases, type StaffActor } from '../domain/actor.ts';
import { readingReach, replyReadingReach } from '../domain/permission.ts';
import type { Reach } from '../domain/permission-table.ts';

type Where = ExpressionBuilder<Tables, 'feedback_case'>;

/**
 * The same rule as `mayRead` (`domain/permission.ts`), as a condition in the database; the queue's test compares the
 * two.
 */
export function visibleTo(where: Where, actor: StaffActor): Expression<SqlBool> {
  // Staff whom the case is about cannot see it, whatever their role (förvaltningslagen 16–18 §§).
  const { committees } = actor;
  const among =
    committees === 'all'
      ? sql<SqlBool>`true`
      : sql<SqlBool>`(feedback_case.restricted_to is null or ${committees.includes(placesCases)} or feedback_case.restricted_to && ${committees}::text[])`;
  const notConcerned = sql<SqlBool>`not (feedback_case.concerns @> array[${actor.accountId}]::text[])`;
  const readable = withinReach(where, actor, readingReach(actor.role));
  return where.and([among, notConcerned, where.or([isAsked(actor), readable])]);
}

/** A colleague who has been asked about a case, or their substitute, may read it until the question is answered. */
function isAsked(actor: StaffActor): Expression<SqlBool> {
  return sql<SqlBool>`feedback_case.asked && ${ownIds(actor)}::text[]`;
}

/** As `isAsked`, in a form that uses the index of cases with questions. */
export function questionsTo(where: Where, actor: StaffActor): Expression<SqlBool> {
  return where.and([sql<SqlBool>`feedback_case.asked <> '{}'`, isAsked(actor)]);
}

/** A colleague's reply to it waits for this person to read it before it is sent. */
export function waitsForReading(where: Where, actor: StaffActor): Expression<SqlBool> {
  const waiting = where
    .selectFrom('reply_draft')
    .select('reply_draft.id')
    .whereRef('reply_draft.case_id', '=', 'feedback_case.id')
    .where('reply_draft.state', '=', inIndex('for_reading'))
    .where('reply_draft.author_id', '<>', actor.accountId);
  return where.and([
    where.exists(waiting),
    withinReach(where, actor, replyReadingReach(actor.role)),
  ]);
}

function withinReach(
  where: Where,
  actor: StaffActor,
  reach: Reach | undefined,
): Expression<SqlBool> {
  const ids = ownIds(actor);
  const own = [
    where('feedback_case.handler_id', 'in', ids),
    where('feedback_case.escalated_to', 'in', ids),
    where('feedback_case.assessor_id', 'in', ids),
  ];
  switch (reach) {
    case 'all':
      return where.lit(true);
    case 'department':
      return where.or([
        ...own,
        where('feedback_case.department_id', 'is', null),
        where('feedback_case.department_id', '=', actor.departmentId),
      ]);
    case 'unit':
      return where.or([
        ...own,
        where('feedback_case.unit_id', 'is', null),
        where('feedback_case.unit_id', '=', actor.unitId),
      ]);
    case 'own':
      return where.or(own);
    case undefined:
      return where.lit(false);
  }
}
