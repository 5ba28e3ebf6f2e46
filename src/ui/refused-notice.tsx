import { handleWords } from '../i18n/desk/handle.ts';
import { Notice } from './notice.tsx';
import { Paragraph } from './text.tsx';

/** A change made meanwhile, in a sentence. */
export interface InterveningChange {
  readonly key: string;
  readonly at: string;
  readonly atText: string;
  readonly sentence: string;
}

/** Why it was refused, and, where somebody else has changed the case meanwhile, what they did and when. */
export function RefusedNotice({
  sentence,
  since,
}: {
  readonly sentence: string;
  readonly since: readonly InterveningChange[];
}) {
  const words = handleWords;
  if (since.length === 0)
    return (
      <Notice tone="warning" announce title={words.refusedTitle}>
        <Paragraph>{sentence}</Paragraph>
      </Notice>
    );
  return (
    <Notice tone="warning" announce title={words.sinceTitle}>
      <Paragraph>{words.sinceIntro}</Paragraph>
      <ul class="ds-list">
        {since.map(({ key, at, atText, sentence }) => (
          <li key={key}>
            <time dateTime={at}>{atText}</time>: {sentence}
          </li>
        ))}
      </ul>
      <Paragraph>{sentence}</Paragraph>
    </Notice>
  );
}
