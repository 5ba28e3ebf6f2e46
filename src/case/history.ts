import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { TenantTransaction } from '../db/tenant.ts';
import type { LedgerEntry } from '../domain/ledger.ts';

/** One event of a case's ledger, with the text of its reason as long as that is kept. */
export interface CaseEvent extends Pick<LedgerEntry, 'seq' | 'type' | 'actor' | 'detail'> {
  readonly at: Date;
  readonly reason: string | null;
  /** Whether the case was waiting to be checked after it; undefined where the event did not change that. */
  readonly awaitsCheck: boolean | undefined;
  /** The version that the event gave the case; undefined for events that do not make an open page outdated. */
  readonly version: number | undefined;
}

const sealed = z.object({
  detail: z.record(z.string(), z.unknown()),
  changes: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/**
 * All events of these cases, in order, for `readTogether`. Not by `= any`: PostgreSQL plans that as if the ids were many, and then
 * reads the index of every event of the municipality as well (1.2 ms at 2 000 cases, growing with each).
 */
export function historyQuestion(trx: TenantTransaction, caseIds: readonly string[]) {
  return trx
    .selectFrom('ledger_event as event')
    .leftJoin('ledger_words as words', (join) =>
      join
        .onRef('words.municipality', '=', 'event.municipality')
        .onRef('words.seq', '=', 'event.seq')
        .on('words.field', '=', 'reason'),
    )
    .select(['event.case_id', 'event.seq', 'event.at', 'event.type', 'event.actor'])
    .select(['event.body', 'words.words'])
    .where(sql<SqlBool>`event.case_id in (select unnest(${caseIds}::text[]))`)
    .orderBy('event.seq');
}

type Row = Awaited<ReturnType<ReturnType<typeof historyQuestion>['execute']>>[number];

/** Read from the columns that an event wrote: `status`, and `to_register_since` of a case that was solved at once. */
function awaitsCheckAfter({
  status,
  to_register_since: since,
}: Readonly<Record<string, unknown>>): boolean | undefined {
  if (status === undefined && since === undefined) return undefined;
  return status === 'received' || typeof since === 'string';
}

/** From the answers to `historyQuestion`. */
export function historyFrom(rows: readonly Row[]): readonly CaseEvent[] {
  return rows.map(({ case_id: caseId, seq, at, type, actor, body, words }) => {
    const { detail, changes } = sealed.parse(JSON.parse(body));
    const columns = changes[`feedback_case:${caseId}`] ?? {};
    const { version } = columns;
    return {
      seq,
      at,
      type,
      actor,
      detail,
      reason: words,
      awaitsCheck: awaitsCheckAfter(columns),
      version: typeof version === 'number' ? version : undefined,
    };
  });
}

/** All events of the case, in order. */
export async function caseHistory(
  trx: TenantTransaction,
  caseId: string,
): Promise<readonly CaseEvent[]> {
  return historyFrom(await historyQuestion(trx, [caseId]).execute());
}

/** The events after the version that somebody saw. */
export function eventsSince(history: readonly CaseEvent[], version: number): readonly CaseEvent[] {
  return history.filter((event) => event.version !== undefined && event.version > version);
}
