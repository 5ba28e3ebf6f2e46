import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { inIndex } from '../db/plans.ts';
import type { Tables } from '../db/tables.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { ownIds, type StaffActor } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { DueRange, QueueFilter, View } from '../domain/queue-filter.ts';
import { inFigureView } from './figure-views.ts';
import { endOfWeek, handedOver, type QueueReading, returnedTo } from './queue-conditions.ts';
import { questionsTo, visibleTo, waitsForReading } from './visible.ts';

type CaseExpressionBuilder = ExpressionBuilder<Tables, 'feedback_case'>;
type Condition = Expression<SqlBool>;

/**
 * Cases that are assigned to a person, were returned to them, or have a question for them, each found by an index of
 * its own. A single condition with `or` made the database scan all open cases.
 */
function isOwn(eb: CaseExpressionBuilder, actor: StaffActor): Condition {
  const own = ownIds(actor);
  const open = eb
    .selectFrom('feedback_case')
    .select('feedback_case.id')
    .where('feedback_case.municipality', '=', actor.municipality)
    .where('feedback_case.status', '<>', inIndex('closed'));
  return eb(
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

export function inView(eb: CaseExpressionBuilder, view: View, reading: QueueReading): Condition {
  const { actor, today } = reading;
  switch (view) {
    case 'alla':
      return eb.lit(true);
    case 'mina':
      return isOwn(eb, actor);
    case 'enheten':
      return eb('feedback_case.unit_id', '=', actor.unitId);
    case 'nya':
      return isToRegister(eb);
    case 'ororda':
      return eb('feedback_case.touched_at', 'is', null);
    case 'ofordelade':
      return eb.and([
        eb('feedback_case.handler_id', 'is', null),
        eb('feedback_case.status', 'in', ['registered', 'in_progress']),
      ]);
    case 'idag':
      return eb('feedback_case.next_due', '=', today);
    case 'forsenade':
      return eb('feedback_case.next_due', '<', today);
    case 'vantar':
      return eb.and([
        eb('feedback_case.waits_for', 'is not', null),
        // A case that waits for the reader's own assessment or answer does not wait for somebody else.
        eb.not(
          eb.or([
            eb.and([
              eb('feedback_case.waits_for', '=', 'assessor'),
              eb('feedback_case.assessor_id', 'in', ownIds(actor)),
            ]),
            eb.and([eb('feedback_case.waits_for', '=', 'colleague'), questionsTo(eb, actor)]),
          ]),
        ),
      ]);
    case 'overlamnade':
      return eb.exists(handedOver(eb, 'pending'));
    case 'att-lasa':
      return waitsForReading(eb, actor);
    case 'lagreglerade':
      return isStatutory(eb, actor);
    default:
      return inFigureView(eb, view, reading);
  }
}

/** Cases on a statutory track, or suggested for one, that this person is to assess or dismiss. */
function isStatutory(eb: CaseExpressionBuilder, actor: StaffActor): Condition {
  const standing = eb.or([
    eb('feedback_case.suggested_track', 'is not', null),
    eb('feedback_case.track_stage', 'in', ['opened', 'assessed']),
    eb.and([
      eb('feedback_case.serious_at', 'is not', null),
      eb('feedback_case.serious_outcome', 'is', null),
    ]),
  ]);
  return eb.and([standing, eb('feedback_case.assessor_id', 'in', ownIds(actor))]);
}

function isNear(eb: CaseExpressionBuilder, nearness: DueRange, today: Day): Condition {
  const due = 'feedback_case.next_due';
  switch (nearness) {
    case 'forsenad':
      return eb(due, '<', today);
    case 'idag':
      return eb(due, '=', today);
    case 'veckan':
      return eb.and([eb(due, '>', today), eb(due, '<=', endOfWeek(today))]);
    case 'senare':
      return eb(due, '>', endOfWeek(today));
    case 'ingen':
      return eb(due, 'is', null);
  }
}

/**
 * Cases that have just been received, and cases that were closed as solved at once by somebody who does not register
 * (BOT-20).
 */
function isToRegister(eb: CaseExpressionBuilder): Condition {
  return eb.or([
    eb('feedback_case.status', '=', inIndex('received')),
    eb('feedback_case.to_register_since', 'is not', null),
  ]);
}

/** A view with its filters. */
export function matchingFilter(
  eb: CaseExpressionBuilder,
  filter: QueueFilter,
  reading: QueueReading,
): Condition {
  const { view, kind, unit, status, nearness } = filter;
  return eb.and([
    inView(eb, view, reading),
    ...(kind === undefined ? [] : [eb('feedback_case.kind', '=', kind)]),
    ...(unit === undefined ? [] : [eb('feedback_case.unit_id', '=', unit)]),
    ...(status === undefined ? [] : [eb('feedback_case.status', '=', status)]),
    ...(nearness === undefined ? [] : [isNear(eb, nearness, reading.today)]),
  ]);
}

/** Every case that somebody may see, including closed ones. */
export function readableCases(trx: TenantTransaction, actor: StaffActor) {
  return trx
    .selectFrom('feedback_case')
    .where('feedback_case.municipality', '=', actor.municipality)
    .where((eb) => visibleTo(eb, actor));
}

/** Something may be left to read on what is closed: a corrected answer, or what was written after the answer. */
const alsoClosed: readonly View[] = ['att-lasa', 'efter-svaret'];

/**
 * The cases of a view that somebody may see: open ones, and also closed ones in the views for reading and
 * registering.
 */
export function casesIn(trx: TenantTransaction, actor: StaffActor, view: View) {
  const seen = readableCases(trx, actor);
  if (alsoClosed.includes(view)) return seen;
  const open = (eb: CaseExpressionBuilder) => eb('feedback_case.status', '<>', inIndex('closed'));
  if (view !== 'nya') return seen.where(open);
  return seen.where((eb) =>
    eb.or([open(eb), eb('feedback_case.to_register_since', 'is not', null)]),
  );
}

/** Open cases that somebody may see. */
export const openCases = (trx: TenantTransaction, actor: StaffActor) => casesIn(trx, actor, 'alla');
