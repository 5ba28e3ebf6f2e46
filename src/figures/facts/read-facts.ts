/** Keeps what figures count from up to date by reading the ledger: nothing is written for it while a case is changed. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Databases } from '../../db/connect.ts';
import { insertion } from '../../db/insert-rows.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { casesToRead, catchUp, type Portion, readOn } from '../../ledger/cursor.ts';
import { policiesOf } from '../../policy/store.ts';
import { type CaseFact, type CountedCase, factOf } from './fact.ts';

/** Changes with what a fact holds: facts of another version are made anew. */
const reader = { name: 'figures', version: 2 } as const;

/** Events in a portion: some hundred cases, whose rows are read with five statements. */
const atATime = 4000;

const caseColumns = [
  ...(['id', 'municipality', 'committee_id', 'department_id', 'unit_id', 'status'] as const),
  ...(['kind', 'channel', 'language', 'submitter_type', 'anonymous', 'reply_wanted'] as const),
  ...(['arrival_day', 'closed_at'] as const),
  ...(['closure_reason', 'policy_version', 'themes', 'factors', 'secrecy_marked'] as const),
  ...(['restricted_to', 'concerns', 'escalated_at', 'correction_outcome'] as const),
  ...(['corrected_on', 'outcome_on'] as const),
] as const;

const isOneOf = (ids: readonly string[]) => sql<boolean>`case_id = any(${ids}::text[])`;

const reopening = z.object({
  detail: z.object({ from: z.string().optional(), reopened: z.boolean().optional() }),
});

/** What ended and went on, by staff, by who was not satisfied, and by who wrote after a hand-over. */
function isReopening(type: string, body: string): boolean {
  if (type === 'reopen') return true;
  const { detail } = reopening.parse(JSON.parse(body));
  if (type === 'submitter_message') return detail.reopened === true;
  return ['answered', 'handed_over', 'closed'].includes(detail.from ?? '');
}

async function partsOf(trx: TenantTransaction, ids: readonly string[]) {
  const clocks = await trx
    .selectFrom('clock')
    .select([
      ...(['id', 'municipality', 'case_id', 'kind', 'round', 'basis', 'started_on'] as const),
      ...(['due', 'promised_due', 'days', 'unit', 'stopped_at', 'stopped_on'] as const),
      'stopped_by',
    ])
    .where(isOneOf(ids))
    .where('kind', '<>', 'confirmation')
    .orderBy('round')
    .execute();
  const messages = await trx
    .selectFrom('message')
    .innerJoin('delivery', 'delivery.message_id', 'message.id')
    .select(['message.case_id', 'message.purpose', 'delivery.state', 'delivery.delivered_at'])
    .where(sql<boolean>`message.case_id = any(${ids}::text[])`)
    .where('message.purpose', 'in', ['answer', 'corrected_answer'])
    .where('message.moved_to', 'is', null)
    .execute();
  const handOvers = await trx
    .selectFrom('hand_over')
    .select([
      ...(['case_id', 'scope', 'state', 'handed_at', 'from_unit_id'] as const),
      ...(['from_department_id', 'from_committee_id'] as const),
    ])
    .where(isOneOf(ids))
    .execute();
  const events = await trx
    .selectFrom('ledger_event')
    .select(['case_id', 'type', 'at', 'body'])
    .where(isOneOf(ids))
    .where('type', 'in', ['reopen', 'dissatisfied', 'submitter_message'])
    .orderBy('seq')
    .execute();
  const reopenings = events.filter(({ type, body }) => isReopening(type, body));
  return {
    clocks: Map.groupBy(clocks, ({ case_id: id }) => id),
    messages: Map.groupBy(messages, ({ case_id: id }) => id),
    handOvers: Map.groupBy(handOvers, ({ case_id: id }) => id),
    reopenings: Map.groupBy(reopenings, ({ case_id: id }) => id ?? ''),
  };
}

async function factsOf(
  trx: TenantTransaction,
  municipality: string,
  cases: readonly CountedCase['case'][],
): Promise<readonly CaseFact[]> {
  const policies = await policiesOf(trx, municipality);
  const { clocks, messages, handOvers, reopenings } = await partsOf(
    trx,
    cases.map(({ id }) => id),
  );
  return cases.map((row) => {
    const policy = policies.find(({ version }) => version === row.policy_version);
    if (!policy) throw new Error(`there is no policy version ${row.policy_version}`);
    const counted = {
      case: row,
      clocks: clocks.get(row.id) ?? [],
      messages: messages.get(row.id) ?? [],
      handOvers: handOvers.get(row.id) ?? [],
      reopenedAt: (reopenings.get(row.id) ?? []).map(({ at }) => at),
    };
    return factOf(counted, policy);
  });
}

async function write(trx: TenantTransaction, municipality: string, portion: Portion) {
  const ids = await casesToRead(trx, municipality, portion);
  const cases = await trx
    .selectFrom('feedback_case')
    .select(caseColumns)
    .where('municipality', '=', municipality)
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .execute();
  if (cases.length === 0) return;
  const [first, ...more] = await factsOf(trx, municipality, cases);
  if (!first) return;
  const columns = Object.keys(first).filter((name) => name !== 'case_id');
  const anew = sql.join(columns.map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`));
  await sql`${insertion('derived.case_fact', [first, ...more])}
    on conflict (case_id) do update set ${anew}`.execute(trx);
}

/**
 * Brings what is counted from up to date, in transactions of its own; at most so many portions of some thousand events.
 * @returns how many events of the ledger are still to be read: 0 means that everything committed before is counted
 */
export async function updateFacts(
  databases: Databases,
  municipality: string,
  mostPortions = Number.POSITIVE_INFINITY,
): Promise<number> {
  return await catchUp(databases, municipality, reader, mostPortions, (trx) =>
    readOn(trx, municipality, reader, atATime, (portion) => write(trx, municipality, portion)),
  );
}

/** Everything that waits, in every municipality: at the start and hourly, so that figures find little left to read. */
export async function readForFigures(databases: Databases): Promise<void> {
  const municipalities = await databases.app.selectFrom('municipality').select('id').execute();
  for (const { id } of municipalities) await updateFacts(databases, id);
}
