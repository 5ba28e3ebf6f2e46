import { addDays, type Day } from '../calendar/day.ts';
import { type DayRule, type DueDay, dueDay } from '../calendar/deadline.ts';
import type { Role } from '../vocabulary.ts';
import { type Cadence, lastDayOf, type Period, periodsEnding } from './periods.ts';

export const obligationKinds = ['analysis', 'report', 'staff_meeting'] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** What one obligation covers: each unit, department or committee, or the municipality as a whole. */
export const levels = ['unit', 'department', 'committee', 'municipality'] as const;
export type Level = (typeof levels)[number];

export const reportRecipients = [
  'committee',
  'executive_board',
  'council',
  'department_management',
  'departments',
  'units',
  'annual_accounts',
  'public',
] as const;
export type ReportRecipient = (typeof reportRecipients)[number];

/** A duty that a policy requires regularly. */
export interface Duty {
  readonly kind: ObligationKind;
  /** A report's own code; for kinds of which there is only one, the kind. */
  readonly code: string;
  /** The policy's name of a report. */
  readonly name: string | null;
  readonly owner: Role;
  readonly per: Level;
  readonly cadence: Cadence;
  readonly textRequired: boolean;
  readonly recipients: readonly ReportRecipient[];
}

/** What one version of a policy requires for follow-up, in force from `from` until the day before `to`. */
export interface FollowUpRules {
  readonly version: string;
  readonly from: Day;
  readonly to: Day | null;
  /** The role that is responsible for the follow-up as a whole. */
  readonly owner: Role;
  readonly duties: readonly Duty[];
  /** Counted from the last day of the period. */
  readonly due: DayRule;
  /** Counted from the day on which it was due. */
  readonly raisedAfter: DayRule;
}

export interface ObligationPlace {
  readonly level: Level;
  readonly id: string;
  readonly name: string;
  /** The departments it consists of, or the one it belongs to; none for the municipality as a whole. */
  readonly departments: readonly string[];
}

/** Something that is due once, from one part of the organisation. */
export interface Obligation {
  /** Stable: it identifies what has been completed, and is used in addresses. */
  readonly key: string;
  readonly duty: Duty;
  readonly period: Period;
  readonly place: ObligationPlace;
  readonly version: string;
  readonly followUpOwner: Role;
  readonly due: DueDay;
  /** The day after which an unfinished obligation is reported to the next level. */
  readonly raisedAfter: Day;
}

export interface Calendar {
  readonly versions: readonly FollowUpRules[];
  readonly places: readonly ObligationPlace[];
  /** The municipality's first day in the product: a period that ended before it has no obligations. */
  readonly goLive: Day;
}

function keyOf({ kind, code }: Duty, { level, id }: ObligationPlace, { from, to }: Period): string {
  return [kind, code, level, id, from, to].join('/');
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function earlierOf(one: Day, other: Day | null): Day {
  return other === null || one < other ? one : other;
}

/** The version in force on a period's last day decides what is due for it, and when. */
function obligationsUnder(
  rules: FollowUpRules,
  { places, goLive }: Calendar,
  dueBy: Day,
): readonly Obligation[] {
  const first = laterOf(rules.from, goLive);
  const end = earlierOf(addDays(dueBy, 1), rules.to);
  return rules.duties.flatMap((duty) =>
    periodsEnding(duty.cadence, first, end).flatMap((period) => {
      const due = dueDay(lastDayOf(period), rules.due);
      if (due.due > dueBy) return [];
      const raisedAfter = dueDay(due.due, rules.raisedAfter).due;
      return places
        .filter(({ level }) => level === duty.per)
        .map((place) => ({
          key: keyOf(duty, place, period),
          duty,
          period,
          place,
          version: rules.version,
          followUpOwner: rules.owner,
          due,
          raisedAfter,
        }));
    }),
  );
}

/** Everything due on or before a day since the municipality began to use the product, the oldest day first. */
export function obligationsUntil(calendar: Calendar, dueBy: Day): readonly Obligation[] {
  return calendar.versions
    .flatMap((rules) => obligationsUnder(rules, calendar, dueBy))
    .sort((one, other) => order(one, other));
}

function order(one: Obligation, other: Obligation): number {
  const days = one.due.due.localeCompare(other.due.due);
  if (days !== 0) return days;
  return one.place.name.localeCompare(other.place.name, 'sv') || one.key.localeCompare(other.key);
}
