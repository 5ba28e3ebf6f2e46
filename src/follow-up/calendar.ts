/** The calendar of follow-up: which obligations are due, whose they are, and which have been completed. */
import { readTogether } from '../db/read-together.ts';
import type { ObligationDoneRow } from '../db/tables.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { type Day, dayOfMoment } from '../domain/calendar/day.ts';
import { rowsRecorded } from '../domain/ledger.ts';
import {
  type Obligation,
  type ObligationPlace,
  obligationsUntil,
} from '../domain/obligations/obligations.ts';
import { ownersOf } from '../domain/obligations/people.ts';
import { type ObligationStatus, obligationStatus } from '../domain/obligations/status.ts';
import { type Organisation, organisationFrom, organisationQuestions } from '../people/directory.ts';
import { followUpRulesOf } from '../policy/follow-up-rules.ts';
import type { Policy } from '../policy/schema.ts';
import { policiesNamed, versionNames } from '../policy/store.ts';

/** A recorded completion; its text is read only where it is shown. */
export type CompletedObligation = Omit<ObligationDoneRow, 'words' | 'salt' | 'municipality'>;

export interface FollowUp {
  readonly obligation: Obligation;
  readonly status: ObligationStatus;
  /** Oldest first. */
  readonly completions: readonly CompletedObligation[];
}

/** The municipality's first recorded action; undefined until there is one. */
function firstEvent(trx: TenantTransaction, municipality: string) {
  return trx
    .selectFrom('ledger_event')
    .select('at')
    .where('municipality', '=', municipality)
    .where('type', '<>', rowsRecorded)
    .orderBy('seq')
    .limit(1);
}

type Structure = Pick<Organisation, 'units' | 'departments' | 'committees'>;

/** Every part of the organisation that can have obligations. */
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

function completionsOf(trx: TenantTransaction, municipality: string) {
  return trx
    .selectFrom('obligation_done')
    .select(['id', 'key', 'round', 'done_on', 'done_by', 'recorded_at', 'recipients'])
    .where('municipality', '=', municipality)
    .orderBy('round');
}

export interface FollowUpCalendar {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly organisation: Organisation;
  readonly policies: readonly Policy[];
  /** The nearest day first. */
  readonly followUps: readonly FollowUp[];
}

/** Every obligation due until a day, with its current status. */
export async function readFollowUps(
  trx: TenantTransaction,
  municipality: { readonly id: string; readonly name: string },
  { today, dueBy }: { readonly today: Day; readonly dueBy: Day },
): Promise<FollowUpCalendar> {
  const { first, done, versions, ...answers } = await readTogether(trx, {
    ...organisationQuestions(trx),
    first: firstEvent(trx, municipality.id),
    done: completionsOf(trx, municipality.id),
    versions: versionNames(trx, municipality.id),
  });
  const organisation = organisationFrom(answers);
  const policies = await policiesNamed(trx, municipality.id, versions);
  const [start] = first;
  const calendar = {
    versions: policies.map(followUpRulesOf),
    places: placesOf(municipality, organisation),
    goLive: start ? dayOfMoment(start.at) : today,
  };
  const completions = Map.groupBy(done, ({ key }) => key);
  const followUps = obligationsUntil(calendar, dueBy).map((obligation): FollowUp => {
    const those = completions.get(obligation.key) ?? [];
    return { obligation, completions: those, status: obligationStatus(obligation, those, today) };
  });
  return { municipality, organisation, policies, followUps };
}

/** Those who answer for it: the owners, or the next level where there are none. */
export function ownersIn({ organisation }: FollowUpCalendar, { obligation }: FollowUp) {
  const people = organisation.accounts.filter(({ active }) => active);
  return ownersOf(people, obligation.duty.owner, obligation.place);
}

/** Whether it is asked of this person: what the start page, the follow-up and the morning's mail all go by. */
export function isOwnedBy(
  calendar: FollowUpCalendar,
  followUp: FollowUp,
  { accountId }: { readonly accountId: string },
): boolean {
  return ownersIn(calendar, followUp).some(({ id }) => id === accountId);
}
