/** A deadline is met when what the policy requires has truly been sent, and runs again when the message is returned. */
import type { ActionOf } from '../actions.ts';
import { actorReference } from '../actor.ts';
import { updateCase } from '../case-changes.ts';
import type { CaseFile, DeliveryRow } from '../case-file.ts';
import { isLeased, leaseFrom } from '../lease.ts';
import type { DeliveryState } from '../vocabulary.ts';
import { restart } from './clocks.ts';
import { type Circumstances, type DecisionResult, decided, refuse, toDate } from './decision.ts';
import { returnedToSender } from './hand-over-settled.ts';
import { stopClocks } from './outgoing.ts';

function find(file: CaseFile, messageId: string, states: readonly DeliveryState[]) {
  const message = file.messages.find((one) => one.id === messageId);
  const delivery = file.deliveries.find(
    (one) => one.message_id === messageId && states.includes(one.state),
  );
  return message && delivery ? { message, delivery } : undefined;
}

function deliver(
  file: CaseFile,
  type: 'delivered' | 'confirm_posted' | 'confirm_told',
  messageId: string,
  set: Partial<DeliveryRow>,
  from: readonly DeliveryState[],
  circumstances: Circumstances,
): DecisionResult {
  const found = find(file, messageId, from);
  if (!found) return refuse({ code: 'unknown_message' });
  // The case has been returned with the receiver's letter, so it goes out again only with a new hand-over.
  if (found.message.purpose === 'letter_to_receiver' && found.delivery.state === 'returned')
    return refuse({ code: 'unknown_message' });
  const clocks = stopClocks(file, found.message, circumstances);
  const sentAt = toDate(circumstances.now);
  // An answer that had been returned and is delivered after all answers the case again.
  const answers =
    found.message.purpose === 'answer' &&
    file.case.status === 'in_progress' &&
    found.delivery.state === 'returned';
  return decided(
    type,
    {
      update: {
        delivery: [
          {
            delivered_at: sentAt,
            sending_until: null,
            failure: null,
            ...set,
            message_id: messageId,
          },
        ],
        clock: clocks,
        hand_over: file.handOvers
          .filter(({ message_id }) => message_id === messageId)
          .map(({ id }) => ({ id, sent_at: sentAt })),
        ...(answers ? updateCase(file, { status: 'answered' }) : {}),
      },
    },
    {
      detail: {
        message: messageId,
        purpose: found.message.purpose,
        stopped: clocks.map((clock) => clock.id),
      },
    },
  );
}

export function deliveryStarted(
  file: CaseFile,
  { messageId }: ActionOf<'delivery_started'>,
  { now }: Circumstances,
): DecisionResult {
  const found = find(file, messageId, ['queued', 'sending']);
  if (!found) return refuse({ code: 'unknown_message' });
  const { delivery } = found;

  if (delivery.state === 'sending' && isLeased(delivery.sending_until, now))
    return refuse({ code: 'wrong_status' });
  const started = {
    message_id: messageId,
    state: 'sending' as const,
    attempts: delivery.attempts + 1,
    sending_until: leaseFrom(now),
  };
  return decided(
    'delivery_started',
    { update: { delivery: [started] } },
    { detail: { message: messageId, attempt: delivery.attempts + 1 } },
  );
}

export function delivered(
  file: CaseFile,
  { messageId }: ActionOf<'delivered'>,
  circumstances: Circumstances,
): DecisionResult {
  return deliver(file, 'delivered', messageId, { state: 'sent' }, ['sending'], circumstances);
}

export function confirmPosted(
  file: CaseFile,
  { messageId }: ActionOf<'confirm_posted'>,
  circumstances: Circumstances,
): DecisionResult {
  const set = { state: 'posted', confirmed_by: actorReference(circumstances.actor) } as const;
  return deliver(
    file,
    'confirm_posted',
    messageId,
    set,
    ['awaiting_post', 'returned'],
    circumstances,
  );
}

export function confirmTold(
  file: CaseFile,
  { messageId }: ActionOf<'confirm_told'>,
  circumstances: Circumstances,
): DecisionResult {
  const set = { state: 'told', confirmed_by: actorReference(circumstances.actor) } as const;
  return deliver(
    file,
    'confirm_told',
    messageId,
    set,
    ['awaiting_post', 'returned', 'queued'],
    circumstances,
  );
}

interface Return {
  readonly type: 'report_returned' | 'delivery_failed';
  readonly messageId: string;
  readonly failure: string;
  readonly reason: string | null;
}

function letterBounced(
  file: CaseFile,
  { type, messageId, failure, reason }: Return,
  circumstances: Circumstances,
): DecisionResult {
  const returned = {
    message_id: messageId,
    state: 'returned' as const,
    delivered_at: null,
    sending_until: null,
    failure,
  };
  const receiver = file.handOvers.find((one) => one.message_id === messageId);
  if (receiver?.state === 'pending') {
    const settled = { how: 'bounced', words: reason } as const;
    return decided(
      type,
      {
        update: {
          ...returnedToSender(file, receiver, settled, circumstances),
          delivery: [returned],
        },
      },
      { detail: { message: messageId, failure, handOver: receiver.id }, reason },
    );
  }
  const restarted = restart(file.clocks.filter((clock) => clock.stopped_by === messageId));
  const message = file.messages.find((one) => one.id === messageId);
  const unanswers = message?.purpose === 'answer' && file.case.status === 'answered';
  return decided(
    type,
    {
      update: {
        delivery: [returned],
        clock: file.case.status === 'closed' ? [] : restarted,
        // The case waits for staff again, because the answer did not reach the submitter.
        ...updateCase(file, {
          unread_words: true,
          ...(unanswers ? { status: 'in_progress' as const } : {}),
        }),
      },
    },
    {
      detail: { message: messageId, failure, restarted: restarted.map((clock) => clock.id) },
      reason,
    },
  );
}

export function reportReturned(
  file: CaseFile,
  { type, messageId, reason }: ActionOf<'report_returned'>,
  circumstances: Circumstances,
): DecisionResult {
  if (!find(file, messageId, ['sent', 'posted', 'sending', 'queued']))
    return refuse({ code: 'unknown_message' });
  return letterBounced(file, { type, messageId, failure: 'returned', reason }, circumstances);
}

export function deliveryFailed(
  file: CaseFile,
  { type, messageId, failure, permanent }: ActionOf<'delivery_failed'>,
  circumstances: Circumstances,
): DecisionResult {
  if (!find(file, messageId, ['sending'])) return refuse({ code: 'unknown_message' });
  if (permanent)
    return letterBounced(file, { type, messageId, failure, reason: null }, circumstances);
  const failed = {
    message_id: messageId,
    state: 'queued' as const,
    sending_until: null,
    failure,
  };
  return decided(
    'delivery_failed',
    { update: { delivery: [failed] } },
    { detail: { message: messageId, failure } },
  );
}
