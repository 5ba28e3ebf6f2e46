import type { Policy } from '../schema.ts';
import { otherLanguages } from './other-languages.ts';
import { type PolicySection, row, section } from './section.ts';
import { all, capital, sentence } from './sentence.ts';
import { channelWords, rolesWords, scopeWords, submitterWords } from './words.ts';

export function submittersSection(policy: Policy): PolicySection {
  return section('vem', 'Vem som får lämna synpunkter', [
    ...policy.submitterTypes.map((entry) =>
      row({
        field: `submitterTypes.${entry.value.type}`,
        label: capital(submitterWords[entry.value.type]),
        entry,
        describe: (rule) =>
          rule.welcome
            ? 'Får lämna synpunkter.'
            : `Visas en annan väg innan något sparas: ${scopeWords[rule.goesTo]}.`,
      }),
    ),
    row({
      field: 'relayedBy',
      label: 'Vad andra har sagt',
      entry: policy.relayedBy,
      describe: (relayers) =>
        relayers.length === 0
          ? 'Ingen lämnar vidare vad andra har sagt.'
          : `Vad andra har sagt får lämnas vidare av ${all(relayers.map((role) => rolesWords[role]))}.`,
    }),
    row({
      field: 'anonymity.allowed',
      label: 'Anonymitet',
      entry: policy.anonymity.allowed,
      describe: (allowed) =>
        allowed
          ? 'Den som vill får vara anonym.'
          : 'Den som lämnar en synpunkt behöver uppge sitt namn.',
    }),
    row({
      field: 'anonymity.replyMayBeDeclined',
      label: 'Avstå från svar',
      entry: policy.anonymity.replyMayBeDeclined,
      describe: (may) =>
        may ? 'Den som inte vill ha något svar får säga det.' : 'Det går inte att avstå från svar.',
    }),
    row({
      field: 'personWord',
      label: 'Vad personen kallas',
      entry: policy.personWord,
      describe: (rule) =>
        rule.type === 'per_unit'
          ? 'Varje enhet har sitt eget ord.'
          : `Alla enheter säger ”${rule.word.sv}”.`,
      sourceFields: (rule) => (rule.type === 'per_unit' ? [] : otherLanguages(rule.word)),
    }),
  ]);
}

const registrars = {
  central: 'Kontaktcenter registrerar allt som kommer in.',
  department: 'Varje förvaltning registrerar det som gäller den.',
  unit: 'Den enhet som tar emot synpunkten registrerar den.',
} as const;

const registered = {
  arrived:
    'Registrerad är en synpunkt när den har kommit in och fått nummer och ankomstdag. Att någon sedan har granskat den antecknas för sig.',
  checked:
    'Registrerad är en synpunkt när någon där har granskat den. Nummer och ankomstdag får den när den kommer in.',
} as const;

export function channelsSection(policy: Policy): PolicySection {
  return section('mottagande', 'Hur synpunkter tas emot', [
    row({
      field: 'channels',
      label: 'Vägar in',
      entry: policy.channels,
      describe: (channels) => sentence(all(channels.map((channel) => channelWords[channel]))),
    }),
    row({
      field: 'registration',
      label: 'Registrering',
      entry: policy.registration,
      describe: ({ by, when }) => [registrars[by], registered[when]],
    }),
    row({
      field: 'oralExplanationTick',
      label: 'Förklaring i samtal',
      entry: policy.oralExplanationTick,
      describe: (tick) =>
        tick
          ? 'Den som registrerar ett samtal eller besök intygar att gången är förklarad.'
          : 'Ingen behöver intyga att gången är förklarad.',
    }),
  ]);
}
