import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Clock } from '../../domain/clock.ts';
import type { SenderSettings } from '../../municipality/sender.ts';

/** What mails to colleagues need: the time and the sender, for their Message-ID. */
export interface ReminderContext {
  readonly clock: Clock;
  readonly sender: SenderSettings;
}

export interface Reminder {
  readonly municipality: string;
  /** The domain of its Message-ID. */
  readonly mailDomain: string;
  readonly accountId: string;
  readonly day: Day;
  /** The matter of a mail other than the morning's; absent for that one. */
  readonly about?: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * Stores a mail to a colleague, to be sent by a job; does nothing where they have one about the same matter for the
 * day already.
 */
export async function writeReminder(
  trx: TenantTransaction,
  { clock }: Pick<ReminderContext, 'clock'>,
  { accountId, about, mailDomain, ...reminder }: Reminder,
): Promise<void> {
  await trx
    .insertInto('reminder')
    .values({
      ...reminder,
      ...(about === undefined ? {} : { about }),
      account_id: accountId,
      mail_id: `${randomUUID()}@${mailDomain}`,
      made_at: new Date(clock.now().epochMilliseconds),
      state: 'queued',
      sending_until: null,
      sent_at: null,
      failure: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'account_id', 'day', 'about']).doNothing(),
    )
    .execute();
}
