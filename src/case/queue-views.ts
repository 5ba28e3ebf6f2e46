import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { inIndex } from '../db/in-index.ts';
import type { Tables } from '../db/tables.ts';
import { ownIds, type StaffActor } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { HandOverState } from '../domain/vocabulary.ts';
import type { CaseTransaction } from './room.ts';
import { visibleTo, waitsForReading } from './visible.ts';

/** Ways of looking at the open cases; each is an address of its own. */
export const views = [
  'alla',
  'mina',
  'enheten',
  'nya',
  'ororda',
  'idag',
  'forsenade',
  'vantar',
  'overlamnade',
  'att-lasa',
] as const;
export type View = (typeof views)[number];

type Where = ExpressionBuilder<Tables, 'feedback_case'>;
type Condition = Expression<SqlBool>;

function handedOver(where: Where, state: HandOverState) {
  return where
    .selectFrom('hand_over')
    .select('hand_over.id')
    .whereRef('hand_over.case_id', '=', 'feedback_case.id')
    .where('hand_over.state', '=', inIndex(state));
}

/** What lies with somebody, or with whom they stand in for: to handle, to go through again, to assess. */
export function heldBy(where: Where, actor: StaffActor): Condition {
  const own = ownIds(actor);
  return where.or([
    where('feedback_case.handler_id', 'in', own),
    where('feedback_case.escalated_to', 'in', own),
    where('feedback_case.assessor_id', 'in', own),
  ]);
}

export function inView(where: Where, view: View, actor: StaffActor, today: Day): Condition {
  switch (view) {
    case 'alla':
      return where.lit(true);
    case 'mina':
      return where.or([heldBy(where, actor), cameBackTo(where, actor)]);
    case 'enheten':
      return where('feedback_case.unit_id', '=', actor.unitId);
    case 'nya':
      return where('feedback_case.status', '=', 'received');
    case 'ororda':
      return where('feedback_case.touched_at', 'is', null);
    case 'idag':
      return where('feedback_case.next_due', '=', today);
    case 'forsenade':
      return where('feedback_case.next_due', '<', today);
    case 'vantar':
      return where.and([
        where('feedback_case.waits_for', 'is not', null),
        // What waits for oneself to assess it waits for nobody else.
        where.or([
          where('feedback_case.waits_for', '<>', 'assessor'),
          where('feedback_case.assessor_id', 'not in', ownIds(actor)),
        ]),
      ]);
    case 'overlamnade':
      return where.exists(handedOver(where, 'pending'));
    case 'att-lasa':
      return waitsForReading(where, actor);
  }
}

/** What they handed over and that came back is theirs to take up again. */
export function cameBackTo(where: Where, actor: StaffActor): Condition {
  return where.and([
    where('feedback_case.unread_words', '=', true),
    where.exists(handedOver(where, 'returned').where('handed_by', 'in', ownIds(actor))),
  ]);
}

/** Cases that stand in a view, as far as somebody sees: those that are open, and to read also what is closed. */
export function casesIn(trx: CaseTransaction, actor: StaffActor, view: View) {
  const seen = trx
    .selectFrom('feedback_case')
    .where('feedback_case.municipality', '=', actor.municipality)
    .where((where) => visibleTo(where, actor));
  // A corrected answer may wait to be read on what is closed.
  return view === 'att-lasa' ? seen : seen.where('feedback_case.status', '<>', inIndex('closed'));
}
