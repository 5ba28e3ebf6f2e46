import { reasonNotCounted } from './calendar/counting.ts';
import { addDays, arrivalDayOf, type Day, dateOf, zone } from './calendar/day.ts';

/** In Swedish local time: before office hours, and not so early that telephones sound at night. */
const morning = { from: 7, to: 9 } as const;

function isWorkingDay(day: Day, closedDays: readonly Day[]): boolean {
  const rule = {
    unit: 'arbetsdag',
    saturdayCounts: false,
    closedDays: new Set(closedDays),
  } as const;
  return reasonNotCounted(day, rule) === undefined;
}

/** Whether staff may be reminded now: between 7 and 9 in Sweden, on an arbetsdag on which the municipality is open. */
export function isWorkingMorning(now: Temporal.Instant, closedDays: readonly Day[]): boolean {
  const { hour } = now.toZonedDateTimeISO(zone);
  if (hour < morning.from || hour >= morning.to) return false;
  return isWorkingDay(arrivalDayOf(now), closedDays);
}

/** The search for a working day ends after this many days; no municipality is closed for longer. */
const longestClosed = 30;

/** The last arbetsdag before a day. */
export function workingDayBefore(day: Day, closedDays: readonly Day[]): Day {
  for (let back = 1; back < longestClosed; back += 1) {
    const before = addDays(day, -back);
    if (isWorkingDay(before, closedDays)) return before;
  }
  return addDays(day, -longestClosed);
}

/** When reminders may begin on that day. */
export function beginningOfMorning(day: Day): Temporal.Instant {
  return dateOf(day)
    .toZonedDateTime({ timeZone: zone, plainTime: { hour: morning.from } })
    .toInstant();
}
