import { formatInstant } from '../domain/calendar/format.ts';
import type { DeliveryRow, MessageRow } from '../domain/case-file.ts';
import { type DeliveryState, deliveredStates } from '../domain/vocabulary.ts';
import { caseWords, deliveryWords } from '../i18n/desk/case.ts';
import { deskPaths } from '../paths.ts';
import type { ConversationEntry } from './conversation.tsx';

interface MessageAuthor {
  readonly messages: readonly Readonly<MessageRow>[];
  readonly deliveries: readonly Readonly<DeliveryRow>[];
  nameOf(accountId: string): string | undefined;
}

/** Messages in both directions with their delivery, in the order they were written. */
export function conversationEntries({
  messages,
  deliveries,
  nameOf,
}: MessageAuthor): readonly ConversationEntry[] {
  const name = (id: string | null) => (id === null ? undefined : nameOf(id));
  return messages.map((message) => {
    const delivery = deliveries.find((one) => one.message_id === message.id);
    return {
      id: message.id,
      from: message.direction === 'in' ? 'submitter' : 'municipality',
      purpose: message.purpose,
      at: message.created_at.toISOString(),
      atText: formatMoment(message.created_at),
      by: name(message.written_by),
      subject: message.subject,
      text: message.body,
      language: message.language,
      delivery: delivery && {
        words: deliveryWords(
          delivery,
          delivery.delivered_at === null ? undefined : formatMoment(delivery.delivered_at),
          name(delivery.confirmed_by),
        ),
        tone: toneOf(delivery.state),
      },
      links:
        delivery?.route === 'letter'
          ? [{ href: deskPaths.letter(message.id), words: caseWords.conversation.letter }]
          : [],
    };
  });
}

interface RelatedWords {
  readonly row: { readonly number: string };
  readonly messages: readonly Readonly<MessageRow>[];
}

/** One conversation, with the messages of all cases of one submission. */
export function mergeThreads(
  own: readonly ConversationEntry[],
  related: readonly RelatedWords[],
  nameOf: MessageAuthor['nameOf'],
): readonly ConversationEntry[] {
  const others = related.flatMap(({ row, messages }) =>
    conversationEntries({ messages, deliveries: [], nameOf }).map((message) => ({
      ...message,
      caseNumber: row.number,
    })),
  );
  return [...own, ...others].toSorted((one, other) => one.at.localeCompare(other.at));
}

function toneOf(state: DeliveryState): 'reached' | 'waiting' | 'returned' {
  const delivered: readonly DeliveryState[] = deliveredStates;
  if (delivered.includes(state)) return 'reached';
  return state === 'returned' ? 'returned' : 'waiting';
}

/** "7 mars 2026 14:05" for a timestamp from the database. */
export function formatMoment(moment: Date): string {
  return formatInstant(Temporal.Instant.fromEpochMilliseconds(moment.getTime()), 'sv');
}
