import { arrivalDayOf, type Day } from '../domain/calendar/day.ts';
import { formatDay, formatInstant } from '../domain/calendar/format.ts';
import type { Language, MessagePurpose } from '../domain/vocabulary.ts';
import type { FollowWords } from '../i18n/catalogue-types.ts';
import { wordsIn } from '../i18n/words.ts';
import { Timeline, type TimelineItem } from './lists.tsx';
import { Paragraph, QuotedText } from './text.tsx';

/** Something that was said, as the one who follows the case may see it. */
interface Followed {
  readonly id: string;
  /** The number of the case that it was said in. */
  readonly number: string;
  readonly from: 'submitter' | 'municipality';
  readonly purpose: MessagePurpose;
  readonly at: Date;
  /** The day it was put in the post, or counts as received, where that is another than the day it was written. */
  readonly reached?: Day | undefined;
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

export function messageId({ id }: Pick<Followed, 'id'>): string {
  return `meddelande-${id}`;
}

/** The thread on the page where somebody follows their case. */
export function FollowedConversation(props: Following) {
  return (
    <Timeline
      label={wordsIn(props.language).follow.messages}
      items={props.messages.map((message) => item(props, message))}
    />
  );
}

function item({ language, several }: Following, message: Followed): TimelineItem {
  const words = wordsIn(language).follow;
  const title = titleOf(message, words);
  const at = Temporal.Instant.fromEpochMilliseconds(message.at.getTime());
  return {
    key: message.id,
    id: messageId(message),
    at: at.toString(),
    atText: formatInstant(at, language),
    extraTime: reachedWords(message, at, language),
    title: several ? words.inCase({ who: title, number: message.number }) : title,
    tone: message.from,
    children:
      message.text === null ? (
        <Paragraph>{words.disposed}</Paragraph>
      ) : (
        <QuotedText
          from={message.from === 'municipality' ? 'staff' : 'submitter'}
          lang={message.from === 'municipality' ? message.language : undefined}
        >
          {message.text}
        </QuotedText>
      ),
  };
}

/** The days that were promised are counted from, and kept by, these. */
function reachedWords(
  { from, reached }: Followed,
  at: Temporal.Instant,
  language: Language,
): string | undefined {
  if (reached === undefined || reached === arrivalDayOf(at)) return undefined;
  const { posted, cameIn } = wordsIn(language).follow;
  return (from === 'municipality' ? posted : cameIn)({ day: formatDay(reached, language) });
}

function titleOf({ from, purpose }: Followed, words: FollowWords): string {
  if (from === 'submitter') return words.you;
  switch (purpose) {
    case 'answer':
    case 'corrected_answer':
    case 'question_to_submitter':
    case 'delay_notice':
    case 'promise_moved':
      return words.purpose[purpose];
    default:
      return words.municipality;
  }
}
