import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { addDays, arrivalDayOf } from '../domain/calendar/day.ts';
import type { Clock } from '../domain/clock.ts';
import { ownersOf } from '../domain/obligations/people.ts';
import { isLate } from '../domain/obligations/status.ts';
import { readFollowUps } from './calendar.ts';

/** The state of one municipality's follow-up, in numbers. */
export interface FollowUpFigures {
  readonly municipality: string;
  readonly late: number;
  /** Overdue obligations for which the municipality has no account to remind. */
  readonly unheard: number;
  /**
   * Reminders of the last week that were not delivered: no mail server accepted them during the morning, or the
   * address is wrong.
   */
  readonly unsent: number;
}

interface FigureSources {
  readonly databases: Databases;
  readonly clock: Clock;
}

async function figuresOf(
  { databases, clock }: FigureSources,
  municipality: { readonly id: string; readonly name: string },
): Promise<FollowUpFigures> {
  const today = arrivalDayOf(clock.now());
  const { id } = municipality;
  return await inTenant(databases, { municipality: id, committees: [] }, async (trx) => {
    const calendar = await readFollowUps(trx, municipality, { today, dueBy: today });
    const people = calendar.organisation.accounts.filter(({ active }) => active);
    const late = calendar.followUps.filter(({ status }) => isLate(status));
    const unheard = late.filter(
      ({ obligation: { duty, place } }) => ownersOf(people, duty.owner, place).length === 0,
    );
    const { unsent } = await trx
      .selectFrom('reminder')
      .select(({ fn }) => fn.countAll<number>().as('unsent'))
      .where('municipality', '=', id)
      .where('state', 'in', ['failed', 'missed'])
      .where('day', '>', addDays(today, -7))
      .executeTakeFirstOrThrow();
    return { municipality: id, late: late.length, unheard: unheard.length, unsent };
  });
}

/** The figures of every municipality, for the operator. */
export async function followUpFigures(app: FigureSources): Promise<readonly FollowUpFigures[]> {
  const rows = await app.databases.app
    .selectFrom('municipality')
    .select(['id', 'name'])
    .orderBy('id')
    .execute();
  const figures: FollowUpFigures[] = [];
  for (const row of rows) figures.push(await figuresOf(app, row));
  return figures;
}
