import { randomUUID } from 'node:crypto';
import type { Databases } from '../../db/connect.ts';
import { inTenant } from '../../db/tenant.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Enqueue, JobOf } from '../../jobs/job.ts';
import { alertText } from '../../locales/reminders.ts';
import { rulesOf } from '../../policy/rules.ts';
import { policiesOf } from '../../policy/store.ts';
import { deskPaths } from '../../web/paths.ts';

export interface AlertParts {
  readonly databases: Databases;
  readonly clock: Clock;
  readonly enqueue: Enqueue;
  readonly publicUrl: string;
  readonly mailDomain: string;
}

/** Writes the mail that tells somebody of a case at once, and has it sent: once for each case and matter. */
export async function alert(parts: AlertParts, job: JobOf<'alert'>): Promise<void> {
  const { databases, clock, enqueue, publicUrl, mailDomain } = parts;
  const { municipality, caseId, accountId } = job;
  const now = clock.now();
  const day = arrivalDayOf(now);
  const about = `${job.about}:${job.of ?? caseId}`;
  await inTenant(databases, { municipality, committees: 'all' }, async (trx) => {
    const row = await trx
      .selectFrom('feedback_case')
      .select(['number', 'track', 'policy_version'])
      .where('id', '=', caseId)
      .executeTakeFirst();
    const known = await trx
      .selectFrom('reminder')
      .select('day')
      .where('account_id', '=', accountId)
      .where('about', '=', about)
      .executeTakeFirst();
    if (!row || known) return;
    const policies = await policiesOf(trx, municipality);
    const policy = policies.find(({ version }) => version === row.policy_version);
    const track = policy && rulesOf(policy).tracks.find(({ code }) => code === row.track);
    const address = `${publicUrl}${deskPaths.case(row.number)}`;
    await trx
      .insertInto('reminder')
      .values({
        municipality,
        account_id: accountId,
        day,
        about,
        mail_id: `${randomUUID()}@${mailDomain}`,
        ...alertText(job.about, { number: row.number, track, address }),
        made_at: new Date(now.epochMilliseconds),
        state: 'queued',
        sending_until: null,
        sent_at: null,
        failure: null,
      })
      .execute();
    await enqueue(trx, [{ name: 'remind', municipality, accountId, day, about }]);
  });
}
