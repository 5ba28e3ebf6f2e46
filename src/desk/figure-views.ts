/** The views that a number on the start page or in the follow-up leads to: the number counts exactly these cases. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { inIndex } from '../db/plans.ts';
import type { Tables } from '../db/tables.ts';
import { ownIds, type StaffActor } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import { type ClockView, clockOfView, type FigureView } from '../domain/queue-filter.ts';
import type { Policy } from '../policy/schema.ts';
import { endOfWeek, heldByAccount, type QueueReading, returnedTo } from './queue-conditions.ts';
import { untouchedTooLong } from './untouched.ts';
import { questionsTo } from './visible.ts';
import { isWrittenAfterAnswer, liesWithAfterAnswer } from './written-after-answer.ts';

type CaseExpressionBuilder = ExpressionBuilder<Tables, 'feedback_case'>;
type Condition = Expression<SqlBool>;

export function inFigureView(
  eb: CaseExpressionBuilder,
  view: FigureView,
  { actor, today, policies }: QueueReading,
): Condition {
  switch (view) {
    case 'bradskar':
      return eb('feedback_case.distress', '=', inIndex('waiting'));
    case 'inte-nojda':
      return eb.and([
        eb('feedback_case.escalated_to', 'in', ownIds(actor)),
        eb('feedback_case.status', 'in', underReview),
      ]);
    case 'fragor-till-dig':
      return questionsTo(eb, actor);
    case 'kom-tillbaka':
      return returnedTo(eb, actor);
    case 'skrivit-igen':
      return eb.and([
        eb('feedback_case.unread_words', '=', true),
        eb('feedback_case.status', '<>', 'answered'),
        heldByAccount(eb, actor),
        eb.not(returnedTo(eb, actor)),
        notReviewed(eb, actor),
      ]);
    case 'efter-svaret':
      return eb.and([isWrittenAfterAnswer(), liesWithAfterAnswer(eb, actor)]);
    case 'att-gora':
      return eb.and([
        heldByAccount(eb, actor),
        notReviewed(eb, actor),
        notAssessed(eb, actor),
        eb('feedback_case.unread_words', '=', false),
        eb('feedback_case.waits_for', 'is', null),
      ]);
    case 'granskade-ororda':
      // What nobody has gone through yet stands among what is to be.
      return eb.and([
        eb('feedback_case.touched_at', 'is', null),
        eb('feedback_case.status', '<>', 'received'),
      ]);
    case 'enheten-utan-handlaggare':
      // What came straight to the unit too, before anybody has gone through it.
      return eb.and([
        eb('feedback_case.unit_id', '=', actor.unitId ?? ''),
        eb('feedback_case.handler_id', 'is', null),
        eb('feedback_case.status', 'in', ['received', ...underReview]),
      ]);
    case 'utan-enhet':
      // Whoever registers keeps it in sight until a unit has it.
      return eb.and([
        eb('feedback_case.unit_id', 'is', null),
        eb('feedback_case.status', 'in', underReview),
        eb('feedback_case.handler_id', 'is', null),
      ]);
    case 'orort-for-lange':
      return untouchedTooLong(eb, policies, today);
    case 'utan-plan':
      return withoutPlan(eb, policies);
    default:
      return hasClock(eb, view, today);
  }
}

const underReview = ['registered', 'in_progress'] as const;

/** What they go through anew stands among the reviews, and nowhere else: who is not satisfied has written, too. */
function notReviewed(eb: CaseExpressionBuilder, actor: StaffActor): Condition {
  return eb.or([
    eb('feedback_case.escalated_to', 'is', null),
    eb('feedback_case.escalated_to', 'not in', ownIds(actor)),
    eb('feedback_case.status', 'not in', underReview),
  ]);
}

/** What waits only for their choice of the track stands among what is to be assessed. */
function notAssessed(eb: CaseExpressionBuilder, actor: StaffActor): Condition {
  return eb.or([
    eb('feedback_case.suggested_track', 'is', null),
    eb('feedback_case.handler_id', 'in', ownIds(actor)),
    eb('feedback_case.assessor_id', 'not in', ownIds(actor)),
  ]);
}

/** In work, where the policy asks for a plan or a reason for none (FAL-15), and with neither. */
function withoutPlan(eb: CaseExpressionBuilder, policies: readonly Policy[]): Condition {
  const asking = policies.filter(({ actionPlan }) => actionPlan.value !== null);
  if (asking.length === 0) return eb.lit(false);
  const versions = asking.map(({ version }) => version);
  return eb.and([
    eb('feedback_case.policy_version', 'in', versions),
    eb('feedback_case.status', 'in', ['registered', 'in_progress', 'answered']),
    eb.or([
      eb('feedback_case.correction_outcome', 'is', null),
      eb('feedback_case.correction_words', 'is', null),
    ]),
  ]);
}

/** A running clock of the view's kind, past its day or due by Sunday. */
function hasClock(eb: CaseExpressionBuilder, view: ClockView, today: Day): Condition {
  const { kind, when } = clockOfView(view);
  const running = eb
    .selectFrom('clock')
    .select('clock.id')
    .whereRef('clock.case_id', '=', 'feedback_case.id')
    .where('clock.stopped_at', 'is', null)
    .where('clock.kind', '=', kind);
  const last = when === 'late' ? today : endOfWeek(today);
  return eb.and([
    // No clock of the case is due before its nearest day, which has an index.
    eb('feedback_case.next_due', '<=', last),
    eb.exists(
      when === 'late'
        ? running.where('clock.due', '<', today)
        : running.where('clock.due', '>=', today).where('clock.due', '<=', last),
    ),
  ]);
}
