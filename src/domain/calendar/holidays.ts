import Holidays from 'date-holidays';
import { addDays, type Day, parseDay } from './day.ts';
import type { DayOff } from './day-off.ts';

/**
 * The types `public` and `bank` are the days of lag (1989:253) and the three eves of lag (1930:173) § 2;
 * checked day by day 2005–2035 in `laws.test.ts`.
 */
const calendar = new Holidays('SE', { types: ['public', 'bank'], languages: ['sv'] });

/** The library's rules for Sweden. A rule that is not listed is an error, so that every holiday has a name. */
const codes: Readonly<Record<string, DayOff>> = {
  '01-01': 'new_years_day',
  '01-06': 'epiphany',
  'easter -2': 'good_friday',
  easter: 'easter_day',
  'easter 1': 'easter_monday',
  '05-01': 'first_of_may',
  'easter 39': 'ascension_day',
  'easter 49': 'whit_sunday',
  '06-06 since 2005': 'national_day',
  'friday after 06-19': 'midsummer_eve',
  'saturday after 06-20': 'midsummer_day',
  'saturday after 10-31': 'all_saints_day',
  '12-24': 'christmas_eve',
  '12-25': 'christmas_day',
  '12-26': 'second_day_of_christmas',
  '12-31': 'new_years_eve',
};

/** The library takes 5–15 ms for a year; a look-up here takes no measurable time. */
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

/** @throws Error for a rule that has no code here, after an update of the library */
function compute(year: number): ReadonlyMap<Day, DayOff> {
  const found = new Map<Day, DayOff>();
  for (const { date, rule } of calendar.getHolidays(year)) {
    const day = parseDay(date.slice(0, 10));
    if (day === undefined) continue;
    const code = codes[rule];
    if (code === undefined) throw new Error(`the holiday of the rule “${rule}” has no code`);
    found.set(day, code);
    // Whit Monday was a holiday until lag (2004:1320) replaced it by 6 June; the library leaves it out.
    if (year < 2005 && code === 'whit_sunday') found.set(addDays(day, 1), 'whit_monday');
  }
  return found;
}
