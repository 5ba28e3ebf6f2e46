import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween, parseDay } from './day.ts';
import { dueDay } from './deadline.ts';

/** Written from lag (1989:253) and lag (1930:173) § 2 alone; nothing here asks the product or its library what day it is. */
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

/** 1930:173 § 2 equates Saturday, and these three eves, with a public holiday. */
function isEve({ month, day, weekday }: Date): boolean {
  if (month === 12 && (day === 24 || day === 31)) return true;
  return month === 6 && weekday === 5 && day >= 19 && day <= 25;
}

const counts = {
  dag: () => true,
  vardag: (date: Date) => !isPublicHoliday(date) && !isEve(date),
  arbetsdag: (date: Date) => !isPublicHoliday(date) && !isEve(date) && date.weekday !== 6,
} as const;

const first = parseDay('2005-01-01');
const last = parseDay('2035-12-31');
if (first === undefined || last === undefined)
  throw new Error('the years of the test do not exist');
const length = daysBetween(first, last);
const days: readonly Day[] = Array.from({ length: length + 1 }, (_, offset) =>
  addDays(first, offset),
);

describe('every day of 2005–2035, counted by hand from the two laws', () => {
  it.each(['dag', 'vardag', 'arbetsdag'] as const)('the next %s is the right one', (unit) => {
    const wrong = days.filter((day, offset) => {
      let next = offset + 1;
      while (!counts[unit](dateAt(next))) next += 1;
      return daysBetween(first, dueDay(day, { amount: 1, unit }).due) !== next;
    });
    expect(wrong).toEqual([]);
  });

  it('ten arbetsdagar from any day end where ten single ones do [FAL-12]', () => {
    const wrong = days.filter((day, offset) => {
      let next = offset;
      for (let counted = 0; counted < 10; counted += counts.arbetsdag(dateAt(next)) ? 1 : 0)
        next += 1;
      return daysBetween(first, dueDay(day, { amount: 10, unit: 'arbetsdag' }).due) !== next;
    });
    expect(wrong).toEqual([]);
  });
});
