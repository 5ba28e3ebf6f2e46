import Holidays from 'date-holidays';
import type { Language } from '../vocabulary.ts';
import { addDays, type Day, parseDay } from './day.ts';

/** What a day off is called, in both languages of the screen. */
export type DayOff = Readonly<Record<Language, string>>;

/**
 * The types `public` and `bank` are the days of lag (1989:253) and the three eves of lag (1930:173) § 2;
 * checked day by day 2005–2035 in `laws.test.ts`.
 */
const calendars = {
  sv: new Holidays('SE', { types: ['public', 'bank'], languages: ['sv'] }),
  en: new Holidays('SE', { types: ['public', 'bank'], languages: ['en'] }),
} as const satisfies Record<Language, Holidays>;

/** A year takes the library 5–15 ms, a look-up here none. */
const known = new Map<number, ReadonlyMap<Day, DayOff>>();

/** Holidays and the three eves; `undefined` for a day that only the weekday can make free. */
export function dayOff(day: Day): DayOff | undefined {
  return daysOffIn(Number(day.slice(0, 4))).get(day);
}

function daysOffIn(year: number): ReadonlyMap<Day, DayOff> {
  const cached = known.get(year);
  if (cached !== undefined) return cached;
  const found = compute(year);
  known.set(year, found);
  return found;
}

function compute(year: number): ReadonlyMap<Day, DayOff> {
  const english = new Map(calendars.en.getHolidays(year).map(({ date, name }) => [date, name]));
  const found = new Map<Day, DayOff>();
  for (const { date, name, rule } of calendars.sv.getHolidays(year)) {
    const day = parseDay(date.slice(0, 10));
    if (day === undefined) continue;
    found.set(day, { sv: name, en: english.get(date) ?? name });
    // Whit Monday was a holiday until lag (2004:1320) gave its place to 6 June; the library leaves it out.
    if (year < 2005 && rule === 'easter 49') {
      found.set(addDays(day, 1), { sv: 'annandag pingst', en: 'Whit Monday' });
    }
  }
  return found;
}
