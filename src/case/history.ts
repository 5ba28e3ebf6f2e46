import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { TenantTransaction } from '../db/tenant.ts';
import type { LedgerEntry } from '../domain/ledger.ts';

/** One event of a case's ledger, with the words of its reason as long as they are kept. */
export interface CaseEvent extends Pick<LedgerEntry, 'seq' | 'type' | 'actor' | 'detail'> {
  readonly at: Date;
  readonly reason: string | null;
  /** Whether the case waited for its check after it; undefined where it changed nothing in that. */
  readonly awaitsCheck: boolean | undefined;
  /** The version the case got by it; undefined for what does not make a page stale. */
  readonly version: number | undefined;
}

const sealed = z.object({
  detail: z.record(z.string(), z.unknown()),
  changes: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** Everything that was done to these cases, in order, for `readTogether`. */
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
    .where(sql<SqlBool>`event.case_id = any(${caseIds}::text[])`)
    .orderBy('event.seq');
}

type Row = Awaited<ReturnType<ReturnType<typeof historyQuestion>['execute']>>[number];

/** By the columns that an event wrote: `status`, and `to_register_since` of a case that was solved on the spot. */
function awaitsCheckAfter({
  status,
  to_register_since: since,
}: Readonly<Record<string, unknown>>): boolean | undefined {
  if (status === undefined && since === undefined) return undefined;
  return status === 'received' || typeof since === 'string';
}

/** Of the answers to `historyQuestion`. */
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

/** Everything that was done to the case, in order. */
export async function caseHistory(
  trx: TenantTransaction,
  caseId: string,
): Promise<readonly CaseEvent[]> {
  return historyFrom(await historyQuestion(trx, [caseId]).execute());
}

/** What came between the version somebody saw and now. */
export function eventsSince(history: readonly CaseEvent[], version: number): readonly CaseEvent[] {
  return history.filter((event) => event.version !== undefined && event.version > version);
}
