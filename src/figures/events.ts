/** What happens to a case on a day that figures count by, as conditions on `derived.case_fact`. */
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';

/** Half-open: with its first day and without `to`. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

interface FigureEvent {
  /** The day that it happened, which may stand on a row that `from` adds. */
  readonly day: RawBuilder<unknown>;
  readonly from?: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  /** Where the day itself has no index: one that is never before it. */
  readonly notBefore?: RawBuilder<unknown>;
  /** How it went; text. */
  readonly outcome: RawBuilder<unknown>;
  /** How many days it took, and which days were counted. */
  readonly days?: { readonly number: RawBuilder<unknown>; readonly unit: RawBuilder<unknown> };
}

const always = sql`true`;
const isFeedback = sql`standing = 'feedback'`;

export const figureEvents = {
  arrival: { day: sql`arrival_day`, where: always, outcome: sql`standing` },
  anonymous_arrival: {
    day: sql`arrival_day`,
    where: sql`anonymous and standing = 'feedback'`,
    outcome: sql`null::text`,
  },
  acknowledgement: {
    day: sql`acknowledged_on`,
    where: isFeedback,
    outcome: sql`acknowledged_how`,
    days: { number: sql`acknowledged_days`, unit: sql`acknowledged_unit` },
  },
  answer: {
    day: sql`answered_on`,
    where: isFeedback,
    outcome: sql`answered_how`,
    days: { number: sql`answered_days`, unit: sql`answered_unit` },
  },
  closure: { day: sql`closed_on`, where: isFeedback, outcome: sql`closed_as` },
  hand_over: { day: sql`handed_on`, where: always, outcome: sql`handed_how` },
  taking_out: { day: sql`taken_out_on`, where: always, outcome: sql`taken_out_as` },
  dissatisfaction: { day: sql`dissatisfied_on`, where: isFeedback, outcome: sql`review` },
  correction: { day: sql`corrected_on`, where: isFeedback, outcome: sql`correction` },
  reopening: {
    day: sql`reopening.day`,
    from: sql`cross join lateral unnest(reopened_on) as reopening(day)`,
    where: sql`true`,
    notBefore: sql`last_reopened_on`,
    outcome: sql`null::text`,
  },
} as const satisfies Readonly<Record<string, FigureEvent>>;

export type FigureEventName = keyof typeof figureEvents;

export const eventNamed = (name: FigureEventName): FigureEvent => figureEvents[name];

export function isWithin(
  { day, notBefore }: FigureEvent,
  { from, to }: Period,
): RawBuilder<unknown> {
  const indexed = notBefore === undefined ? sql`` : sql`${notBefore} >= ${from}::date and `;
  return sql`${indexed}${day} >= ${from}::date and ${day} < ${to}::date`;
}

/** Open on the evening before that day: come in before it, and not closed by then. */
export const openOn = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`arrival_day < ${day} and ended_on >= ${day}`;

/** Which of those that were open then should have been answered before the last day: what is due that day has until its evening. */
export const overdueOn = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`answer_due < ${day} - 1 and coalesce(answered_on, 'infinity'::date) >= ${day}`;

/** In calendar days; a case is in the first band that holds it. */
export const ageBands = [
  { id: 'days_0_10', most: 10 },
  { id: 'days_11_30', most: 30 },
  { id: 'days_31_90', most: 90 },
  { id: 'days_over_90', most: Number.POSITIVE_INFINITY },
] as const;
export type AgeBand = (typeof ageBands)[number]['id'];

/** How long it had been open: calendar days from the arrival day to the last day before `day`. */
export function ageOn(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${day} - 1 - arrival_day <= 10 then 'days_0_10' when ${day} - 1 - arrival_day <= 30 then 'days_11_30'
    when ${day} - 1 - arrival_day <= 90 then 'days_31_90' else 'days_over_90' end`;
}
