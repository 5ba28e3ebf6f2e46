import { arrivalDayOf, type Day } from '../domain/calendar/day.ts';
import { formatDay, formatInstant } from '../domain/calendar/format.ts';
import type { Language, MessagePurpose } from '../domain/vocabulary.ts';
import type { FollowWords } from '../i18n/catalogue-types.ts';
import { wordsIn } from '../i18n/words.ts';
import { Timeline, type TimelineItem } from './lists.tsx';
import { Paragraph, QuotedText } from './text.tsx';

/** A message, as the person who follows the case may see it. */
interface Followed {
  readonly id: string;
  /** The number of the case that it belongs to. */
  readonly number: string;
  readonly from: 'submitter' | 'municipality';
  readonly purpose: MessagePurpose;
  readonly at: Date;
  /** The day on which it was posted, or counts as received, where that is not the day it was written. */
  readonly reached?: Day | undefined;
  /** Null where the text has been disposed of. */
  readonly text: string | null;
  readonly language: Language;
}

interface Following {
  readonly language: Language;
  /** In the order they were written. */
  readonly messages: readonly Followed[];
  /** Whether one submission became several cases: then each message states its case. */
  readonly several: boolean;
}

export function messageId({ id }: Pick<Followed, 'id'>): string {
  return `meddelande-${id}`;
}

/** The conversation on the page where somebody follows their case. */
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

/** Promised days are counted from, and met on, these days. */
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
    case 'action_settled':
      return words.purpose[purpose];
    default:
      return words.municipality;
  }
}
