import type { DayUnit, Language } from '../vocabulary.ts';
import { reasonIn } from './counting.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import type { DueDay, SkippedDay } from './deadline.ts';
import { formatDay, formatDayOfYear } from './format.ts';

/** A longer count is told by its ends: twenty dates in a row help nobody. */
const listedAtMost = 15;

/** Plain sentences, in order, that let the reader count along to the due day with a calendar on the wall. */
export function explain(
  deadline: DueDay,
  start: Day,
  language: Language,
  from: 'arrival' | 'acknowledgement' = 'arrival',
): readonly string[] {
  const words = wordings[language];
  const skippedDays = new Set(deadline.skipped.map(({ day }) => day));
  const counted = daysAfter(start, deadline.due).filter((day) => !skippedDays.has(day));
  const skipped = deadline.skipped.map((one) => named(one, language));
  const rolled = deadline.unit === 'dag' && skipped.length > 0;
  return [
    words.start[from](formatDay(start, language)),
    words.unit[deadline.unit],
    ...(counted.length === 0 ? [] : [words.counted(listed(counted, language))]),
    ...(skipped.length === 0 ? [] : [words.skipped(skipped.join(', '))]),
    ...(rolled ? [words.rolled] : []),
    words.due(formatDay(deadline.due, language)),
  ];
}

/** The weekday stands in the name of the day already: `lördag 2 januari`, but `fredag 1 januari (nyårsdagen)`. */
function named(skipped: SkippedDay, language: Language): string {
  const day = formatDayOfYear(skipped.day, language);
  const reason = reasonIn(skipped, language);
  return day.startsWith(reason) ? day : `${day} (${reason})`;
}

function daysAfter(arrival: Day, due: Day): readonly Day[] {
  return Array.from({ length: daysBetween(arrival, due) }, (_, index) =>
    addDays(arrival, index + 1),
  );
}

function listed(days: readonly Day[], language: Language): string {
  const named = days.map((day, index) => `${formatDayOfYear(day, language)} (${index + 1})`);
  if (named.length <= listedAtMost) return named.join(', ');
  return `${named.slice(0, 2).join(', ')} … ${named.at(-1)}`;
}

interface Wording {
  readonly start: Readonly<Record<'arrival' | 'acknowledgement', (day: string) => string>>;
  readonly unit: Readonly<Record<DayUnit, string>>;
  readonly counted: (days: string) => string;
  readonly skipped: (days: string) => string;
  readonly rolled: string;
  readonly due: (day: string) => string;
}

const wordings: Readonly<Record<Language, Wording>> = {
  sv: {
    start: {
      arrival: (day) => `Dag 0 är ${day}, dagen då ärendet kom in.`,
      acknowledgement: (day) => `Dag 0 är ${day}, dagen för det första meddelandet.`,
    },
    unit: {
      dag: 'Alla dagar räknas, även helger.',
      vardag:
        'Vardagar räknas: inte söndagar, helgdagar, midsommarafton, julafton eller nyårsafton.',
      arbetsdag:
        'Arbetsdagar räknas: inte lördagar, söndagar, helgdagar, midsommarafton, julafton eller nyårsafton.',
    },
    counted: (days) => `Räknade dagar: ${days}.`,
    skipped: (days) => `Överhoppade dagar: ${days}.`,
    rolled: 'Den sista dagen är inte en arbetsdag och flyttas därför till nästa arbetsdag.',
    due: (day) => `Sista dag är ${day}.`,
  },
  en: {
    start: {
      arrival: (day) => `Day 0 is ${day}, the day the case came in.`,
      acknowledgement: (day) => `Day 0 is ${day}, the day of the first message.`,
    },
    unit: {
      dag: 'Every day counts, weekends too.',
      vardag:
        'Weekdays count: not Sundays, public holidays, Midsummer Eve, Christmas Eve or New Year’s Eve.',
      arbetsdag:
        'Working days count: not Saturdays, Sundays, public holidays, Midsummer Eve, Christmas Eve or New Year’s Eve.',
    },
    counted: (days) => `Days counted: ${days}.`,
    skipped: (days) => `Days passed over: ${days}.`,
    rolled: 'The last day is not a working day and so moves to the next one.',
    due: (day) => `The last day is ${day}.`,
  },
};
