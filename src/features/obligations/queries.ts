import type { TenantTransaction } from '../../db/tenant.ts';
import type { QueueReading } from '../../desk/queue-conditions.ts';
import { countsQuestion } from '../../desk/queue-counts.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { clockViews } from '../../domain/queue-filter.ts';
import { type ClockKind, clockKinds } from '../../domain/vocabulary.ts';

/** The figures that the page shows, each by the view of the queue that it leads to. */
export interface Watch {
  readonly clocks: readonly {
    readonly kind: ClockKind;
    readonly late: number;
    readonly week: number;
  }[];
  readonly late: number;
  readonly withoutPlan: number;
  readonly untouched: number;
}

/** What there is to watch among the cases that somebody sees: counted as the queue counts them. */
export async function readWatch(trx: TenantTransaction, reading: QueueReading): Promise<Watch> {
  const ofClocks = Object.values(clockViews).flatMap(({ late, week }) => [late, week]);
  const views = [...ofClocks, 'forsenade', 'utan-plan', 'orort-for-lange'] as const;
  const counts = await countsQuestion(trx, views, reading).executeTakeFirstOrThrow();
  const count = (view: (typeof views)[number]) => Number(counts[view]);
  return {
    clocks: clockKinds
      .map((kind) => ({
        kind,
        late: count(clockViews[kind].late),
        week: count(clockViews[kind].week),
      }))
      .filter(({ late, week }) => late + week > 0),
    late: count('forsenade'),
    withoutPlan: count('utan-plan'),
    untouched: count('orort-for-lange'),
  };
}

const remindersShown = 5;

/** The reminders sent to this person, the latest first. */
export async function readReminders(trx: TenantTransaction, actor: StaffActor) {
  return await trx
    .selectFrom('reminder')
    .select(['day', 'subject', 'body', 'state'])
    .where('municipality', '=', actor.municipality)
    .where('account_id', '=', actor.accountId)
    .orderBy('day', 'desc')
    .limit(remindersShown)
    .execute();
}
export type ReminderRow = Awaited<ReturnType<typeof readReminders>>[number];

/** The texts of completions, by the id of their rows. */
export async function readWords(trx: TenantTransaction, municipality: string, key: string) {
  const rows = await trx
    .selectFrom('obligation_done')
    .select(['id', 'words'])
    .where('municipality', '=', municipality)
    .where('key', '=', key)
    .execute();
  return new Map(rows.map(({ id, words }) => [id, words]));
}
