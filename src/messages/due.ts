/**
 * Decides which automatic messages are due to a submitter, from the current rows of the case, so that it can be
 * decided again at any time.
 */
import type { CaseRow, ClockRow, MessageRow } from '../domain/case-file.ts';
import type { MessagePurpose, Part, Status } from '../domain/vocabulary.ts';
import { mentionsName } from './mentions-name.ts';

export type DueMessage =
  | { readonly purpose: 'acknowledgement'; readonly key: string }
  | {
      readonly purpose: 'unit_named' | 'handler_named';
      readonly key: string;
      /** Whether another one had been named before. */
      readonly changed: boolean;
    }
  | { readonly purpose: 'review_started' | 'promise_moved'; readonly key: string };

type DueRow = Pick<MessageRow, 'direction' | 'purpose' | 'key' | 'body' | 'parts' | 'created_at'>;

export interface DueSubject {
  readonly case: Pick<CaseRow, 'status' | 'unit_id' | 'handler_id' | 'escalated_at'>;
  readonly clocks: readonly Pick<ClockRow, 'kind' | 'round' | 'stopped_at'>[];
  readonly messages: readonly DueRow[];
  /** As the policy defines it (`isRegistered`). */
  readonly registered: boolean;
  /** The parts that the policy requires in the first message. */
  readonly owed: readonly Part[];
  /** The unit and the handler as they are named to the submitter, and all names they could be confused with. */
  readonly unit: string | undefined;
  readonly handler: string | undefined;
  readonly unitNames: readonly string[];
  readonly handlerNames: readonly string[];
  /** Whether the latest escalation is dissatisfaction, and not only a message. */
  readonly dissatisfied: boolean;
  /** Whether a promised day has moved with the arrival day since the submitter was informed. */
  readonly promiseMoved: boolean;
}

const inWork: readonly Status[] = ['received', 'registered', 'in_progress'];
const outcomes: readonly MessagePurpose[] = ['answer', 'corrected_answer', 'hand_over'];

/** Due for each open case without any message; not before it is registered, where the message is to say that it is. */
function acknowledgement({ messages, owed, registered }: DueSubject): DueMessage | undefined {
  const heard = messages.some(
    ({ purpose }) => purpose === 'acknowledgement' || outcomes.includes(purpose),
  );
  const waits = owed.includes('registration') && !registered;
  return heard || waits ? undefined : { purpose: 'acknowledgement', key: 'acknowledgement' };
}

/** An unused key: a case may return to a unit that it has left. */
function freeKey({ messages }: DueSubject, key: string): string {
  const taken = messages.filter(
    (message) => message.key === key || message.key.startsWith(`${key}:`),
  ).length;
  return taken === 0 ? key : `${key}:${taken + 1}`;
}

/**
 * The latest messages with this part: several where they were created in the same millisecond; the first message
 * comes before all others.
 */
function lastToTell({ messages }: DueSubject, part: Part): readonly DueRow[] {
  const telling = messages.filter(
    (message) =>
      message.direction === 'out' &&
      !outcomes.includes(message.purpose) &&
      message.parts.includes(part),
  );
  const later = telling.filter((message) => message.purpose !== 'acknowledgement');
  const pool = later.length > 0 ? later : telling;
  const latest = Math.max(...pool.map((message) => message.created_at.getTime()));
  return pool.filter((message) => message.created_at.getTime() === latest);
}

/**
 * Due where the policy requires the name and the latest message that named one named another, or none has (VAS17-10,
 * LAN-17).
 */
function unitNamedMessage(
  subject: DueSubject,
  part: 'unit' | 'handler',
  name: string | undefined,
  id: string | null,
  known: readonly string[],
): DueMessage | undefined {
  if (name === undefined || id === null || !subject.owed.includes(part)) return undefined;
  const latest = lastToTell(subject, part);
  if (latest.some(({ body }) => body === null || mentionsName(body, name, known))) return undefined;
  const purpose = part === 'unit' ? 'unit_named' : 'handler_named';
  return { purpose, key: freeKey(subject, `${purpose}:${id}`), changed: latest.length > 0 };
}

/** One for each round of review that dissatisfaction has begun. */
function reviewStarted({
  case: row,
  clocks,
  messages,
  dissatisfied,
}: DueSubject): DueMessage | undefined {
  if (row.escalated_at === null || !dissatisfied) return undefined;
  const running = clocks.filter((clock) => clock.kind === 'review' && clock.stopped_at === null);
  const round = Math.max(0, ...running.map((clock) => clock.round));
  const key = `review_started:${round}`;
  if (round === 0 || messages.some((message) => message.key === key)) return undefined;
  return { purpose: 'review_started', key };
}

function promiseMoved(subject: DueSubject): DueMessage | undefined {
  return subject.promiseMoved
    ? { purpose: 'promise_moved', key: freeKey(subject, 'promise_moved') }
    : undefined;
}

/**
 * In the order in which they are composed. Each names everything known, so the second repeats nothing that the first
 * has said.
 */
export function dueMessages(subject: DueSubject): readonly DueMessage[] {
  if (!inWork.includes(subject.case.status)) return [];
  const review = reviewStarted(subject);
  const first = acknowledgement(subject);
  if (first) return review ? [first, review] : [first];
  const { case: row, unit, handler, unitNames, handlerNames } = subject;
  const place =
    unitNamedMessage(subject, 'unit', unit, row.unit_id, unitNames) ??
    unitNamedMessage(subject, 'handler', handler, row.handler_id, handlerNames);
  return [place, promiseMoved(subject), review].filter((message) => message !== undefined);
}
