import { describe, expect, it } from 'vitest';
import { addDays, arrivalDayOf, type Day, daysBetween, endOf, parseDay } from './day.ts';
import { dueDay } from './deadline.ts';

/** Written from lag (1989:253) and lag (1930:173) § 2 alone, without using the product or its library. */
interface Date {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Days after Easter Sunday of the same year. */
  readonly afterEaster: number;
}

const epoch = Date.UTC(2005, 0, 1);
const dayLength = 86_400_000;

function dateAt(offset: number): Date {
  const date = new globalThis.Date(epoch + offset * dayLength);
  const year = date.getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    afterEaster: Math.round((date.getTime() - easter(year)) / dayLength),
  };
}

/** The anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1);
}

/** 1989:253: every Sunday and the thirteen named days; the National Day since 2005. */
function isPublicHoliday({ month, day, weekday, afterEaster }: Date): boolean {
  if (weekday === 0) return true;
  const fixed = ['1-1', '1-6', '5-1', '6-6', '12-25', '12-26'];
  if (fixed.includes(`${month}-${day}`)) return true;
  if ([-2, 1, 39].includes(afterEaster)) return true;
  if (weekday !== 6) return false;
  const midsummerDay = month === 6 && day >= 20 && day <= 26;
  return midsummerDay || (month === 10 && day === 31) || (month === 11 && day <= 6);
}

/** 1930:173 § 2 treats Saturdays and these three eves as public holidays. */
function isEve({ month, day, weekday }: Date): boolean {
  if (month === 12 && (day === 24 || day === 31)) return true;
  return month === 6 && weekday === 5 && day >= 19 && day <= 25;
}

const byLaw = {
  dag: () => true,
  vardag: (date: Date) => !isPublicHoliday(date) && !isEve(date),
  arbetsdag: (date: Date) => !isPublicHoliday(date) && !isEve(date) && date.weekday !== 6,
} as const;

/** A municipality where Saturdays do not count as vardagar counts them as arbetsdagar are counted. */
const ways = [
  { unit: 'dag', saturdayCounts: true, counted: byLaw.dag },
  { unit: 'dag', saturdayCounts: false, counted: byLaw.dag },
  { unit: 'vardag', saturdayCounts: true, counted: byLaw.vardag },
  { unit: 'vardag', saturdayCounts: false, counted: byLaw.arbetsdag },
  { unit: 'arbetsdag', saturdayCounts: true, counted: byLaw.arbetsdag },
  { unit: 'arbetsdag', saturdayCounts: false, counted: byLaw.arbetsdag },
] as const;
const amounts = [1, 2, 5, 10] as const;

function existing(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} does not exist`);
  return day;
}

const first = existing('2005-01-01');
const days: readonly Day[] = Array.from(
  { length: daysBetween(first, existing('2035-12-31')) + 1 },
  (_, offset) => addDays(first, offset),
);
/** Days after the last one, as the count of the last deadlines continues into 2036. */
const beyond = 40;
const calendar = Array.from({ length: days.length + beyond }, (_, offset) => dateAt(offset));
const textAt = ({ year, month, day }: Date) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** For each day, the number of days until `amount` counted days have passed. */
function dueOffsets(counted: readonly boolean[], amount: number): readonly number[] {
  const offsets = counted.flatMap((counts, offset) => (counts ? [offset] : []));
  let before = 0;
  return days.map((_, arrival) => {
    while ((offsets[before] ?? Number.POSITIVE_INFINITY) <= arrival) before += 1;
    return offsets[before + amount - 1] ?? Number.NaN;
  });
}

describe('every day of 2005–2035, counted by hand from the two laws [FAL-10] [FAL-12] [VAS17-10]', () => {
  it.each(ways)(
    'in $unit, Saturdays counted: $saturdayCounts',
    ({ unit, saturdayCounts, counted }) => {
      const counts = calendar.map(counted);
      for (const amount of amounts) {
        const expected = dueOffsets(counts, amount);
        const wrong = days.filter((day, arrival) => {
          const found = dueDay(day, { amount, unit, saturdayCounts });
          const due = expected[arrival] ?? Number.NaN;
          const right = calendar[due];
          return (
            right === undefined ||
            found.due !== textAt(right) ||
            found.skipped.length !== due - arrival - amount
          );
        });
        expect([amount, wrong]).toEqual([amount, []]);
      }
    },
  );

  it('moved from a calendar day to the next arbetsdag where the policy asks for that', () => {
    const wrong = days.filter((day, arrival) => {
      const right = calendar.slice(arrival + 2, arrival + 14).find(byLaw.arbetsdag);
      const { due } = dueDay(day, { amount: 2, unit: 'dag', rollToWorkday: true });
      return right === undefined || due !== textAt(right);
    });
    expect(wrong).toEqual([]);
  });

  it('a day on which the municipality is closed counts one day less, whatever day it is', () => {
    const wrong = days.filter((day, arrival) => {
      const rule = { amount: 1, unit: 'arbetsdag' } as const;
      const { due } = dueDay(day, { ...rule, closedDays: [dueDay(day, rule).due] });
      const [, next] = calendar.slice(arrival + 1, arrival + 14).filter(byLaw.arbetsdag);
      return next === undefined || due !== textAt(next);
    });
    expect(wrong).toEqual([]);
  });
});

/** Directive 2000/84/EC: summer time begins and ends at 01:00 UTC on the last Sundays of March and October. */
function isSummerTime(instant: number): boolean {
  const year = new globalThis.Date(instant).getUTCFullYear();
  const lastSunday = (month: number) => {
    const end = new globalThis.Date(Date.UTC(year, month, 31, 1));
    return end.getTime() - end.getUTCDay() * dayLength;
  };
  return instant >= lastSunday(2) && instant < lastSunday(9);
}

describe('every midnight of 2005–2035, counted by hand from the rule of summer time', () => {
  const hour = 3_600_000;
  const arrivals = (moment: (midnight: number) => number) =>
    days.map((_, offset) => {
      const midnight = epoch + offset * dayLength;
      const utc = midnight - (isSummerTime(midnight - hour) ? 2 : 1) * hour;
      return arrivalDayOf(Temporal.Instant.fromEpochMilliseconds(moment(utc)));
    });

  it('what is received exactly at midnight is received on that day, and a moment before it on the day before', () => {
    const at = arrivals((midnight) => midnight);
    const before = arrivals((midnight) => midnight - 1);
    expect(days.filter((day, offset) => at[offset] !== day)).toEqual([]);
    expect(days.filter((_, offset) => offset > 0 && before[offset] !== days[offset - 1])).toEqual(
      [],
    );
  });

  it('a day lasts until the next one begins, also when it has 23 or 25 hours', () => {
    const lengths = days.map((day) => {
      const begins = endOf(addDays(day, -1)).epochMilliseconds;
      return (endOf(day).epochMilliseconds - begins) / hour;
    });
    const count = (hours: number) => lengths.filter((length) => length === hours).length;
    expect([count(23), count(24), count(25)]).toEqual([31, days.length - 62, 31]);
  });
});
