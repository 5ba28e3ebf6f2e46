import type { Databases } from '../../db/connect.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import { addDays, arrivalDayOf, type Day } from '../../domain/calendar/day.ts';
import {
  beginningOfMorning,
  isWorkingMorning,
  workingDayBefore,
} from '../../domain/working-morning.ts';
import { readFollowUps } from '../../follow-up/calendar.ts';
import type { Enqueue, Job } from '../../jobs/job.ts';
import { mailDomainOf } from '../../municipality/sender.ts';
import { municipalityOf } from '../../people/directory.ts';
import { activeStaff } from '../../people/staff-actor.ts';
import { policyInForce } from '../../policy/interpret.ts';
import type { Policy } from '../../policy/schema.ts';
import { policiesOf } from '../../policy/store.ts';
import { agendasOf } from './agenda.ts';
import {
  clocksDueOn,
  lateClocks,
  newlyPlaced,
  plannedUntil,
  returnedDeliveries,
  untouchedCases,
  waitingForReading,
  writtenAfterAnswer,
} from './late-cases.ts';
import { reminderText } from './text.ts';
import { type ReminderContext, writeReminder } from './write.ts';

export interface PlanParts extends ReminderContext {
  readonly databases: Databases;
  /** Enqueues what is not waiting already. */
  readonly enqueueMissing: Enqueue;
  readonly publicUrl: string;
}

/** When the reminders of the previous working day were sent. */
function morningBefore(today: Day, policy: Policy | undefined): Date {
  const day = workingDayBefore(today, policy?.closedDays.value ?? []);
  return new Date(beginningOfMorning(day).epochMilliseconds);
}

async function gather(trx: TenantTransaction, id: string, today: Day) {
  const municipality = await municipalityOf(trx, id);
  const staff = await activeStaff(trx, id, today);
  const calendar = await readFollowUps(trx, municipality, { today, dueBy: today });
  const { policies, followUps } = calendar;
  const agendas = agendasOf({
    staff,
    policies,
    followUps,
    today,
    clocks: await lateClocks(trx, id, today),
    dueToday: await clocksDueOn(trx, id, today),
    untouched: await untouchedCases(trx, id, policies, today),
    placed: await newlyPlaced(trx, id, morningBefore(today, policyInForce(policies, today))),
    returned: await returnedDeliveries(trx, id),
    written: await writtenAfterAnswer(trx, id),
    toRead: await waitingForReading(trx, id),
    planned: await plannedUntil(trx, id, addDays(today, 7)),
    before: workingDayBefore(today, policyInForce(policies, today)?.closedDays.value ?? []),
  });
  return { municipality, staff, agendas };
}

/** Writes this morning's reminders; a person who has one for the day already gets no other. */
async function writeReminders(
  trx: TenantTransaction,
  id: string,
  today: Day,
  parts: PlanParts,
): Promise<void> {
  const { publicUrl } = parts;
  const mailDomain = await mailDomainOf(trx, id, parts.sender);
  const { municipality, staff, agendas } = await gather(trx, id, today);
  for (const { accountId, name } of staff) {
    const agenda = agendas.get(accountId);
    if (!agenda) continue;
    const text = reminderText({ name, municipality: municipality.name, today, publicUrl, agenda });
    const place = { municipality: id, mailDomain };
    await writeReminder(trx, parts, { ...place, accountId, day: today, ...text });
  }
}

/** Reminders that remain to be sent today: the jobs lost with a stopped process are created again. */
async function unsent(trx: TenantTransaction, municipality: string, today: Day): Promise<Job[]> {
  const rows = await trx
    .selectFrom('reminder')
    .select(['account_id', 'about'])
    .where('municipality', '=', municipality)
    .where('day', '=', today)
    .where('state', '=', 'queued')
    .execute();
  return rows.map(({ account_id: accountId, about }) => ({
    name: 'remind',
    municipality,
    accountId,
    day: today,
    about,
  }));
}

/**
 * Runs with the hourly sweep and acts only on working mornings: one mail to each person for whom something waits. A
 * sweep comes at least once between 7 and 9, whatever minute it runs at.
 */
export async function planReminders(parts: PlanParts): Promise<void> {
  const { databases, clock, enqueueMissing } = parts;
  const now = clock.now();
  const today = arrivalDayOf(now);
  if (!isWorkingMorning(now, [])) return;
  const municipalities = await databases.app
    .selectFrom('municipality')
    .select('id')
    .orderBy('id')
    .execute();
  for (const { id } of municipalities)
    await inTenant(databases, { municipality: id, committees: 'all' }, async (trx) => {
      const policy = policyInForce(await policiesOf(trx, id), today);
      if (!isWorkingMorning(now, policy?.closedDays.value ?? [])) return;
      await writeReminders(trx, id, today, parts);
      await enqueueMissing(trx, await unsent(trx, id, today));
    });
}
