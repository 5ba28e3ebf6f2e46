import { randomUUID } from 'node:crypto';
import type { ObligationDoneRow } from '../db/tables.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import { arrivalDayOf, type Day } from '../domain/calendar/day.ts';
import type { Clock } from '../domain/clock.ts';
import { newSalt } from '../domain/ledger.ts';
import type { ObligationKind, ReportRecipient } from '../domain/obligations/obligations.ts';
import { missingReportsUnder } from '../domain/obligations/reports-under.ts';
import { mayCompleteObligation } from '../domain/obligations/rights.ts';
import { canBeDone, firstDayFor } from '../domain/obligations/status.ts';
import { append, takeHead } from '../ledger/append.ts';
import type { FollowUp } from './calendar.ts';

/** What is recorded when an obligation has been carried out. */
export type ObligationCompletion =
  | { readonly kind: 'analysis'; readonly words: string | null }
  | { readonly kind: 'report'; readonly on: Day; readonly recipients: readonly ReportRecipient[] }
  | { readonly kind: 'staff_meeting'; readonly on: Day; readonly words: string | null };

export type CompletionRefusal =
  | 'not_permitted'
  /** Its period is not over. */
  | 'not_yet'
  /** The reports that it is compiled from are not in. */
  | 'reports_missing'
  /** Somebody has written since this person looked. */
  | 'stale'
  | 'wrong_kind'
  | 'text_missing'
  | 'recipients_missing'
  /** Before the period began, or a day that has not come. */
  | 'day_outside';

export type CompletionResult =
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly reason: CompletionRefusal };

const fulfilledEvents = {
  analysis: 'analysis_written',
  report: 'report_delivered',
  staff_meeting: 'staff_meeting_held',
} as const satisfies Record<ObligationKind, string>;

function faultIn(
  { duty, period }: FollowUp['obligation'],
  completion: ObligationCompletion,
  today: Day,
): CompletionRefusal | undefined {
  if (completion.kind !== duty.kind) return 'wrong_kind';
  if (
    completion.kind !== 'analysis' &&
    (completion.on > today || completion.on < firstDayFor({ duty, period }))
  )
    return 'day_outside';
  if (completion.kind === 'analysis')
    return duty.textRequired && !completion.words ? 'text_missing' : undefined;
  if (completion.kind === 'staff_meeting') return undefined;
  const known = completion.recipients.every((one) => duty.recipients.includes(one));
  const some = completion.recipients.length > 0 || duty.recipients.length === 0;
  return known && some ? undefined : 'recipients_missing';
}

async function roundsOf(
  trx: TenantTransaction,
  municipality: string,
  key: string,
): Promise<number> {
  const { rounds } = await trx
    .selectFrom('obligation_done')
    .select(({ fn }) => fn.countAll<number>().as('rounds'))
    .where('municipality', '=', municipality)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return Number(rounds);
}

export interface Attempt {
  readonly actor: StaffActor;
  readonly followUp: FollowUp;
  /** The number of completions when this person opened the page. */
  readonly seen: number;
  readonly completion: ObligationCompletion;
  /** All obligations of the municipality, to find the reports that this one is compiled from. */
  readonly others: readonly FollowUp[];
}

/**
 * Records that an obligation has been completed, with an event in the ledger that has no text: only who, when, which
 * one, and a salted digest. The head is locked before the completions are counted, so that of two people who save at
 * once the second is told that it has been done.
 */
export async function completeObligation(
  trx: TenantTransaction,
  clock: Clock,
  { actor, followUp: { obligation }, seen, completion, others }: Attempt,
): Promise<CompletionResult> {
  const refused = (reason: CompletionRefusal) => ({ type: 'refused', reason }) as const;
  const { municipality } = actor;
  const now = clock.now();
  const today = arrivalDayOf(now);
  if (!mayCompleteObligation(actor, obligation)) return refused('not_permitted');
  if (!canBeDone(obligation, today)) return refused('not_yet');
  if (missingReportsUnder(obligation, others).length > 0) return refused('reports_missing');
  const fault = faultIn(obligation, completion, today);
  if (fault) return refused(fault);
  const head = await takeHead(trx, municipality);
  const rounds = await roundsOf(trx, municipality, obligation.key);
  if (rounds !== seen) return refused('stale');
  const row: ObligationDoneRow = {
    id: randomUUID(),
    municipality,
    key: obligation.key,
    round: rounds + 1,
    done_on: completion.kind === 'analysis' ? today : completion.on,
    done_by: actor.accountId,
    recorded_at: new Date(now.epochMilliseconds),
    recipients: completion.kind === 'report' ? [...completion.recipients] : [],
    words: completion.kind === 'report' ? null : completion.words,
    salt: newSalt(),
  };
  const event = {
    municipality,
    caseId: null,
    at: row.recorded_at,
    type: fulfilledEvents[obligation.duty.kind],
    actor: actor.accountId,
    detail: { key: obligation.key, policy: obligation.version },
    changes: { insert: { obligation_done: [row] } },
    reason: null,
  };
  await append(trx, head, event);
  return { type: 'done' };
}
