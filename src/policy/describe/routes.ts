import type { Receiver, StatutoryTrack } from '../fields/routes.ts';
import type { Policy } from '../schema.ts';
import { otherLanguages } from './other-languages.ts';
import { type PolicySection, row, section } from './section.ts';
import { all, capital, sentence } from './sentence.ts';
import { byDefaultOnly, type Statement } from './statement.ts';
import { areaWords, roleWords, scopeWords, submitterWords } from './words.ts';

function receiverSentence(receiver: Receiver): string {
  switch (receiver.by) {
    case 'email':
      return sentence(`Skickas med e-post till ${receiver.name}, ${receiver.email}`);
    case 'letter':
      return sentence(`Skickas med brev till ${receiver.name}, ${receiver.address}`);
    case 'committee':
      return sentence(`Lämnas till ${receiver.name}, som har sina ärenden i samma system`);
    case 'submitter':
      return sentence(`Den som skrev vänder sig själv till ${receiver.name}: ${receiver.contact}`);
  }
}

/** A committee's name may stay the same while its queue is changed. */
function queueOf(receiver: Receiver): readonly string[] {
  return receiver.by === 'committee' ? [`Kö: ${receiver.committee}`] : [];
}

export function redirectionsSection(policy: Policy): PolicySection {
  return section(
    'annan-vag',
    'Det som har en annan väg',
    policy.exclusions.map((entry) =>
      row({
        field: `exclusions.${entry.value.scope}`,
        label: capital(scopeWords[entry.value.scope]),
        entry,
        describe: ({ receiver, told }, source) => [
          ...('quote' in source ? ['Tas inte om hand som synpunkt.'] : []),
          byDefaultOnly(told.sv),
          byDefaultOnly(receiverSentence(receiver)),
        ],
        sourceFields: ({ receiver, told }) => [
          ...otherLanguages(told, {
            sv: receiver.name,
            ...(receiver.english === undefined ? {} : { en: receiver.english }),
          }),
          ...queueOf(receiver),
        ],
      }),
    ),
    { whenEmpty: 'Inget är undantaget.' },
  );
}

export function statutoryTracks(policy: Policy): PolicySection {
  return section(
    'lag',
    'Klagomål som en egen lag styr',
    policy.statutoryTracks.map((entry) =>
      row({
        field: `statutoryTracks.${entry.value.code}`,
        label: entry.value.name,
        entry,
        describe: track,
      }),
    ),
    { whenEmpty: 'Policyn nämner ingen sådan lag.' },
  );
}

function track({
  law,
  areas,
  assessor,
  heard,
  outranks,
  authorities,
}: StatutoryTrack): readonly (string | Statement)[] {
  const ofTheLaw = [
    sentence(`Bedöms av ${roleWords[assessor]}`),
    ...(heard.length === 0
      ? []
      : [`Får lämnas av ${all(heard.map((type) => submitterWords[type]))}.`]),
    ...(outranks.length === 0
      ? []
      : [`Går före undantaget för ${all(outranks.map((scope) => scopeWords[scope]))}.`]),
    ...(authorities.length === 0 ? [] : [sentence(`Svaret berättar om ${all(authorities)}`)]),
  ];
  return [
    sentence(`Styrs av ${law}`),
    `Gäller ${all(areas.map((area) => areaWords[area]))}.`,
    ...ofTheLaw.map(byDefaultOnly),
  ];
}
