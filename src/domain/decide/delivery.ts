/** A clock stops when what the policy asks for is truly sent, and runs again when it comes back. */
import type { ActionOf } from '../actions.ts';
import { actorReference } from '../actor.ts';
import type { CaseFile, DeliveryRow } from '../case-file.ts';
import type { DeliveryState } from '../vocabulary.ts';
import { running } from './clocks.ts';
import { type Circumstances, decided, refuse, toDate, type Verdict } from './decision.ts';
import { stopClocks } from './outgoing.ts';

/** A worker keeps a message this long; longer than the mail client's own time limits, so nobody sends beside it. */
const leaseSeconds = 30;

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
): Verdict {
  const found = find(file, messageId, from);
  if (!found) return refuse({ code: 'unknown_message' });
  const clocks = stopClocks(file, found.message, circumstances);
  const row = {
    delivered_at: toDate(circumstances.now),
    sending_until: null,
    failure: null,
    ...set,
  };
  // An answer that had come back and reaches its reader after all answers the case again.
  const answers =
    found.message.purpose === 'answer' &&
    file.case.status === 'in_progress' &&
    found.delivery.state === 'returned';
  return decided(
    type,
    {
      deliveries: [{ messageId, set: row }],
      clocks,
      ...(answers ? { case: { status: 'answered' as const } } : {}),
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
): Verdict {
  const found = find(file, messageId, ['queued', 'sending']);
  if (!found) return refuse({ code: 'unknown_message' });
  const { delivery } = found;
  const held =
    delivery.sending_until !== null && delivery.sending_until.getTime() > now.epochMilliseconds;
  if (delivery.state === 'sending' && held) return refuse({ code: 'wrong_status' });
  const until = toDate(now.add({ seconds: leaseSeconds }));
  const set: Partial<DeliveryRow> = {
    state: 'sending',
    attempts: delivery.attempts + 1,
    sending_until: until,
  };
  return decided(
    'delivery_started',
    { deliveries: [{ messageId, set }] },
    { detail: { message: messageId, attempt: delivery.attempts + 1 } },
  );
}

export function delivered(
  file: CaseFile,
  { messageId }: ActionOf<'delivered'>,
  circumstances: Circumstances,
): Verdict {
  return deliver(file, 'delivered', messageId, { state: 'sent' }, ['sending'], circumstances);
}

export function confirmPosted(
  file: CaseFile,
  { messageId }: ActionOf<'confirm_posted'>,
  circumstances: Circumstances,
): Verdict {
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
): Verdict {
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

function comeBack(
  file: CaseFile,
  type: 'report_returned' | 'delivery_failed',
  messageId: string,
  failure: string,
  reason: string | null,
): Verdict {
  const restarted = file.clocks
    .filter((clock) => clock.stopped_by === messageId)
    .map(({ id }) => ({ id, set: running }));
  const message = file.messages.find((one) => one.id === messageId);
  const unanswers = message?.purpose === 'answer' && file.case.status === 'answered';
  return decided(
    type,
    {
      deliveries: [
        { messageId, set: { state: 'returned', delivered_at: null, sending_until: null, failure } },
      ],
      clocks: file.case.status === 'closed' ? [] : restarted,
      // It waits for a person again: the answer did not reach anyone.
      case: { unread_words: true, ...(unanswers ? { status: 'in_progress' as const } : {}) },
    },
    {
      detail: { message: messageId, failure, restarted: restarted.map((clock) => clock.id) },
      reason,
    },
  );
}

export function reportReturned(file: CaseFile, action: ActionOf<'report_returned'>): Verdict {
  if (!find(file, action.messageId, ['sent', 'posted', 'sending', 'queued']))
    return refuse({ code: 'unknown_message' });
  return comeBack(file, 'report_returned', action.messageId, 'returned', action.reason);
}

export function deliveryFailed(file: CaseFile, action: ActionOf<'delivery_failed'>): Verdict {
  if (!find(file, action.messageId, ['sending'])) return refuse({ code: 'unknown_message' });
  if (action.permanent)
    return comeBack(file, 'delivery_failed', action.messageId, action.failure, null);
  const set: Partial<DeliveryRow> = {
    state: 'queued',
    sending_until: null,
    failure: action.failure,
  };
  return decided(
    'delivery_failed',
    { deliveries: [{ messageId: action.messageId, set }] },
    { detail: { message: action.messageId, failure: action.failure } },
  );
}
