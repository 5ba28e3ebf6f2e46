/** Why a day is not counted, as codes. The message catalogues have their names (`calendar.dayOff`). */
export const daysOff = [
  'saturday',
  'sunday',
  'closed',
  'new_years_day',
  'epiphany',
  'good_friday',
  'easter_day',
  'easter_monday',
  'first_of_may',
  'ascension_day',
  'whit_sunday',
  'whit_monday',
  'national_day',
  'midsummer_eve',
  'midsummer_day',
  'all_saints_day',
  'christmas_eve',
  'christmas_day',
  'second_day_of_christmas',
  'new_years_eve',
] as const;
export type DayOff = (typeof daysOff)[number];
