import type { Part } from '../../domain/vocabulary.ts';
import { languageName } from '../../i18n/languages.ts';
import type { MessageText } from '../fields/message-text.ts';
import type { Policy } from '../schema.ts';
import { type PolicySection, row, section } from './section.ts';
import { all } from './sentence.ts';
import { kindWords, partWords, roleWords } from './words.ts';

function obligatory(parts: readonly Part[]): string {
  return parts.length === 0
    ? 'Inget särskilt innehåll krävs.'
    : `Ska vara med: ${all(parts.map((part) => partWords[part]))}.`;
}

const passages = {
  thanks: 'tacket',
  regret: 'beklagandet',
  process: 'vad som händer sedan',
} as const;

function textLabel({ passage, kind, language }: MessageText): string {
  const about = kind === null ? '' : ` vid ${kindWords[kind]}`;
  return `Egen text: ${passages[passage]}${about}, på ${languageName(language, 'sv')}`;
}

export function firstMessage({ firstMessage }: Policy): PolicySection {
  return section('besked', 'Det första beskedet', [
    row({
      field: 'firstMessage.parts',
      label: 'Innehåll',
      entry: firstMessage.parts,
      describe: obligatory,
    }),
    ...firstMessage.texts.map((entry) => {
      const { passage, kind, language } = entry.value;
      return row({
        field: `firstMessage.texts.${passage}.${kind ?? 'every'}.${language}`,
        label: textLabel(entry.value),
        entry,
        describe: ({ words }) => `”${words}”`,
      });
    }),
  ]);
}

/** Who goes through a case again, in a sentence. */
export const reviewers = {
  nearest_manager: 'närmaste chef',
  department_manager: 'förvaltningschefen',
  quality_strategist: 'kvalitetsstrategen',
} as const;

export function replySection(policy: Policy): PolicySection {
  return section('svar', 'Svaret', [
    row({
      field: 'replyOwner',
      label: 'Vem som svarar',
      entry: policy.replyOwner,
      describe: (owner) => (owner === 'handler' ? 'Handläggaren svarar.' : 'Chefen svarar.'),
    }),
    row({
      field: 'reply.parts',
      label: 'Innehåll',
      entry: policy.reply.parts,
      describe: obligatory,
    }),
    row({
      field: 'reply.readBeforeSending',
      label: 'Läsning före utskick',
      entry: policy.reply.readBeforeSending,
      describe: (read) =>
        read
          ? 'Någon annan läser svaret innan det skickas.'
          : 'Ingen annan behöver läsa svaret innan det skickas.',
    }),
    ...replyOwedSentence(policy),
    row({
      field: 'escalation',
      label: 'Den som inte är nöjd',
      entry: policy.escalation,
      describe: ({ from, to, handlerMayClose }) => [
        `Ärendet går från ${roleWords[from]} till ${reviewers[to]}, som går igenom det på nytt.`,
        handlerMayClose
          ? 'Handläggaren får själv avsluta ärendet efteråt.'
          : 'Handläggaren får inte själv avsluta ärendet efteråt.',
      ],
    }),
  ]);
}

function replyOwedSentence({ replyOwed }: Policy) {
  return [
    row({
      field: 'replyOwed.unlessAnonymous',
      label: 'Svar till den som är anonym',
      entry: replyOwed.unlessAnonymous,
      describe: (unless) =>
        unless ? 'Svar krävs inte.' : 'Svar ska lämnas även till den som är anonym.',
    }),
    row({
      field: 'replyOwed.unlessDeclined',
      label: 'Svar till den som har avstått',
      entry: replyOwed.unlessDeclined,
      describe: (unless) =>
        unless ? 'Svar krävs inte.' : 'Svar ska lämnas även till den som har avstått.',
    }),
  ];
}
