import { formatInstant } from '../../domain/calendar/format.ts';
import type { Language, MessagePurpose } from '../../domain/vocabulary.ts';
import { followWords } from '../../locales/follow.ts';
import { Timeline, type TimelineItem } from './lists.tsx';
import { OwnWords, Paragraph } from './text.tsx';

/** Something that was said, as the one who follows the case may see it. */
interface Followed {
  readonly id: string;
  /** The number of the case that it was said in. */
  readonly number: string;
  readonly from: 'submitter' | 'municipality';
  readonly purpose: MessagePurpose;
  readonly at: Date;
  /** Null where the words have been disposed of. */
  readonly text: string | null;
  readonly language: Language;
}

interface Following {
  readonly language: Language;
  /** In the order they were written. */
  readonly messages: readonly Followed[];
  /** One submission became several cases: then each message tells which it was said in. */
  readonly several: boolean;
}

/** The thread on the page where somebody follows their case. */
export function FollowedConversation(props: Following) {
  return (
    <Timeline
      label={followWords(props.language).messages}
      items={props.messages.map((message) => item(props, message))}
    />
  );
}

function item({ language, several }: Following, message: Followed): TimelineItem {
  const words = followWords(language);
  const title = titleOf(message, words);
  const at = Temporal.Instant.fromEpochMilliseconds(message.at.getTime());
  return {
    key: message.id,
    at: at.toString(),
    atText: formatInstant(at, language),
    title: several ? words.inCase(title, message.number) : title,
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

function titleOf({ from, purpose }: Followed, words: ReturnType<typeof followWords>): string {
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
