import type { DeskCase } from '../../desk/desk-case.ts';
import { type Suggestion, suggest } from '../../domain/suggestion/suggest.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { vocabularyWords } from '../../i18n/vocabulary.ts';
import { factorsOf } from '../../policy/interpret.ts';
import { rulesOf } from '../../policy/rules.ts';
import type { Policy } from '../../policy/schema.ts';
import { Notice } from '../../ui/notice.tsx';
import { Paragraph } from '../../ui/text.tsx';
import { suggestionWords } from './suggestion-words.ts';

interface Said {
  readonly what: string;
  readonly words: readonly string[];
}

/**
 * What the submitter's words speak for, with the words; nothing where they speak for nothing. It fills in nothing: a
 * person chooses (BOT-12, LAN-05).
 */
export function SuggestionNote({
  deskCase,
  of,
}: {
  readonly deskCase: DeskCase;
  readonly of: 'scope' | 'classification';
}) {
  const { case: row, policy } = deskCase;
  const { factors } = rulesOf(policy);
  const suggestion = suggest([row.words, row.wish ?? ''].join('\n\n'), { factors });
  const said = of === 'scope' ? scopeIn(suggestion) : classificationIn(suggestion, policy);
  if (said.length === 0) return null;
  return (
    <Notice title={suggestionWords.title}>
      {said.map(({ what, words }) => (
        <Paragraph key={what}>{suggestionWords.because(words, what)}</Paragraph>
      ))}
      <Paragraph size="sm">{suggestionWords.decide}</Paragraph>
    </Notice>
  );
}

function scopeIn({ scope, because }: Suggestion): readonly Said[] {
  if (scope === null || scope === 'in_scope') return [];
  const words = because.filter(({ about }) => about === 'scope').map((reason) => reason.words);
  return [{ what: handleWords.handOver.scopes[scope], words }];
}

function classificationIn({ kind, factors, because }: Suggestion, policy: Policy): readonly Said[] {
  const wordsFor = (value: string) =>
    because.filter((reason) => reason.value === value).map((reason) => reason.words);
  const names = new Map(factorsOf(policy).map(({ code, name }) => [code, name.sv]));
  return [
    ...(kind === null ? [] : [{ what: vocabularyWords('sv').kind[kind], words: wordsFor(kind) }]),
    ...factors.map((code) => ({ what: names.get(code) ?? code, words: wordsFor(code) })),
  ].filter(({ words }) => words.length > 0);
}
