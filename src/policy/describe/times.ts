import type { DayRule } from '../../domain/calendar/deadline.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { Satisfaction } from '../../domain/vocabulary.ts';
import type { Policy } from '../schema.ts';
import { daysInWords, howCounted } from './days.ts';
import { type PolicySection, row, section } from './section.ts';
import { all, anyOf } from './sentence.ts';
import { roleWords, satisfactionWords } from './words.ts';

interface Deadline extends DayRule {
  readonly from: 'arrival' | 'acknowledgement';
  readonly satisfiedBy: readonly Satisfaction[];
}

const countedFrom = {
  arrival: 'från ankomstdagen',
  acknowledgement: 'från det första beskedet',
} as const;

function promise(deadline: Deadline | null): readonly string[] {
  if (deadline === null) return ['Ingen dag är lovad.'];
  const satisfying = deadline.satisfiedBy.map((one) => satisfactionWords[one]);
  return [
    `Inom ${daysInWords(deadline)} ${countedFrom[deadline.from]}.`,
    ...howCounted(deadline),
    satisfying.length === 0
      ? 'Inget är sagt om vad som uppfyller löftet.'
      : `Löftet är hållet när personen har fått ${anyOf(satisfying)}.`,
  ];
}

export function promisedDays(policy: Policy): PolicySection {
  const { deadlines, closedDays, untouched } = policy;
  return section('tider', 'När besked och svar lämnas', [
    row({
      field: 'deadlines.acknowledgement',
      label: 'Första beskedet',
      entry: deadlines.acknowledgement,
      describe: promise,
    }),
    row({
      field: 'deadlines.response',
      label: 'Svaret',
      entry: deadlines.response,
      describe: promise,
    }),
    row({
      field: 'closedDays',
      label: 'Egna stängda dagar',
      entry: closedDays,
      describe: (days) =>
        days.length === 0
          ? 'Inga.'
          : `Räknas inte: ${all(days.map((day) => formatDay(day, 'sv')))}.`,
    }),
    row({
      field: 'untouched.after',
      label: 'Larm om stillestånd',
      entry: untouched.after,
      describe: (rule) => [
        `När ingen har rört ett ärende på ${daysInWords(rule)}.`,
        ...howCounted(rule),
      ],
    }),
    row({
      field: 'untouched.alarms',
      label: 'Vem larmet går till',
      entry: untouched.alarms,
      describe: (role) => `Larmet går till ${roleWords[role]}.`,
    }),
  ]);
}

const watched = [
  ['acknowledgement', 'Första beskedet'],
  ['response', 'Svaret'],
  ['review', 'Ny genomgång'],
] as const;

export function ownDays(policy: Policy): PolicySection {
  return section(
    'bevakning',
    'Vår egen bevakning',
    watched.map(([kind, label]) =>
      row({
        field: `attention.${kind}`,
        label,
        entry: policy.attention[kind],
        describe: (rule) => [
          `Vi bevakar det själva inom ${daysInWords(rule)}. Det är inget löfte.`,
          ...howCounted(rule),
        ],
      }),
    ),
    { audience: 'staff' },
  );
}
