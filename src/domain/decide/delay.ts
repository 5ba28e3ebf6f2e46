/** Notice of a delayed answer: the submitter is informed of a new day before the old one has passed. */
import type { ActionOf } from '../actions.ts';
import { compareDays } from '../calendar/day.ts';
import type { CaseFile, ClockRow } from '../case-file.ts';
import { type Circumstances, type DecisionResult, decided, refuse } from './decision.ts';
import { recordOutgoing } from './outgoing.ts';

/** The running deadline for the answer, or for the review. */
export function runningResponseClock({ clocks }: Pick<CaseFile, 'clocks'>): ClockRow | undefined {
  return clocks.find(
    ({ kind, stopped_at: stopped }) =>
      stopped === null && (kind === 'response' || kind === 'review'),
  );
}

/**
 * A notice given after the day has passed is still useful, and is recorded as what it is: the promised day stays with
 * the deadline, and was not met.
 */
export function notifyDelay(
  file: CaseFile,
  { day, reason, body }: ActionOf<'notify_delay'>,
  circumstances: Circumstances,
): DecisionResult {
  const clock = runningResponseClock(file);
  if (!clock) return refuse({ code: 'no_answer_awaited' });
  const { today } = circumstances;
  if (compareDays(day, clock.due) <= 0 || compareDays(day, today) <= 0)
    return refuse({ code: 'day_not_later', due: clock.due });
  const times = file.messages.filter(({ purpose }) => purpose === 'delay_notice').length + 1;
  const draft = {
    purpose: 'delay_notice',
    key: `delay_notice:${times}`,
    subject: null,
    body,
    parts: [],
  } as const;
  const sent = recordOutgoing(file, draft, circumstances);
  const later = { id: clock.id, due: day, promised_due: clock.promised_due ?? clock.due };
  return decided(
    'notify_delay',
    { ...sent.changes, update: { clock: [...sent.stopped, later] } },
    {
      detail: { from: clock.due, to: day, late: compareDays(clock.due, today) < 0 },
      reason,
      followUps: sent.followUps,
    },
  );
}
