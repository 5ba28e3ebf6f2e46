import { reasonNotCounted } from './calendar/counting.ts';
import { arrivalDayOf, type Day, zone } from './calendar/day.ts';

/** By the clock on the wall: before people begin, and late enough that no telephone rings at night. */
const morning = { from: 7, to: 9 } as const;

/** Whether staff may be reminded now: between 7 and 9 in Sweden, on an arbetsdag that the municipality keeps. */
export function isWorkingMorning(now: Temporal.Instant, closedDays: readonly Day[]): boolean {
  const { hour } = now.toZonedDateTimeISO(zone);
  if (hour < morning.from || hour >= morning.to) return false;
  const rule = {
    unit: 'arbetsdag',
    saturdayCounts: false,
    closedDays: new Set(closedDays),
  } as const;
  return reasonNotCounted(arrivalDayOf(now), rule) === undefined;
}
