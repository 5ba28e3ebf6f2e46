import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { inIndex } from '../../db/plans.ts';
import type { Tables } from '../../db/tables.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import {
  casesIn,
  heldByAccount,
  matchingFilter,
  readableCases,
  returnedTo,
} from '../../desk/queue-views.ts';
import { questionsTo, visibleTo } from '../../desk/visible.ts';
import { isWrittenAfterAnswer, liesWithAfterAnswer } from '../../desk/written-after-answer.ts';
import { ownIds, type StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { ownsObligation } from '../../domain/obligations/rights.ts';
import { isLate } from '../../domain/obligations/status.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { readFollowUps } from '../../follow-up/calendar.ts';
import { readPlaces } from '../../people/directory.ts';
import { checkPolicies } from '../../policy/check.ts';
import { policyInForce } from '../../policy/interpret.ts';
import { isAskedToRead } from '../../policy/reading.ts';
import type { Policy } from '../../policy/schema.ts';
import { type CaseSection, queueFilterOf } from './sections.ts';

const underReview = ['registered', 'in_progress'] as const;

type CaseExpressionBuilder = ExpressionBuilder<Tables, 'feedback_case'>;

/** Cases under review are listed among the reviews only: a dissatisfied submitter has also written. */
function notReviewed(eb: CaseExpressionBuilder, actor: StaffActor): Expression<SqlBool> {
  return eb.or([
    eb('feedback_case.escalated_to', 'is', null),
    eb('feedback_case.escalated_to', 'not in', ownIds(actor)),
    eb('feedback_case.status', 'not in', underReview),
  ]);
}

/** Cases that wait only for a decision on the track are listed among those to be assessed. */
function notAssessed(eb: CaseExpressionBuilder, actor: StaffActor): Expression<SqlBool> {
  return eb.or([
    eb('feedback_case.suggested_track', 'is', null),
    eb('feedback_case.handler_id', 'in', ownIds(actor)),
    eb('feedback_case.assessor_id', 'not in', ownIds(actor)),
  ]);
}

/** A condition that matches nothing. */
export const mostShown = 7;

function inSection(
  eb: CaseExpressionBuilder,
  section: CaseSection,
  actor: StaffActor,
  today: Day,
): Expression<SqlBool> {
  switch (section) {
    case 'alarms':
      return eb.and([
        eb('feedback_case.assessor_id', 'in', ownIds(actor)),
        eb.or([
          eb('feedback_case.suggested_track', 'is not', null),
          eb('feedback_case.track_stage', '<>', 'investigated'),
          eb.and([
            eb('feedback_case.serious_at', 'is not', null),
            eb('feedback_case.serious_outcome', 'is', null),
          ]),
        ]),
      ]);
    case 'distress':
      return eb('feedback_case.distress', '=', inIndex('waiting'));
    case 'reviews':
      return eb.and([
        eb('feedback_case.escalated_to', 'in', ownIds(actor)),
        eb('feedback_case.status', 'in', underReview),
      ]);
    case 'asked':
      return questionsTo(eb, actor);
    case 'cameBack':
      return returnedTo(eb, actor);
    case 'newWords':
      return eb.and([
        eb('feedback_case.unread_words', '=', true),
        eb('feedback_case.status', '<>', 'answered'),
        heldByAccount(eb, actor),
        eb.not(returnedTo(eb, actor)),
        notReviewed(eb, actor),
      ]);
    case 'afterAnswer':
      return eb.and([isWrittenAfterAnswer(), liesWithAfterAnswer(eb, actor)]);
    case 'unitUnassigned':
      // Includes cases that came directly to the unit, before anybody has checked them.
      return eb.and([
        eb('feedback_case.unit_id', '=', actor.unitId ?? ''),
        eb('feedback_case.handler_id', 'is', null),
        eb('feedback_case.status', 'in', ['received', 'registered', 'in_progress']),
      ]);
    case 'unplaced':
      // Visible to those who register until a unit has it.
      return eb.and([
        eb('feedback_case.unit_id', 'is', null),
        eb('feedback_case.status', 'in', ['registered', 'in_progress']),
        eb('feedback_case.handler_id', 'is', null),
      ]);
    case 'untouched':
      // Cases that are not registered yet are listed among those to register.
      return eb.and([
        eb('feedback_case.touched_at', 'is', null),
        eb('feedback_case.status', '<>', 'received'),
      ]);
    case 'mine':
      return eb.and([
        heldByAccount(eb, actor),
        notReviewed(eb, actor),
        notAssessed(eb, actor),
        eb('feedback_case.unread_words', '=', false),
        eb('feedback_case.waits_for', 'is', null),
      ]);
    default:
      return matchingFilter(eb, queueFilterOf(section, actor), actor, today);
  }
}

/** Whether the nearest day is a promise of the policy, and not only the desk's own. */
function promisedDay(eb: CaseExpressionBuilder) {
  return eb.exists(
    eb
      .selectFrom('clock')
      .select('clock.id')
      .whereRef('clock.case_id', '=', 'feedback_case.id')
      .whereRef('clock.due', '=', 'feedback_case.next_due')
      .where('clock.stopped_at', 'is', null)
      .where('clock.basis', '=', 'policy'),
  );
}

/** The first cases of a section, nearest day first, and one more when there are more; for `readTogether`. */
export function sectionQuestion(
  trx: TenantTransaction,
  section: CaseSection,
  actor: StaffActor,
  today: Day,
) {
  const cases =
    section === 'afterAnswer'
      ? readableCases(trx, actor)
      : casesIn(trx, actor, queueFilterOf(section, actor).view);
  return cases
    .select([
      'feedback_case.number',
      'feedback_case.kind',
      'feedback_case.status',
      'feedback_case.next_due',
      // Reading a case marked with secrecy is recorded, so a list does not show its text.
      sql<
        string | null
      >`case when feedback_case.secrecy_marked or feedback_case.distress is not null then null else left(feedback_case.words, 120) end`.as(
        'opening',
      ),
      'feedback_case.distress',
    ])
    .select((eb) => promisedDay(eb).as('promised'))
    .where((eb) => inSection(eb, section, actor, today))
    .orderBy('feedback_case.next_due')
    .orderBy('feedback_case.number')
    .limit(mostShown + 1);
}
export type StartCase = Awaited<ReturnType<ReturnType<typeof sectionQuestion>['execute']>>[number];

/** Messages that wait for a person to post them or give them by telephone. */
function awaitingDelivery(trx: TenantTransaction, actor: StaffActor) {
  return trx
    .selectFrom('delivery')
    .innerJoin('feedback_case', 'feedback_case.id', 'delivery.case_id')
    .innerJoin('message', 'message.id', 'delivery.message_id')
    .select(['feedback_case.number', 'delivery.message_id', 'message.purpose'])
    .where('delivery.municipality', '=', actor.municipality)
    .where('delivery.state', '=', inIndex('awaiting_post'))
    .where((eb) => visibleTo(eb, actor))
    .orderBy('delivery.message_id')
    .limit(mostShown + 1);
}

/** Messages that somebody has to post or give by telephone; for `readTogether`. */
export function lettersQuestion(trx: TenantTransaction, actor: StaffActor) {
  return awaitingDelivery(trx, actor).select('delivery.route');
}

/**
 * Calls that somebody has to make about their own cases, where a telephone number is all that was left; for
 * `readTogether`.
 */
export function callsQuestion(trx: TenantTransaction, actor: StaffActor) {
  return awaitingDelivery(trx, actor)
    .innerJoin('submitter', 'submitter.case_id', 'delivery.case_id')
    .select('submitter.phone')
    .where('delivery.route', '=', 'oral')
    .where((eb) =>
      eb.or([
        heldByAccount(eb, actor),
        eb.and([
          eb('feedback_case.handler_id', 'is', null),
          actor.role === 'coordinator'
            ? eb('feedback_case.unit_id', 'is', null)
            : eb('feedback_case.unit_id', '=', actor.unitId),
        ]),
      ]),
    );
}

/** Faults in the policy's versions or in the organisation they refer to, one sentence each (`policy check`). */
export async function readPolicyFaults(
  trx: TenantTransaction,
  municipality: string,
  policies: readonly Policy[],
) {
  const faults = checkPolicies(policies, await readPlaces(trx, municipality));
  return faults.slice(0, mostShown + 1);
}

/** Their obligations that are overdue, or due within a fortnight. */
export async function readObligations(
  trx: TenantTransaction,
  actor: StaffActor,
  municipality: { readonly id: string; readonly name: string },
  days: { readonly today: Day; readonly dueBy: Day },
) {
  const { followUps } = await readFollowUps(trx, municipality, days);
  return followUps
    .filter(({ obligation }) => ownsObligation(actor, obligation))
    .filter(({ status, completions }) => isLate(status) || completions.length === 0)
    .slice(0, mostShown + 1);
}

/** Roles whose work belongs to one unit or department. */
const placed = ['handler', 'unit_manager', 'department_manager'] as const satisfies readonly Role[];

/** Users who see none of their work until their unit is set; for `readTogether`. */
export function withoutPlaceQuestion(trx: TenantTransaction, { municipality }: StaffActor) {
  return trx
    .selectFrom('account')
    .select(['id', 'name'])
    .where('municipality', '=', municipality)
    .where('active', '=', true)
    .where('unit_id', 'is', null)
    .where('department_id', 'is', null)
    .where('role', 'in', placed)
    .orderBy('name')
    .limit(mostShown + 1);
}

/** The versions of the policy that they have confirmed to have read; for `readTogether`. */
export const readingsQuestion = (trx: TenantTransaction, { accountId }: StaffActor) =>
  trx.selectFrom('policy_reading').select('version').where('account_id', '=', accountId);

/** The names of the people whom they substitute for today; for `readTogether`. */
export function absentQuestion(trx: TenantTransaction, { substitutesFor = [] }: StaffActor) {
  if (substitutesFor.length === 0) return undefined;
  return trx.selectFrom('account').select('name').where('id', 'in', substitutesFor).orderBy('name');
}

/** Whether they still have to confirm that they have read the policy in force. */
export function hasPolicyToRead(
  policies: readonly Policy[],
  readings: readonly { readonly version: string }[],
  { role }: StaffActor,
  today: Day,
): boolean {
  const policy = policyInForce(policies, today);
  if (!policy || !isAskedToRead(policy, role)) return false;
  return !readings.some(({ version }) => version === policy.version);
}
