import type { FollowedMessage } from '../../channels/followed-case.ts';
import { followWords } from '../../locales/follow.ts';
import { Timeline, type TimelineItem } from '../../web/components/lists.tsx';
import { Heading, OwnWords, Paragraph } from '../../web/components/text.tsx';
import { writtenInstant } from '../../web/language.ts';
import type { CasePageProps } from './case-page.tsx';

/** Both ways in the order they were written, beginning with what was said first. */
export function Conversation(props: CasePageProps) {
  const { language, case: followed } = props;
  const words = followWords(language);
  const first: FollowedMessage = {
    id: 'first',
    number: followed.number,
    from: 'submitter',
    purpose: 'submitter_message',
    at: followed.receivedAt,
    text: followed.words,
    language: followed.language,
  };
  return (
    <section class="stack" aria-labelledby="messages-title">
      <Heading level={2} id="messages-title">
        {words.messages}
      </Heading>
      <Timeline
        label={words.messages}
        items={[first, ...followed.messages].map((message) => item(props, message))}
      />
    </section>
  );
}

function item(
  { language, case: { related } }: CasePageProps,
  message: FollowedMessage,
): TimelineItem {
  const words = followWords(language);
  const title = titleOf(message, words);
  const at = Temporal.Instant.fromEpochMilliseconds(message.at.getTime());
  return {
    key: message.id,
    at: at.toString(),
    atText: writtenInstant(at, language),
    title: related.length === 0 ? title : words.inCase(title, message.number),
    tone: message.from,
    children:
      message.text === null ? (
        <Paragraph>{words.disposed}</Paragraph>
      ) : (
        <OwnWords {...(message.from === 'municipality' ? { lang: message.language } : {})}>
          {message.text}
        </OwnWords>
      ),
  };
}

function titleOf(
  { from, purpose }: FollowedMessage,
  words: ReturnType<typeof followWords>,
): string {
  if (from === 'submitter') return words.you;
  switch (purpose) {
    case 'answer':
    case 'corrected_answer':
    case 'question_to_submitter':
    case 'delay_notice':
      return words.purpose[purpose];
    default:
      return words.municipality;
  }
}
