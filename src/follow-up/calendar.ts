/** The calendar of follow-up: what is due from whom, and what has been done of it. */
import type { ObligationDoneRow } from '../db/tables.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { type Day, dayOfMoment } from '../domain/calendar/day.ts';
import { rowsRecorded } from '../domain/ledger.ts';
import {
  type Obligation,
  type ObligationPlace,
  obligationsUntil,
} from '../domain/obligations/obligations.ts';
import { type Standing, standingOf } from '../domain/obligations/standing.ts';
import { loadOrganisation, type Organisation } from '../people/directory.ts';
import { followUpRulesOf } from '../policy/follow-up-rules.ts';
import type { Policy } from '../policy/schema.ts';
import { policiesOf } from '../policy/store.ts';

/** Something that was written down as done; the words are read where they are shown. */
export type CompletedObligation = Omit<ObligationDoneRow, 'words' | 'salt' | 'municipality'>;

export interface FollowUp {
  readonly obligation: Obligation;
  readonly standing: Standing;
  /** Oldest first. */
  readonly doings: readonly CompletedObligation[];
}

/** The day of the first thing that somebody did; until there is one, nobody works here yet. */
async function goLiveDay(trx: TenantTransaction, municipality: string, today: Day): Promise<Day> {
  const first = await trx
    .selectFrom('ledger_event')
    .select('at')
    .where('municipality', '=', municipality)
    .where('type', '<>', rowsRecorded)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  if (!first) return today;
  return dayOfMoment(first.at);
}

type Structure = Pick<Organisation, 'units' | 'departments' | 'committees'>;

/** Every place that something can be due from. */
export function placesOf(
  municipality: { readonly id: string; readonly name: string },
  { units, departments, committees }: Structure,
): readonly ObligationPlace[] {
  return [
    ...units.map(
      ({ id, name, departmentId }): ObligationPlace => ({
        level: 'unit',
        id,
        name,
        departments: [departmentId],
      }),
    ),
    ...departments.map(
      ({ id, name }): ObligationPlace => ({ level: 'department', id, name, departments: [id] }),
    ),
    ...committees.map(
      ({ id, name }): ObligationPlace => ({
        level: 'committee',
        id,
        name,
        departments: departments.filter((one) => one.committeeId === id).map((one) => one.id),
      }),
    ),
    { level: 'municipality', ...municipality, departments: [] },
  ];
}

async function doingsOf(trx: TenantTransaction, municipality: string) {
  const rows = await trx
    .selectFrom('obligation_done')
    .select(['id', 'key', 'round', 'done_on', 'done_by', 'recorded_at', 'recipients'])
    .where('municipality', '=', municipality)
    .orderBy('round')
    .execute();
  return Map.groupBy(rows, ({ key }) => key);
}

export interface FollowUpCalendar {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly organisation: Organisation;
  readonly policies: readonly Policy[];
  /** The nearest day first. */
  readonly followUps: readonly FollowUp[];
}

/** Everything due until a day, with how it stands today. */
export async function readFollowUps(
  trx: TenantTransaction,
  municipality: { readonly id: string; readonly name: string },
  { today, dueBy }: { readonly today: Day; readonly dueBy: Day },
): Promise<FollowUpCalendar> {
  const organisation = await loadOrganisation(trx);
  const policies = await policiesOf(trx, municipality.id);
  const calendar = {
    versions: policies.map(followUpRulesOf),
    places: placesOf(municipality, organisation),
    goLive: await goLiveDay(trx, municipality.id, today),
  };
  const doings = await doingsOf(trx, municipality.id);
  const followUps = obligationsUntil(calendar, dueBy).map((obligation): FollowUp => {
    const done = doings.get(obligation.key) ?? [];
    return { obligation, doings: done, standing: standingOf(obligation, done, today) };
  });
  return { municipality, organisation, policies, followUps };
}
