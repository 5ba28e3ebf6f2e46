import type { Language } from '../../domain/vocabulary.ts';
import { policyWords } from '../../i18n/desk/policy.ts';
import { wordsIn } from '../../i18n/words.ts';
import { Details } from '../../ui/notice.tsx';
import { Paragraph } from '../../ui/text.tsx';

/** The meaning of the marks beside the sentences, which show what the policy itself says and what it does not. */
export function MarksExplained({ language }: { readonly language: Language }) {
  const words = wordsIn(language).policy.marks;
  const { mark, notYet } = policyWords;
  const marks = [
    [mark.quotation, words.quotation],
    [mark.reading, words.reading],
    [mark.default, words.default],
    [notYet, words.notYet],
  ] as const;
  return (
    <Details summary={words.title} open>
      <Paragraph>{words.intro}</Paragraph>
      <ul class="ds-list">
        {marks.map(([name, meaning]) => (
          <li key={name}>
            <strong lang="sv">{name}</strong>: {meaning}
          </li>
        ))}
      </ul>
    </Details>
  );
}
