import type { Policy } from '../schema.ts';
import type { Sourced } from '../sourced.ts';
import { retainedWords } from './follow-up-words.ts';
import { disposalNotYet, publicationNotYet } from './not-yet.ts';
import { type PolicySection, row, section } from './section.ts';
import { all, capital, sentence } from './sentence.ts';
import { statementFrom } from './statement.ts';
import { rolesWords } from './words.ts';

const statistics = {
  none: 'Statistik publiceras inte.',
  continuous: 'Statistik ska finnas på webben och alltid vara aktuell.',
  yearly: 'Statistik ska publiceras en gång per år.',
} as const;
const entries = {
  none: 'Enskilda synpunkter publiceras inte.',
  approved:
    'Enskilda synpunkter ska publiceras utan det som pekar ut någon, när en person har godkänt texten.',
} as const;

export function openness(policy: Policy): PolicySection {
  return section('oppenhet', 'Öppenhet och kännedom', [
    row({
      field: 'publication',
      label: 'Publicering',
      entry: policy.publication,
      describe: (value) => [statistics[value.statistics], entries[value.entries]],
      notYet: publicationNotYet,
    }),
    row({
      field: 'readConfirmation',
      label: 'Att ha läst policyn',
      entry: policy.readConfirmation,
      describe: ({ required, roles }) => {
        if (!required) return 'Ingen behöver bekräfta att den är läst.';
        const who =
          roles.length === 0
            ? 'Alla som arbetar i systemet'
            : all(roles.map((role) => rolesWords[role]));
        return sentence(`${who} bekräftar att de har läst den`);
      },
    }),
  ]);
}

function retentionSentence(years: number): string {
  const later = years === 0 ? '' : `${years === 1 ? 'ett' : years} år `;
  return `Ska tas bort ${later}efter utgången av det år då ärendet avslutades.`;
}

export function disposal(policy: Policy): PolicySection {
  return section(
    'gallring',
    'Gallring',
    policy.retention.map((entry) =>
      row({
        field: `retention.${entry.value.what}`,
        label: capital(retainedWords[entry.value.what]),
        entry,
        describe: ({ years, decision }) => [
          retentionSentence(years),
          sentence(`Beslut: ${decision}`),
        ],
        notYet: () => disposalNotYet,
      }),
    ),
    { whenEmpty: 'Policyn nämner ingen gallring. Inget tas bort utan beslut.' },
  );
}

/**
 * Identifies a sentence in a comparison by its beginning, since its index changes when another is inserted before it.
 */
function beginningOf(words: string): string {
  return words
    .toLocaleLowerCase('sv')
    .replaceAll(/[^a-zåäö0-9]+/g, '-')
    .slice(0, 40);
}

function sentences(field: string, label: string, list: readonly Sourced<string>[]) {
  return list.map((entry) =>
    row({ field: `${field}.${beginningOf(entry.value)}`, label, entry, describe: sentence }),
  );
}

/** Sentences of a version for use beside a form, each with its kind and source. */
export function sentencesOf(list: readonly Sourced<string>[]) {
  return list.map(({ value, source }) => ({ statement: statementFrom(source, value), source }));
}

export function promises(policy: Policy): PolicySection {
  return section('loften', 'Vad vi lovar', sentences('promise', 'Löfte', policy.promise));
}

export function attitudesSection(policy: Policy): PolicySection {
  return section(
    'forhallningssatt',
    'Hur vi möter människor',
    sentences('attitudes', 'Förhållningssätt', policy.attitudes),
  );
}
