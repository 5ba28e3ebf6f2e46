/** Moves messages back to a case that was merged by mistake: those written with its code, and the answers to them. */
import { dayOfMoment } from '../calendar/day.ts';
import { type ClockChange, updateCase } from '../case-changes.ts';
import type { CaseFile, DeliveryRow, MessageRow } from '../case-file.ts';
import { type DeliveryState, deliveredStates, isAnswer } from '../vocabulary.ts';
import { restart } from './clocks.ts';
import type { Circumstances, Decision } from './decision.ts';
import { stopClocks } from './outgoing.ts';
import { notClosed } from './reinstate.ts';

/** A message in the other case from the time of the merge. */
export interface MessageWhileMerged {
  readonly message: MessageRow;
  readonly delivery: DeliveryRow | null;
}

const isDelivered = (delivery: DeliveryRow | null): boolean => {
  const delivered: readonly DeliveryState[] = deliveredStates;
  return delivery !== null && delivered.includes(delivery.state);
};

/** A message that has not been delivered stays in the case it was sent from. */
export function mayReturn({ message, delivery }: MessageWhileMerged): boolean {
  if (message.purpose === 'letter_to_receiver') return false;
  return message.direction === 'in' || isDelivered(delivery);
}

/**
 * The messages that belong to the merged case, in order: those written with one of its codes, and what the
 * municipality wrote directly after, until a message with another code.
 */
export function belongingTo(
  codes: readonly string[],
  messages: readonly MessageWhileMerged[],
): readonly MessageWhileMerged[] {
  let belongs = false;
  return messages.filter((one) => {
    const { direction, through_id: through } = one.message;
    if (direction === 'in') belongs = through !== null && codes.includes(through);
    return belongs && mayReturn(one);
  });
}

/** A copy of the message in the case that it belongs to. */
function copied(
  { message, delivery }: MessageWhileMerged,
  { case: row }: Pick<CaseFile, 'case'>,
  { newId, mailDomain }: Circumstances,
): { readonly message: MessageRow; readonly delivery: DeliveryRow | null } {
  const id = newId();
  return {
    message: {
      ...message,
      ...{ id, case_id: row.id, key: `returned:${message.id}` },
      // The message it corrected is in the other case.
      replaces: null,
      through_id: null,
    },
    delivery: delivery && {
      ...delivery,
      ...{ message_id: id, case_id: row.id },
      mail_id: delivery.mail_id === null ? null : `${id}@${mailDomain}`,
    },
  };
}

/** The messages that the case has again, and the deadlines that they meet. */
export function restoredMessages(
  file: CaseFile,
  clocks: CaseFile['clocks'],
  returned: readonly MessageWhileMerged[],
  circumstances: Circumstances,
): {
  readonly messages: readonly MessageRow[];
  readonly deliveries: readonly DeliveryRow[];
  readonly clocks: readonly ClockChange[];
  readonly answered: boolean;
} {
  const copies = returned.map((one) => copied(one, file, circumstances));
  const stopped = new Map<string, ClockChange>();
  for (const { message, delivery } of copies) {
    const at = delivery?.delivered_at;
    if (message.direction === 'in' || !at) continue;
    const moment = {
      now: Temporal.Instant.fromEpochMilliseconds(at.getTime()),
      today: dayOfMoment(at),
    };
    const running = clocks.filter(({ id }) => !stopped.has(id));
    for (const change of stopClocks({ clocks: running }, message, moment))
      stopped.set(change.id, change);
  }
  return {
    messages: copies.map(({ message }) => message),
    deliveries: copies.flatMap(({ delivery }) => delivery ?? []),
    clocks: [...stopped.values()],
    answered: copies.some(({ message }) => isAnswer(message.purpose)),
  };
}

/**
 * The other case after the move: the messages are hidden from its page, and its answer is owed again where the answer
 * belonged to the merged case.
 */
export function decideMessagesMoved(
  file: CaseFile,
  { to, moved }: { readonly to: string; readonly moved: readonly MessageWhileMerged[] },
): Decision {
  const { case: row, clocks, messages } = file;
  const ids = new Set(moved.map(({ message }) => message.id));
  const restartedClocks = clocks.filter(({ stopped_by: by }) => by !== null && ids.has(by));
  const answers = messages.filter(({ purpose }) => isAnswer(purpose));
  const unanswered = answers.length > 0 && answers.every(({ id }) => ids.has(id));
  const owed = unanswered && (row.status === 'answered' || row.closure_reason === 'answered');
  return {
    type: 'give_back',
    detail: { to, messages: ids.size },
    reason: null,
    changes: {
      update: {
        message: [...ids].map((id) => ({ id, moved_to: to, key: `moved:${id}` })),
        clock: restart(restartedClocks),
        ...(owed
          ? updateCase(file, { status: 'in_progress', answered_at: null, ...notClosed })
          : {}),
      },
    },
    followUps: [],
  };
}
