import { formatDay } from '../../domain/calendar/format.ts';
import type { Report } from '../fields/follow-up.ts';
import type { Policy } from '../schema.ts';
import { daysInWords, howCounted } from './days.ts';
import {
  atLevel,
  contentWords,
  howOften,
  measureWords,
  perLevel,
  recipientWords,
} from './follow-up-words.ts';
import { indicatorNotYet, reportNotYet } from './not-yet.ts';
import { type PolicySection, row, section } from './section.ts';
import { all, sentence } from './sentence.ts';
import { byDefaultOnly } from './statement.ts';
import { roleWords } from './words.ts';

export function followUp(policy: Policy): PolicySection {
  return section('uppfoljning', 'Uppföljning', [
    row({
      field: 'followUpOwner',
      label: 'Ansvarig',
      entry: policy.followUpOwner,
      describe: (role) => sentence(`${roleWords[role]} ansvarar för uppföljningen som helhet`),
    }),
    ...managerDuties(policy),
    ...policy.improvements.map((entry) =>
      row({
        field: `improvements.${entry.value.level}`,
        label: `Förbättringar ${atLevel[entry.value.level]}`,
        entry,
        describe: ({ owner }) => sentence(`${roleWords[owner]} ansvarar`),
      }),
    ),
    row({
      field: 'followUpDue',
      label: 'När uppföljningen ska vara klar',
      entry: policy.followUpDue,
      describe: (rule) => [`Inom ${daysInWords(rule)} efter periodens slut.`, ...howCounted(rule)],
    }),
    row({
      field: 'followUpRaisedAfter',
      label: 'Försenad uppföljning',
      entry: policy.followUpRaisedAfter,
      describe: (rule) => [`Nästa chef får veta efter ${daysInWords(rule)}.`, ...howCounted(rule)],
    }),
  ]);
}

function managerDuties(policy: Policy) {
  return [
    row({
      field: 'analysis',
      label: 'Analys',
      entry: policy.analysis,
      describe: (value) =>
        value === null
          ? 'Ingen analys krävs.'
          : [
              sentence(
                `${roleWords[value.owner]} analyserar synpunkterna ${perLevel[value.per]}, ${howOften(value.cadence)}`,
              ),
              value.textRequired ? 'Analysen ska skrivas i ord.' : 'Siffrorna räcker.',
            ],
    }),
    row({
      field: 'staffMeetings',
      label: 'Arbetsplatsträffar',
      entry: policy.staffMeetings,
      describe: (value) =>
        value === null
          ? 'Inget krävs.'
          : sentence(`${roleWords[value.owner]} tar upp synpunkterna ${howOften(value.cadence)}`),
    }),
    row({
      field: 'actionPlan',
      label: 'Åtgärdsplan',
      entry: policy.actionPlan,
      describe: (value) =>
        value === null
          ? 'Ingen plan krävs.'
          : sentence(
              `${roleWords[value.owner]} gör en plan för varje ärende, eller skriver varför ingen behövs`,
            ),
    }),
  ];
}

export function reports(policy: Policy): PolicySection {
  return section(
    'rapporter',
    'Rapporter',
    policy.reports.map((entry) =>
      row({
        field: `reports.${entry.value.code}`,
        label: entry.value.name,
        entry,
        describe: reportLines,
        notYet: reportNotYet,
      }),
    ),
    { whenEmpty: 'Policyn kräver inga rapporter.' },
  );
}

function reportLines({ owner, per, cadence, recipients, contents }: Report): readonly string[] {
  return [
    sentence(`Ska göras ${perLevel[per]}, ${howOften(cadence)}`),
    sentence(`${roleWords[owner]} ansvarar för den`),
    recipients.length === 0
      ? 'Det är inte sagt vem som får den.'
      : `Ska lämnas till ${all(recipients.map((one) => recipientWords[one]))}.`,
    ...(contents.length === 0
      ? []
      : [`Ska ta upp ${all(contents.map((one) => contentWords[one]))}.`]),
  ];
}

const directions = { up: 'Ska öka.', down: 'Ska minska.', all: 'Ska gälla alla.' } as const;

export function indicators(policy: Policy): PolicySection {
  return section(
    'matt',
    'Mål som mäts',
    policy.indicators.map((entry) =>
      row({
        field: `indicators.${entry.value.code}`,
        label: entry.value.name,
        entry,
        describe: ({ measure, direction, until }) => [
          directions[direction],
          byDefaultOnly(`Ska mätas genom ${measureWords[measure]}.`),
          until === null ? 'Så länge versionen gäller.' : `Till och med ${formatDay(until, 'sv')}.`,
        ],
        notYet: indicatorNotYet,
      }),
    ),
    { whenEmpty: 'Policyn har inga mål som mäts.' },
  );
}
