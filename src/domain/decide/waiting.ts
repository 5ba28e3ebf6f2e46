/** What a case waits for, derived from its rows after a change and stored with it for the queues. */
import type { CaseFile, CaseRow } from '../case-file.ts';
import { type DeliveryState, isAnswer, type WaitsFor } from '../vocabulary.ts';

const undeliveredStates: readonly DeliveryState[] = ['queued', 'sending', 'awaiting_post'];

type WaitingInputs = Pick<CaseFile, 'case' | 'messages' | 'deliveries' | 'handOvers'>;

/** A question to the submitter that has been followed neither by a message from them nor by an answer. */
function awaitsSubmitter({ messages }: WaitingInputs): boolean {
  return messages.reduce((waits, { direction, purpose }) => {
    if (purpose === 'question_to_submitter') return true;
    const settles = direction === 'in' || isAnswer(purpose);
    return settles ? false : waits;
  }, false);
}

function isAnswerUndelivered({ messages, deliveries }: WaitingInputs): boolean {
  const toReceiver = new Set(
    messages.filter(({ purpose }) => purpose === 'letter_to_receiver').map(({ id }) => id),
  );
  return deliveries.some(
    (one) => undeliveredStates.includes(one.state) && !toReceiver.has(one.message_id),
  );
}

function isAssessed({
  track,
  track_stage: stage,
  serious_at: since,
  serious_outcome: outcome,
}: CaseRow) {
  return track === null || (stage === 'investigated' && (since === null || outcome !== null));
}

/** Null where the next step is with those who have the case. */
export function waitsFor(after: WaitingInputs): WaitsFor | null {
  const { status, assessor_id: assessor } = after.case;
  if (status === 'closed' || status === 'received') return null;
  if (after.handOvers.some(({ state }) => state === 'pending')) return 'receiver';
  if (status === 'answered') return isAnswerUndelivered(after) ? 'delivery' : null;
  if (status === 'handed_over') return null;
  if (awaitsSubmitter(after)) return 'submitter';
  if (assessor !== null && !isAssessed(after.case)) return 'assessor';
  return after.case.asked.length > 0 ? 'colleague' : null;
}

const places = [
  'unit_id',
  'department_id',
  'handler_id',
  'escalated_to',
  'assessor_id',
] as const satisfies readonly (keyof CaseRow)[];

/** Whether the change gives the case to someone, or reopens it with them. */
export function returnsToQueue(before: CaseRow, after: CaseRow): boolean {
  const reopened =
    before.status !== after.status && ['closed', 'handed_over'].includes(before.status);
  return reopened || places.some((place) => before[place] !== after[place]);
}
