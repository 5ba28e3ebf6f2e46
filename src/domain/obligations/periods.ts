import { type Day, dateOf, dayOf } from '../calendar/day.ts';

/** How often something is due (`policy/fields/follow-up.ts`); `times` divides the calendar year evenly. */
export type Cadence =
  | { readonly type: 'times_a_year'; readonly times: number }
  | { readonly type: 'annual_accounts' }
  | { readonly type: 'continuous' };

/** `to` is the first day after the period, so that periods follow each other without gap or overlap. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Undefined for what is kept up to date continuously and so has no period. */
function monthsOf(cadence: Cadence): number | undefined {
  switch (cadence.type) {
    case 'continuous':
      return undefined;
    case 'annual_accounts':
      return 12;
    case 'times_a_year':
      return 12 / cadence.times;
  }
}

function periodFrom(start: Temporal.PlainDate, months: number): Period {
  return { from: dayOf(start), to: dayOf(start.add({ months })) };
}

/** The period that a day belongs to. */
export function periodAt(cadence: Cadence, day: Day): Period | undefined {
  const months = monthsOf(cadence);
  if (months === undefined) return undefined;
  const date = dateOf(day);
  const month = date.month - ((date.month - 1) % months);
  return periodFrom(date.with({ month, day: 1 }), months);
}

export function lastDayOf({ to }: Pick<Period, 'to'>): Day {
  return dayOf(dateOf(to).subtract({ days: 1 }));
}

/** The periods whose last day is `first` or later and before `end`, oldest first. */
export function periodsEnding(cadence: Cadence, first: Day, end: Day): readonly Period[] {
  const periods: Period[] = [];
  let period = periodAt(cadence, first);
  while (period !== undefined && lastDayOf(period) < end) {
    periods.push(period);
    period = periodAt(cadence, period.to);
  }
  return periods;
}
