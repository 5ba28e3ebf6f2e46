import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { inIndex } from '../db/plans.ts';
import type { Tables } from '../db/tables.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { ownIds, type StaffActor } from '../domain/actor.ts';
import { addDays, type Day, dateOf } from '../domain/calendar/day.ts';
import type { DueRange, QueueFilter, View } from '../domain/queue-filter.ts';
import type { HandOverState } from '../domain/vocabulary.ts';
import { questionsTo, visibleTo, waitsForReading } from './visible.ts';

type Where = ExpressionBuilder<Tables, 'feedback_case'>;
type Condition = Expression<SqlBool>;

function handedOver(where: Where, state: HandOverState) {
  return where
    .selectFrom('hand_over')
    .select('hand_over.id')
    .whereRef('hand_over.case_id', '=', 'feedback_case.id')
    .where('hand_over.state', '=', inIndex(state));
}

/** Cases that a person, or the person they substitute for, is to handle, review or assess. */
export function heldByAccount(where: Where, actor: StaffActor): Condition {
  const own = ownIds(actor);
  return where.or([
    where('feedback_case.handler_id', 'in', own),
    where('feedback_case.escalated_to', 'in', own),
    where('feedback_case.assessor_id', 'in', own),
  ]);
}

/**
 * Cases that are assigned to a person, were returned to them, or have a question for them, each found by an index of
 * its own. A single condition with `or` made the database scan all open cases.
 */
function isOwn(where: Where, actor: StaffActor): Condition {
  const own = ownIds(actor);
  const open = where
    .selectFrom('feedback_case')
    .select('feedback_case.id')
    .where('feedback_case.municipality', '=', actor.municipality)
    .where('feedback_case.status', '<>', inIndex('closed'));
  return where(
    'feedback_case.id',
    'in',
    open
      .where('feedback_case.handler_id', 'in', own)
      .unionAll(open.where('feedback_case.escalated_to', 'in', own))
      .unionAll(open.where('feedback_case.assessor_id', 'in', own))
      .unionAll(open.where((inner) => returnedTo(inner, actor)))
      .unionAll(open.where((inner) => questionsTo(inner, actor))),
  );
}

export function inView(where: Where, view: View, actor: StaffActor, today: Day): Condition {
  switch (view) {
    case 'alla':
      return where.lit(true);
    case 'mina':
      return isOwn(where, actor);
    case 'enheten':
      return where('feedback_case.unit_id', '=', actor.unitId);
    case 'nya':
      return isToRegister(where);
    case 'ororda':
      return where('feedback_case.touched_at', 'is', null);
    case 'ofordelade':
      return where.and([
        where('feedback_case.handler_id', 'is', null),
        where('feedback_case.status', 'in', ['registered', 'in_progress']),
      ]);
    case 'idag':
      return where('feedback_case.next_due', '=', today);
    case 'forsenade':
      return where('feedback_case.next_due', '<', today);
    case 'vantar':
      return where.and([
        where('feedback_case.waits_for', 'is not', null),
        // A case that waits for the reader's own assessment or answer does not wait for somebody else.
        where.not(
          where.or([
            where.and([
              where('feedback_case.waits_for', '=', 'assessor'),
              where('feedback_case.assessor_id', 'in', ownIds(actor)),
            ]),
            where.and([
              where('feedback_case.waits_for', '=', 'colleague'),
              questionsTo(where, actor),
            ]),
          ]),
        ),
      ]);
    case 'overlamnade':
      return where.exists(handedOver(where, 'pending'));
    case 'att-lasa':
      return waitsForReading(where, actor);
    case 'lagreglerade':
      return isStatutory(where, actor);
  }
}

/** Cases on a statutory track, or suggested for one, that this person is to assess or dismiss. */
function isStatutory(where: Where, actor: StaffActor): Condition {
  const standing = where.or([
    where('feedback_case.suggested_track', 'is not', null),
    where('feedback_case.track_stage', 'in', ['opened', 'assessed']),
    where.and([
      where('feedback_case.serious_at', 'is not', null),
      where('feedback_case.serious_outcome', 'is', null),
    ]),
  ]);
  return where.and([standing, where('feedback_case.assessor_id', 'in', ownIds(actor))]);
}

/** Hand-overs that were returned are for the person who made them to take up again. */
export function returnedTo(where: Where, actor: StaffActor): Condition {
  return where.and([
    where('feedback_case.unread_words', '=', true),
    where.exists(handedOver(where, 'returned').where('handed_by', 'in', ownIds(actor))),
  ]);
}

/** Sunday of the same week. */
export function endOfWeek(today: Day): Day {
  return addDays(today, 7 - dateOf(today).dayOfWeek);
}

function isNear(where: Where, nearness: DueRange, today: Day): Condition {
  const due = 'feedback_case.next_due';
  switch (nearness) {
    case 'forsenad':
      return where(due, '<', today);
    case 'idag':
      return where(due, '=', today);
    case 'veckan':
      return where.and([where(due, '>', today), where(due, '<=', endOfWeek(today))]);
    case 'senare':
      return where(due, '>', endOfWeek(today));
    case 'ingen':
      return where(due, 'is', null);
  }
}

/**
 * Cases that have just been received, and cases that were closed as solved at once by somebody who does not register
 * (BOT-20).
 */
function isToRegister(where: Where): Condition {
  return where.or([
    where('feedback_case.status', '=', inIndex('received')),
    where('feedback_case.to_register_since', 'is not', null),
  ]);
}

/** A view with its filters. */
export function matchingFilter(
  where: Where,
  filter: QueueFilter,
  actor: StaffActor,
  today: Day,
): Condition {
  const { view, kind, unit, status, nearness } = filter;
  return where.and([
    inView(where, view, actor, today),
    ...(kind === undefined ? [] : [where('feedback_case.kind', '=', kind)]),
    ...(unit === undefined ? [] : [where('feedback_case.unit_id', '=', unit)]),
    ...(status === undefined ? [] : [where('feedback_case.status', '=', status)]),
    ...(nearness === undefined ? [] : [isNear(where, nearness, today)]),
  ]);
}

/** Every case that somebody may see, including closed ones. */
export function readableCases(trx: TenantTransaction, actor: StaffActor) {
  return trx
    .selectFrom('feedback_case')
    .where('feedback_case.municipality', '=', actor.municipality)
    .where((where) => visibleTo(where, actor));
}

/**
 * The cases of a view that somebody may see: open ones, and also closed ones in the views for reading and
 * registering.
 */
export function casesIn(trx: TenantTransaction, actor: StaffActor, view: View) {
  const seen = readableCases(trx, actor);
  // A corrected answer on a closed case may wait to be read.
  if (view === 'att-lasa') return seen;
  const open = (where: Where) => where('feedback_case.status', '<>', inIndex('closed'));
  if (view !== 'nya') return seen.where(open);
  return seen.where((where) =>
    where.or([open(where), where('feedback_case.to_register_since', 'is not', null)]),
  );
}

/** Open cases that somebody may see. */
export const openCases = (trx: TenantTransaction, actor: StaffActor) => casesIn(trx, actor, 'alla');
