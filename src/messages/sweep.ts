/**
 * Deletes expired keys and drafts, records the exposures of earlier merges, and finds work that is due and has no
 * job, as after a restored backup or a stopped process, so that no message is lost.
 */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Databases } from '../db/connect.ts';
import { inIndex } from '../db/plans.ts';
import type { Tables } from '../db/tables.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import { recordPastExposures } from '../desk/merge-exposures.ts';
import type { Clock } from '../domain/clock.ts';
import type { MessagePurpose, Part } from '../domain/vocabulary.ts';
import { forgetKeys } from '../intake/idempotency-keys.ts';
import type { Enqueue, Job } from '../jobs/job.ts';
import { policiesOf } from '../policy/store.ts';
import { forgetDrafts } from '../replies/draft.ts';
import type { MailLimit } from './mail-limit.ts';

export interface SweepParts {
  readonly databases: Databases;
  readonly clock: Clock;
  /** Enqueues what is not waiting already. */
  readonly enqueueMissing: Enqueue;
  readonly mailLimit: MailLimit;
}

type CaseExpressionBuilder = ExpressionBuilder<Tables, 'feedback_case'>;

function sentMessage(eb: CaseExpressionBuilder) {
  return eb
    .selectFrom('message')
    .select('message.id')
    .whereRef('message.case_id', '=', 'feedback_case.id')
    .where('message.moved_to', 'is', null)
    .where('message.direction', '=', 'out');
}

const outcomes: readonly MessagePurpose[] = [
  'acknowledgement',
  'answer',
  'corrected_answer',
  'hand_over',
];

function hasNoMessage(eb: CaseExpressionBuilder): Expression<SqlBool> {
  return eb.not(eb.exists(sentMessage(eb).where('message.purpose', 'in', outcomes)));
}

/** The first message says that the case is registered, which is true only when somebody has checked it. */
function waitsForCheck(
  eb: CaseExpressionBuilder,
  versions: readonly string[],
): Expression<SqlBool> {
  if (versions.length === 0) return eb.lit(false);
  return eb.and([eb('status', '=', 'received'), eb('policy_version', 'in', versions)]);
}

/** The unit or the handler is set, the policy requires it to be named, and no message has named one. */
function handOverNotAnnounced(
  eb: CaseExpressionBuilder,
  part: Part,
  column: 'unit_id' | 'handler_id',
  versions: readonly string[],
): Expression<SqlBool> {
  if (versions.length === 0) return eb.lit(false);
  return eb.and([
    eb(column, 'is not', null),
    eb('policy_version', 'in', versions),
    eb.not(eb.exists(sentMessage(eb).where(sql<boolean>`${part} = any(message.parts)`))),
  ]);
}

function reviewNotTold(eb: CaseExpressionBuilder): Expression<SqlBool> {
  const informed = sentMessage(eb)
    .where('message.purpose', '=', 'review_started')
    .whereRef('message.created_at', '>=', 'feedback_case.escalated_at');
  const dissatisfied = eb
    .selectFrom('ledger_event')
    .select('ledger_event.seq')
    .whereRef('ledger_event.case_id', '=', 'feedback_case.id')
    .whereRef('ledger_event.at', '=', 'feedback_case.escalated_at')
    .where('ledger_event.type', '=', 'dissatisfied');
  return eb.and([
    eb('escalated_at', 'is not', null),
    eb.exists(dissatisfied),
    eb.not(eb.exists(informed)),
  ]);
}

async function missingMessages(trx: TenantTransaction, municipality: string): Promise<Job[]> {
  const policies = await policiesOf(trx, municipality);
  const casesOwed = (part: Part) =>
    policies.filter((one) => one.firstMessage.parts.value.includes(part)).map((one) => one.version);
  const registeredByCheck = policies
    .filter(({ registration }) => registration.value.when === 'checked')
    .map(({ version }) => version)
    .filter((version) => casesOwed('registration').includes(version));
  const rows = await trx
    .selectFrom('feedback_case')
    .select('id')
    .where('municipality', '=', municipality)
    .where('status', '<>', inIndex('closed'))
    .where('status', 'in', ['received', 'registered', 'in_progress'])
    .where((eb) =>
      eb.or([
        eb.and([hasNoMessage(eb), eb.not(waitsForCheck(eb, registeredByCheck))]),
        handOverNotAnnounced(eb, 'unit', 'unit_id', casesOwed('unit')),
        handOverNotAnnounced(eb, 'handler', 'handler_id', casesOwed('handler')),
        reviewNotTold(eb),
      ]),
    )
    .execute();
  return rows.map(({ id }) => ({ name: 'compose', municipality, caseId: id }));
}

/** Cases handed over by mail or post whose letter has not been created. */
async function missingReceiverLetters(
  trx: TenantTransaction,
  municipality: string,
): Promise<Job[]> {
  const rows = await trx
    .selectFrom('hand_over')
    .select('case_id')
    .where('municipality', '=', municipality)
    .where('state', '=', inIndex('pending'))
    .where('route', 'in', ['email', 'letter'])
    .where('message_id', 'is', null)
    .execute();
  return rows.map(({ case_id: caseId }) => ({ name: 'compose', municipality, caseId }));
}

/**
 * Includes messages that a worker is sending: the new job finds them reserved, and returns when the reservation has
 * expired.
 */
async function unsent(trx: TenantTransaction, municipality: string): Promise<Job[]> {
  const rows = await trx
    .selectFrom('delivery')
    .select(['message_id', 'case_id'])
    .where('municipality', '=', municipality)
    .where('state', 'in', [inIndex('queued'), inIndex('sending')])
    .execute();
  return rows.map(({ message_id, case_id }) => ({
    name: 'deliver',
    municipality,
    caseId: case_id,
    messageId: message_id,
  }));
}

export async function sweep({
  databases,
  clock,
  enqueueMissing,
  mailLimit,
}: SweepParts): Promise<void> {
  const municipalities = await databases.app
    .selectFrom('municipality')
    .select('id')
    .orderBy('id')
    .execute();
  for (const { id } of municipalities)
    await inTenant(databases, { municipality: id, committees: 'all' }, async (trx) => {
      await enqueueMissing(trx, [
        ...(await missingMessages(trx, id)),
        ...(await missingReceiverLetters(trx, id)),
        ...(await unsent(trx, id)),
      ]);
      await forgetKeys(trx, clock);
      await forgetDrafts(trx, clock);
      await mailLimit.forget(trx);
      await recordPastExposures(trx, clock, id);
    });
}
