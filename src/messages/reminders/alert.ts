import type { Databases } from '../../db/connect.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import { arrivalDayOf, type Day } from '../../domain/calendar/day.ts';
import { mayRead, mayReadSecret } from '../../domain/permission.ts';
import { alertText } from '../../i18n/desk/reminders.ts';
import type { Enqueue, JobOf } from '../../jobs/job.ts';
import { mailDomainOf } from '../../municipality/sender.ts';
import { deskPaths } from '../../paths.ts';
import { activeStaff } from '../../people/staff-actor.ts';
import { rulesOf } from '../../policy/rules.ts';
import { policiesOf } from '../../policy/store.ts';
import { type ReminderContext, writeReminder } from './write.ts';

export interface AlertParts extends ReminderContext {
  readonly databases: Databases;
  readonly enqueue: Enqueue;
  readonly publicUrl: string;
}

/** The recipient, and the substitutes who may see the case today, since an alert cannot wait for an absent person. */
async function recipientsOf(
  trx: TenantTransaction,
  { municipality, caseId, accountId }: JobOf<'alert'>,
  day: Day,
): Promise<readonly string[]> {
  const row = await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const standing = (await activeStaff(trx, municipality, day)).filter(
    (one) =>
      one.substitutesFor?.includes(accountId) && mayRead(one, row) && mayReadSecret(one, row),
  );
  return [accountId, ...standing.map((one) => one.accountId)];
}

/** Writes an alert and queues it for sending: once for each person, case and subject. */
export async function alert(parts: AlertParts, job: JobOf<'alert'>): Promise<void> {
  const { databases, clock, publicUrl } = parts;
  const { municipality, caseId } = job;
  const day = arrivalDayOf(clock.now());
  await inTenant(databases, { municipality, committees: 'all' }, async (trx) => {
    const row = await trx
      .selectFrom('feedback_case')
      .select(['number', 'track', 'suggested_track', 'policy_version', 'distress'])
      .where('id', '=', caseId)
      .executeTakeFirst();
    if (!row) return;
    // The suggestion has already been decided on at the desk, so the alert is no longer needed.
    if (job.about === 'suggested_track' && row.suggested_track === null) return;
    const policies = await policiesOf(trx, municipality);
    const policy = policies.find(({ version }) => version === row.policy_version);
    const track =
      policy &&
      rulesOf(policy).tracks.find(({ code }) => code === (row.track ?? row.suggested_track));
    const address = `${publicUrl}${deskPaths.case(row.number)}`;
    const trackName = job.about === 'distress' ? undefined : track;
    const text = alertText(job.about, { number: row.number, track: trackName, address });
    for (const accountId of await recipientsOf(trx, job, day))
      await enqueueAlert(trx, parts, { ...job, accountId }, { day, text });
  });
}

/** No alert where one has been sent already. */
async function enqueueAlert(
  trx: TenantTransaction,
  parts: AlertParts,
  job: JobOf<'alert'>,
  { day, text }: { readonly day: Day; readonly text: ReturnType<typeof alertText> },
): Promise<void> {
  const { municipality, caseId, accountId } = job;
  // Distress can recur, and is alerted each time.
  const of = job.about === 'distress' && job.of !== undefined ? `:${job.of}` : '';
  const about = `${job.about}:${caseId}${of}`;
  const known = await trx
    .selectFrom('reminder')
    .select('day')
    .where('account_id', '=', accountId)
    .where('about', '=', about)
    .executeTakeFirst();
  if (known) return;
  const mailDomain = await mailDomainOf(trx, municipality, parts.sender);
  await writeReminder(trx, parts, { municipality, mailDomain, accountId, day, about, ...text });
  await parts.enqueue(trx, [{ name: 'remind', municipality, accountId, day, about }]);
}
