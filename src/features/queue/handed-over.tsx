import type { OtherScope } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { Heading, Paragraph } from '../../ui/text.tsx';

export interface HandedOverCounts {
  readonly year: string;
  readonly counts: readonly { readonly scope: OtherScope; readonly count: number }[];
}

/** Not part of the statistics, but counted (BOT-07–12). */
export function HandedOverCount({ year, counts }: HandedOverCounts) {
  const words = queueWords.handedOver;
  if (counts.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="handed-over-title">
      <Heading level={2} size="xs" id="handed-over-title">
        {words.title(year)}
      </Heading>
      <Paragraph>{words.intro}</Paragraph>
      <ul class="ds-list">
        {counts.map(({ scope, count }) => (
          <li key={scope}>{words.counted(handleWords.handOver.scopes[scope], count)}</li>
        ))}
      </ul>
    </section>
  );
}
