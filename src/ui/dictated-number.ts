import { formatInstant } from '../domain/calendar/format.ts';
import type { DeliveryRow, MessageRow } from '../domain/case-file.ts';
import { type DeliveryState, deliveredStates } from '../domain/vocabulary.ts';
import { caseWords, deliveryWords } from '../i18n/desk/case.ts';
import { deskPaths } from '../paths.ts';
import type { SpokenMessage } from './conversation.tsx';

interface Spoken {
  readonly messages: readonly Readonly<MessageRow>[];
  readonly deliveries: readonly Readonly<DeliveryRow>[];
  nameOf(accountId: string): string | undefined;
}

/** Messages both ways with where each is now, in the order they were written. */
export function spokenMessages({ messages, deliveries, nameOf }: Spoken): readonly SpokenMessage[] {
  const name = (id: string | null) => (id === null ? undefined : nameOf(id));
  return messages.map((message) => {
    const delivery = deliveries.find((one) => one.message_id === message.id);
    return {
      id: message.id,
      from: message.direction === 'in' ? 'submitter' : 'municipality',
      purpose: message.purpose,
      at: message.created_at.toISOString(),
      atText: writtenDate(message.created_at),
      by: name(message.written_by),
      subject: message.subject,
      text: message.body,
      language: message.language,
      delivery: delivery && {
        words: deliveryWords(
          delivery,
          delivery.delivered_at === null ? undefined : writtenDate(delivery.delivered_at),
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

/** One thread, whichever of the cases of one submission each was said in. */
export function oneThread(
  own: readonly SpokenMessage[],
  related: readonly RelatedWords[],
  nameOf: Spoken['nameOf'],
): readonly SpokenMessage[] {
  const others = related.flatMap(({ row, messages }) =>
    spokenMessages({ messages, deliveries: [], nameOf }).map((message) => ({
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

/** "7 mars 2026 14:05" for a moment the database gave. */
export function writtenDate(moment: Date): string {
  return formatInstant(Temporal.Instant.fromEpochMilliseconds(moment.getTime()), 'sv');
}
