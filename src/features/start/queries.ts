import { type ExpressionBuilder, sql } from 'kysely';
import { inIndex } from '../../db/plans.ts';
import type { Tables } from '../../db/tables.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { heldByAccount } from '../../desk/queue-conditions.ts';
import { casesIn, matchingFilter } from '../../desk/queue-views.ts';
import { visibleTo } from '../../desk/visible.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { isLate } from '../../domain/obligations/status.ts';
import { mostCounted } from '../../domain/queue-views.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { isOwnedBy, readFollowUps } from '../../follow-up/calendar.ts';
import { readPlaces } from '../../people/directory.ts';
import { checkPolicies } from '../../policy/check.ts';
import { policyInForce } from '../../policy/interpret.ts';
import { isAskedToRead } from '../../policy/reading.ts';
import type { Policy } from '../../policy/schema.ts';
import { type CaseSection, queueFilterOf } from './sections.ts';

type CaseExpressionBuilder = ExpressionBuilder<Tables, 'feedback_case'>;

/** A list nobody has to look through. */
export const mostShown = 7;

/** Whether the nearest day is a promise of the policy's, and not only the desk's own. */
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

/** The first of a section, nearest day first, and how many there are (up to `mostCounted`); for `readTogether`. */
export function sectionQuestion(
  trx: TenantTransaction,
  section: CaseSection,
  actor: StaffActor,
  today: Day,
) {
  const filter = queueFilterOf(section, actor);
  // No section depends on what a policy sets.
  const reading = { actor, today, policies: [] };
  const counted = casesIn(trx, actor, filter.view)
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
    .where((eb) => matchingFilter(eb, filter, reading))
    .orderBy('feedback_case.next_due')
    .orderBy('feedback_case.number')
    .limit(mostCounted);
  return trx
    .selectFrom(counted.as('counted'))
    .selectAll()
    .select(({ fn }) => fn.countAll<number>().over().as('count'))
    .orderBy('next_due')
    .orderBy('number')
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
  const calendar = await readFollowUps(trx, municipality, days);
  return calendar.followUps
    .filter((followUp) => isOwnedBy(calendar, followUp, actor))
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
