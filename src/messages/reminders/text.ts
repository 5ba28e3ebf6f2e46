import type { Day } from '../../domain/calendar/day.ts';
import { formatDay, formatDayOfYear } from '../../domain/calendar/format.ts';
import type { FollowUp } from '../../follow-up/calendar.ts';
import { obligationName, periodName } from '../../i18n/desk/obligations.ts';
import { reminderWords } from '../../i18n/desk/reminders.ts';
import { deskPaths } from '../../paths.ts';
import type { Agenda } from './agenda.ts';
import type { LateClock, PlannedRow, UntouchedCase } from './late-cases.ts';

/** The longest list in an e-mail; the page lists everything. */
const mostListed = 15;

export interface ReminderFacts {
  readonly name: string;
  readonly municipality: string;
  readonly today: Day;
  readonly publicUrl: string;
  readonly agenda: Agenda;
}

function listed<Item>(
  title: string,
  items: readonly Item[],
  line: (item: Item) => string,
  more: (count: number) => string,
): readonly string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, mostListed).map((item) => `– ${line(item)}`);
  const rest = items.length - shown.length;
  return [[`${title} (${items.length})`, ...shown, ...(rest > 0 ? [more(rest)] : [])].join('\n')];
}

const words = reminderWords;
const day = (one: Day) => formatDay(one, 'sv');

function followUpLine(publicUrl: string) {
  return ({ obligation }: FollowUp) => {
    const { place, period, due, key } = obligation;
    const sentence = words.followUp(
      obligationName(obligation),
      place.name,
      periodName(period),
      day(due.due),
    );
    return `${sentence}\n  ${publicUrl}${deskPaths.followUpItem(key)}`;
  };
}

function caseLine<Row extends { readonly number: string }>(
  publicUrl: string,
  sentenceFor: (row: Row) => string,
) {
  return (row: Row) => `${sentenceFor(row)}\n  ${publicUrl}${deskPaths.case(row.number)}`;
}

/** The text of the mail: only numbers and places, never anything from the cases. */
export function reminderText(facts: ReminderFacts): {
  readonly subject: string;
  readonly body: string;
} {
  const { name, municipality, today, publicUrl, agenda } = facts;
  const { late, clocks, untouched, raised, raisedClocks } = agenda;
  const numbered = caseLine(publicUrl, ({ number }: { readonly number: string }) => number);
  const count = Object.values(agenda).reduce((sum, list) => sum + list.length, 0);
  const { sections, more, moreFollowUps } = words;
  const followUp = followUpLine(publicUrl);
  const clock = caseLine(publicUrl, ({ kind, basis, number, due }: LateClock) =>
    basis === 'policy'
      ? words.clock[kind](number, day(due))
      : words.ownDay.passed(number, kind, day(due)),
  );
  const dueToday = caseLine(publicUrl, ({ kind, basis, number }: LateClock) =>
    basis === 'policy' ? words.dueToday[kind](number) : words.ownDay.today(number, kind),
  );
  const untouchedCase = caseLine(publicUrl, ({ number, arrival_day }: UntouchedCase) =>
    words.untouched(number, day(arrival_day)),
  );
  const planned = caseLine(publicUrl, ({ number, due }: PlannedRow) =>
    words.planned(number, day(due)),
  );
  const paragraphs = [
    words.greeting(name),
    words.lead(municipality),
    ...listed(sections.returned, agenda.returned, numbered, more),
    ...listed(sections.written, agenda.written, numbered, more),
    ...listed(sections.toRead, agenda.toRead, numbered, more),
    ...listed(sections.today, agenda.today, dueToday, more),
    ...listed(sections.planned, agenda.planned, planned, moreFollowUps),
    ...listed(sections.late, late, followUp, moreFollowUps),
    ...listed(sections.clocks, clocks, clock, more),
    ...listed(sections.placed, agenda.placed, numbered, more),
    ...listed(sections.untouched, untouched, untouchedCase, more),
    ...listed(sections.raised, raised, followUp, moreFollowUps),
    ...listed(sections.raisedClocks, raisedClocks, clock, more),
    ...listed(sections.raisedPlanned, agenda.raisedPlanned, planned, moreFollowUps),
    words.all(`${publicUrl}${deskPaths.start}`, `${publicUrl}${deskPaths.followUp}`),
  ];
  return {
    subject: words.subject(count, formatDayOfYear(today, 'sv')),
    body: paragraphs.join('\n\n'),
  };
}
