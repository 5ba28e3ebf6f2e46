/** Creates a message to the submitter, and decides which deadlines it meets once it is truly sent. */
import { routeFor } from '../actions.ts';
import { actorReference } from '../actor.ts';
import { compareDays } from '../calendar/day.ts';
import type { Changes, ClockChange } from '../case-changes.ts';
import type { CaseFile, DeliveryRow, MessageRow } from '../case-file.ts';
import type {
  DeliveryRoute,
  DeliveryState,
  MessagePurpose,
  Part,
  Satisfaction,
} from '../vocabulary.ts';
import { isAnswer } from '../vocabulary.ts';
import { type Circumstances, type FollowUp, toDate } from './decision.ts';

/** Written in the case that the message is about, not in one merged into it. */
const inOwnThread = { through_id: null, moved_to: null } as const;

interface Draft {
  readonly purpose: MessagePurpose;
  readonly key: string;
  readonly subject: string | null;
  readonly body: string;
  readonly parts: readonly Part[];
  readonly replaces?: string | null;
  readonly toldOrally?: boolean;
  /** The author, where somebody else sends it. */
  readonly writtenBy?: string | undefined;
}

const firstState: Record<DeliveryRoute, DeliveryState> = {
  email: 'queued',
  letter: 'awaiting_post',
  // A submitter who left only a telephone number has been reached when somebody has called, and not before.
  oral: 'awaiting_post',
  follow_page: 'shown',
};

function satisfies(
  satisfaction: Satisfaction,
  message: Pick<MessageRow, 'purpose' | 'parts'>,
  dayIsPromised: boolean,
): boolean {
  const has = (part: Part) => message.parts.includes(part);
  switch (satisfaction) {
    case 'response':
      return isAnswer(message.purpose);
    case 'unit_named':
      return has('unit');
    case 'handler_named':
      return has('handler');
    case 'registration_and_response_day':
      // No day is given where none is promised: to a submitter who is owed no reply (FAL-16), or when the day has
      // passed.
      return has('registration') && (has('response_day') || !dayIsPromised);
    case 'first_message':
      return message.purpose === 'acknowledgement';
  }
}

/** The running deadlines that this message meets when it is truly sent. */
export function stopClocks(
  { clocks }: Pick<CaseFile, 'clocks'>,
  message: Pick<MessageRow, 'id' | 'purpose' | 'parts'>,
  circumstances: Pick<Circumstances, 'now' | 'today'>,
): readonly ClockChange[] {
  const dayIsPromised = clocks.some(
    ({ kind, basis, due, stopped_at: stopped }) =>
      kind === 'response' &&
      basis === 'policy' &&
      stopped === null &&
      compareDays(due, circumstances.today) >= 0,
  );
  return clocks
    .filter(
      (clock) =>
        clock.stopped_at === null &&
        clock.satisfied_by.some((one) => satisfies(one, message, dayIsPromised)),
    )
    .map((clock) => ({
      id: clock.id,
      stopped_at: toDate(circumstances.now),
      stopped_on: circumstances.today,
      stopped_by: message.id,
    }));
}

/** The letter to the receiver of a hand-over; it meets no deadline of the submitter's. */
export function toReceiver(
  file: Pick<CaseFile, 'case'>,
  route: 'email' | 'letter',
  letter: { readonly handOverId: string; readonly subject: string; readonly body: string },
  { now, newId, mailDomain }: Circumstances,
): {
  readonly messageId: string;
  readonly changes: Changes;
  readonly followUps: readonly FollowUp[];
} {
  const messageId = newId();
  const { municipality, id: case_id } = file.case;
  const message: MessageRow = {
    id: messageId,
    municipality,
    case_id,
    direction: 'out',
    purpose: 'letter_to_receiver',
    key: `letter_to_receiver:${letter.handOverId}`,
    subject: letter.subject,
    body: letter.body,
    language: 'sv',
    parts: [],
    written_by: null,
    replaces: null,
    created_at: toDate(now),
    ...inOwnThread,
  };
  const delivery: DeliveryRow = {
    message_id: messageId,
    municipality,
    case_id,
    route,
    state: firstState[route],
    mail_id: route === 'email' ? `${messageId}@${mailDomain}` : null,
    attempts: 0,
    sending_until: null,
    delivered_at: null,
    confirmed_by: null,
    failure: null,
  };
  return {
    messageId,
    changes: { insert: { message: [message], delivery: [delivery] } },
    followUps: route === 'email' ? [{ job: 'deliver', messageId }] : [],
  };
}

/** An outgoing message with its delivery. What needs no mail or post is delivered at once and meets its deadlines. */
export function recordOutgoing(
  file: Pick<CaseFile, 'case' | 'submitter' | 'clocks'>,
  draft: Draft,
  circumstances: Circumstances,
): {
  readonly changes: Changes;
  /** The deadlines that it meets at once; they are also part of `changes`. */
  readonly stopped: readonly ClockChange[];
  readonly followUps: readonly FollowUp[];
} {
  const { actor, now } = circumstances;
  const id = circumstances.newId();
  const route = draft.toldOrally ? 'oral' : routeFor(file.submitter);
  const state = draft.toldOrally ? 'told' : firstState[route];
  const delivered = state === 'told' || state === 'shown';
  const message: MessageRow = {
    id,
    municipality: file.case.municipality,
    case_id: file.case.id,
    direction: 'out',
    purpose: draft.purpose,
    key: draft.key,
    subject: draft.subject,
    body: draft.body,
    language: file.case.language,
    parts: [...draft.parts],
    written_by: draft.writtenBy ?? (actor.type === 'staff' ? actor.accountId : null),
    replaces: draft.replaces ?? null,
    created_at: toDate(now),
    ...inOwnThread,
  };
  const delivery: DeliveryRow = {
    message_id: id,
    municipality: file.case.municipality,
    case_id: file.case.id,
    route,
    state,
    mail_id: route === 'email' ? `${id}@${circumstances.mailDomain}` : null,
    attempts: 0,
    sending_until: null,
    delivered_at: delivered ? toDate(now) : null,
    confirmed_by: state === 'told' ? actorReference(actor) : null,
    failure: null,
  };
  const stopped = delivered ? stopClocks(file, message, circumstances) : [];
  return {
    changes: {
      insert: { message: [message], delivery: [delivery] },
      update: { clock: stopped },
    },
    stopped,
    followUps: route === 'email' ? [{ job: 'deliver', messageId: id }] : [],
  };
}
