import type { DeskCase } from '../../desk/desk-case.ts';
import { type Suggestion, suggest } from '../../domain/suggestion/suggest.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { wordsIn } from '../../i18n/words.ts';
import { factorsOf } from '../../policy/interpret.ts';
import { rulesOf } from '../../policy/rules.ts';
import type { Policy } from '../../policy/schema.ts';
import { Notice } from '../../ui/notice.tsx';
import { Paragraph } from '../../ui/text.tsx';

/** Texts of the suggestion that the words of a case give. A person decides. */
const quoted = (words: readonly string[]): string =>
  new Intl.ListFormat('sv').format(words.map((one) => `”${one}”`));

export const suggestionWords = {
  title: 'Vad orden talar för',
  /** `what`: the label of the suggested choice. */
  because: (words: readonly string[], what: string) =>
    `${words.length === 1 && !words[0]?.includes(' ') ? 'Ordet' : 'Orden'} ${quoted(words)} talar för ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  decide: 'Det är ett förslag från programmet, som kan ha fel. Du avgör.',
} as const;

interface SuggestedChoice {
  readonly what: string;
  readonly words: readonly string[];
}

/**
 * The choices that words of the submission suggest, with those words. Nothing is filled in: a person chooses (BOT-12, LAN-05).
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

function scopeIn({ scope, because }: Suggestion): readonly SuggestedChoice[] {
  if (scope === null || scope === 'in_scope') return [];
  const words = because.filter(({ about }) => about === 'scope').map((reason) => reason.words);
  return [{ what: handleWords.handOver.scopes[scope], words }];
}

function classificationIn(
  { kind, factors, because }: Suggestion,
  policy: Policy,
): readonly SuggestedChoice[] {
  const wordsFor = (value: string) =>
    because.filter((reason) => reason.value === value).map((reason) => reason.words);
  const names = new Map(factorsOf(policy).map(({ code, name }) => [code, name.sv]));
  return [
    ...(kind === null
      ? []
      : [{ what: wordsIn('sv').vocabulary.kind[kind], words: wordsFor(kind) }]),
    ...factors.map((code) => ({ what: names.get(code) ?? code, words: wordsFor(code) })),
  ].filter(({ words }) => words.length > 0);
}
