import type { Databases } from '../../db/connect.ts';
import type { ReminderState } from '../../db/tables.ts';
import { inTenant } from '../../db/tenant.ts';
import { arrivalDayOf, parseDay } from '../../domain/calendar/day.ts';
import type { Clock } from '../../domain/clock.ts';
import { isLeased, leaseFrom } from '../../domain/lease.ts';
import { isWorkingMorning } from '../../domain/working-morning.ts';
import { reminderWords } from '../../i18n/desk/reminders.ts';
import { JobNotDue, type JobOf } from '../../jobs/job.ts';
import { textsOf } from '../../municipality/profile.ts';
import { type SenderSettings, senderColumn } from '../../municipality/sender.ts';
import { mailHtml } from '../html/document.tsx';
import { linksOf, mailText, sentBy } from '../mail-parts.ts';
import { MailFailure, type MailTransport, type OutgoingMail } from '../transport.ts';

export interface RemindParts {
  readonly databases: Databases;
  readonly clock: Clock;
  readonly mail: MailTransport;
  readonly sender: SenderSettings;
  /** For the links of the part in HTML. */
  readonly publicUrl: string;
}
type RemindJob = JobOf<'remind'>;

/** The mail that lists everything overdue; any other mail is about one case and is sent at any hour. */
const morning = 'morning';

interface Outcome {
  readonly state: ReminderState;
  readonly sent_at?: Date;
  readonly failure?: string | null;
  readonly sending_until?: Date | null;
}

async function within<T>(
  { databases }: RemindParts,
  { municipality }: RemindJob,
  work: Parameters<typeof inTenant<T>>[2],
): Promise<T> {
  return await inTenant(databases, { municipality, committees: [] }, work);
}

async function recordOutcome(parts: RemindParts, job: RemindJob, outcome: Outcome): Promise<void> {
  await within(parts, job, (trx) =>
    trx
      .updateTable('reminder')
      .set(outcome)
      .where('municipality', '=', job.municipality)
      .where('account_id', '=', job.accountId)
      .where('day', '=', parseDay(job.day) ?? null)
      .where('about', '=', job.about)
      .where('state', '=', 'queued')
      .execute(),
  );
}

/**
 * Reserves the reminder, so that no other worker sends it at the same time; undefined where nothing is left to send.
 */
async function take(parts: RemindParts, job: RemindJob): Promise<OutgoingMail | undefined> {
  const now = parts.clock.now();
  const row = await within(parts, job, async (trx) => {
    const found = await trx
      .selectFrom('reminder')
      .innerJoin('account', (join) =>
        join
          .onRef('account.municipality', '=', 'reminder.municipality')
          .onRef('account.id', '=', 'reminder.account_id'),
      )
      .selectAll('reminder')
      .innerJoin('municipality', 'municipality.id', 'reminder.municipality')
      .select(['account.email', 'municipality.name as place_name', 'municipality.profile'])
      .select(senderColumn.as('sender'))
      .where('reminder.municipality', '=', job.municipality)
      .where('reminder.account_id', '=', job.accountId)
      .where('reminder.day', '=', parseDay(job.day) ?? null)
      .where('reminder.about', '=', job.about)
      .where('reminder.state', '=', 'queued')
      .forUpdate('reminder')
      .executeTakeFirst();
    if (!found) return undefined;
    if (isLeased(found.sending_until, now)) throw new JobNotDue('another worker has the reminder');
    await trx
      .updateTable('reminder')
      .set({ attempts: found.attempts + 1, sending_until: leaseFrom(now) })
      .where('municipality', '=', found.municipality)
      .where('account_id', '=', found.account_id)
      .where('day', '=', found.day)
      .where('about', '=', found.about)
      .execute();
    return found;
  });
  if (!row) return undefined;
  const { subject, body } = row;
  const end = row.about === morning ? reminderWords.automatic : reminderWords.alert.automatic;
  const place = { name: row.place_name, sender: row.sender };
  return {
    messageId: row.mail_id,
    ...sentBy(place, textsOf(row.profile).contact, 'sv', parts.sender),
    ...{ to: row.email, subject, text: mailText(body, end) },
    html: mailHtml({
      subject,
      body: [{ language: 'sv', text: body }],
      end: { language: 'sv', text: end },
      mayLink: linksOf('system', parts.publicUrl),
    }),
    language: 'sv',
    date: row.made_at,
    automatic: true,
    references: [],
  };
}

async function send(mail: MailTransport, letter: OutgoingMail): Promise<MailFailure | undefined> {
  try {
    await mail.send(letter);
    return undefined;
  } catch (error) {
    return error instanceof MailFailure ? error : new MailFailure('unknown', false);
  }
}

/**
 * Sends one reminder. A reminder that could not be sent during the morning is not sent later in the day: the next
 * working morning has a new one, with everything still overdue.
 */
export async function remind(parts: RemindParts, job: RemindJob): Promise<void> {
  const now = parts.clock.now();
  const isLate = job.day !== arrivalDayOf(now) || !isWorkingMorning(now, []);
  if (job.about === morning && isLate) return await recordOutcome(parts, job, { state: 'missed' });
  const letter = await take(parts, job);
  if (!letter) return;
  const failure = await send(parts.mail, letter);
  if (!failure) {
    const sentAt = new Date(parts.clock.now().epochMilliseconds);
    return await recordOutcome(parts, job, { state: 'sent', sent_at: sentAt, sending_until: null });
  }
  const { permanent, failure: code } = failure;
  const state = permanent ? 'failed' : 'queued';
  await recordOutcome(parts, job, { state, failure: code, sending_until: null });
  if (!permanent) throw new JobNotDue(code);
}
