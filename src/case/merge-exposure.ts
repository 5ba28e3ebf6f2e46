/**
 * Records what the submitters of two merged cases could read of each other when the cases had different submitters:
 * one event for each direction.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import { inIndex } from '../db/plans.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Clock } from '../domain/clock.ts';
import { toDate } from '../domain/decide/decision.ts';
import { type LedgerEvent, record } from '../ledger/append.ts';

/** The events in the index of merges (`0030_own_threads.sql`). */
const mergingTypes = [
  'merge',
  'unmerge',
  'merged_thread_read',
  'words_exposed',
  'exposure_assessed',
] as const;
type MergingType = (typeof mergingTypes)[number];

const sealed = z.object({ detail: z.record(z.string(), z.unknown()) });

export interface MergingEvent {
  readonly seq: number;
  readonly at: Date;
  readonly type: MergingType;
  readonly caseId: string;
  readonly actor: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * Merges, their reversals, who has read because of them and how that was assessed, in order; of some cases, or of
 * all.
 */
export async function mergingEvents(
  trx: TenantTransaction,
  municipality: string,
  caseIds?: readonly string[],
): Promise<readonly MergingEvent[]> {
  const rows = await trx
    .selectFrom('ledger_event')
    .select(['seq', 'at', 'type', 'case_id', 'actor', 'body'])
    .where('municipality', '=', municipality)
    .where('type', 'in', mergingTypes.map(inIndex))
    .$if(caseIds !== undefined, (query) => query.where('case_id', 'in', [...(caseIds ?? [])]))
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ seq, at, type, case_id: caseId, actor, body }) => {
    const known = mergingTypes.find((one) => one === type);
    if (known === undefined || caseId === null) return [];
    const { detail } = sealed.parse(JSON.parse(body));
    return [{ seq: Number(seq), at, type: known, caseId, actor, detail }];
  });
}

/** What one code opens within a day is recorded as one reading. */
const oneReading = { hours: 24 } as const;

/** Records that a code has opened the conversation of other cases than its own (decision 0013). */
export async function recordThreadReading(
  trx: TenantTransaction,
  clock: Clock,
  municipality: string,
  { codeOf, others }: { readonly codeOf: string; readonly others: readonly string[] },
): Promise<void> {
  if (others.length === 0) return;
  const now = clock.now();
  const known = await trx
    .selectFrom('ledger_event')
    .select('seq')
    .where('case_id', '=', codeOf)
    .where('type', '=', 'merged_thread_read')
    .where('at', '>', toDate(now.subtract(oneReading)))
    .limit(1)
    .executeTakeFirst();
  if (known) return;
  await record(trx, {
    municipality,
    caseId: codeOf,
    at: toDate(now),
    type: 'merged_thread_read',
    actor: 'submitter',
    detail: { others },
  });
}

/** The messages of a case's own conversation: the submission, and what was written since. */
async function messagesIn(trx: TenantTransaction, caseId: string, until: Date): Promise<number> {
  const { count } = await trx
    .selectFrom('message')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('case_id', '=', caseId)
    .where('purpose', '<>', 'letter_to_receiver')
    .where('moved_to', 'is', null)
    .where('created_at', '<=', until)
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * How long and why the exposure lasted: until the merge was undone, or until this version no longer showed the
 * thread.
 */
export interface MergeExposure {
  readonly merge: MergingEvent;
  readonly into: string;
  readonly until: Date;
  readonly how: 'undone' | 'closed_off';
}

function readingsOf(
  events: readonly MergingEvent[],
  code: string,
  words: string,
  { merge, until }: MergeExposure,
): readonly MergingEvent[] {
  return events.filter(
    ({ type, caseId, at, detail }) =>
      type === 'merged_thread_read' &&
      caseId === code &&
      at >= merge.at &&
      at <= until &&
      Array.isArray(detail.others) &&
      detail.others.includes(words),
  );
}

/**
 * Two events: the submission of each case was open to the holder of the other case's code. Returns none where they
 * are already recorded.
 */
export async function exposureEvents(
  trx: TenantTransaction,
  municipality: string,
  exposed: MergeExposure,
  { at, actor }: { readonly at: Date; readonly actor: string },
): Promise<readonly LedgerEvent[]> {
  const { merge, into, until, how } = exposed;
  const events = await mergingEvents(trx, municipality, [merge.caseId, into]);
  if (events.some(({ type, detail }) => type === 'words_exposed' && detail.merge === merge.seq))
    return [];
  const directions = [
    { code: merge.caseId, words: into },
    { code: into, words: merge.caseId },
  ];
  const exposures: LedgerEvent[] = [];
  for (const { code, words } of directions) {
    const readings = readingsOf(events, code, words, exposed).length;
    const unknown = merge.detail.readingsNoted !== true && readings === 0;
    exposures.push({
      municipality,
      caseId: words,
      at,
      type: 'words_exposed',
      actor,
      detail: {
        ...{ code, merge: merge.seq, how },
        from: merge.at.toISOString(),
        until: until.toISOString(),
        messages: await messagesIn(trx, words, until),
        opened: unknown ? 'unknown' : readings > 0 ? 'yes' : 'no',
        readings,
      },
      changes: {},
      reason: null,
    });
  }
  return exposures;
}
