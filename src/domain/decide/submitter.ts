/** What the submitter does after the submission: adds information, or is not satisfied. */
import type { ActionOf } from '../actions.ts';
import { updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow, MessageRow } from '../case-file.ts';
import { saysDistress } from '../suggestion/distress.ts';
import { reviewClock } from './clocks.ts';
import {
  type Circumstances,
  type DecisionResult,
  decided,
  type FollowUp,
  refuse,
  toDate,
} from './decision.ts';
import { distressAlerts } from './distress.ts';
import { reviewerFor, reviewRuns } from './escalation.ts';

function incoming(
  file: CaseFile,
  { body, key, through = null }: Pick<ActionOf<'submitter_message'>, 'body' | 'key' | 'through'>,
  circumstances: Circumstances,
): MessageRow {
  return {
    id: circumstances.newId(),
    municipality: file.case.municipality,
    case_id: file.case.id,
    direction: 'in',
    purpose: 'submitter_message',
    key,
    subject: null,
    body,
    language: file.case.language,
    parts: [],
    written_by: circumstances.actor.type === 'staff' ? circumstances.actor.accountId : null,
    replaces: null,
    created_at: toDate(circumstances.now),
    through_id: through,
    moved_to: null,
  };
}

/**
 * When the submitter is not satisfied, a closed case is reopened for the manager (contract); in an unassigned case it
 * waits for the assignment. While a review is running it continues: saying it again does not restart it.
 */
function escalation(file: CaseFile, circumstances: Circumstances): Partial<CaseRow> {
  const { unit_id: unit, handler_id: handler, escalated_to: reviewer } = file.case;
  const since = { escalated_at: toDate(circumstances.now) };
  if (reviewRuns(file) && reviewer !== null) return { ...since, escalated_to: reviewer };
  return {
    ...since,
    escalated_to:
      unit === null && handler === null ? null : reviewerFor(file, file.case, circumstances),
  };
}

const reopened: Partial<CaseRow> = {
  status: 'in_progress',
  closed_at: null,
  closure_reason: null,
  duplicate_of: null,
};

/** A later message may express distress too. */
function distressIn(
  { case: row, messages }: CaseFile,
  body: string,
  { directory }: Circumstances,
): { readonly set: Partial<CaseRow>; readonly followUps: readonly FollowUp[] } {
  if (!saysDistress(body)) return { set: {}, followUps: [] };
  return {
    set: { distress: 'waiting' },
    followUps: distressAlerts(row, directory, String(messages.length)),
  };
}

export function submitterMessage(
  file: CaseFile,
  action: ActionOf<'submitter_message'>,
  circumstances: Circumstances,
): DecisionResult {
  if (file.messages.some((message) => message.key === action.key))
    return refuse({ code: 'wrong_status' });
  const { status } = file.case;
  const distress = distressIn(file, action.body, circumstances);
  const message = [incoming(file, action, circumstances)];
  // After the answer it may be thanks: whoever answered reads it, and then replies, reopens the case or does nothing
  // (contract, `case/messages`). It starts no review and no deadline.
  if (status === 'answered' || status === 'closed')
    return decided(
      'submitter_message',
      {
        insert: { message },
        update: updateCase(file, { unread_words: true, ...distress.set }),
      },
      { detail: { reopened: false }, followUps: distress.followUps },
    );
  const comesBack = status === 'handed_over';
  // A reopened case gets a deadline of its own, since the queue is ordered by due day.
  const runs = file.clocks.some((clock) => clock.stopped_at === null);
  return decided(
    'submitter_message',
    {
      insert: { message, clock: runs ? [] : [reviewClock(file, circumstances)] },
      update: updateCase(file, {
        unread_words: true,
        ...(comesBack ? reopened : {}),
        ...distress.set,
      }),
    },
    { detail: { reopened: comesBack }, followUps: distress.followUps },
  );
}

/** A message that needs nothing more than to be read; every change by staff marks it as read (`completed`). */
export function markRead({ case: row }: CaseFile): DecisionResult {
  return row.unread_words ? decided('mark_read', {}) : refuse({ code: 'wrong_status' });
}

/** Nobody can verify who an anonymous submitter is, so their code stays the one they were given. */
export function renewCode(
  file: CaseFile,
  { codeHash, reason }: ActionOf<'renew_code'>,
): DecisionResult {
  if (file.case.anonymous) return refuse({ code: 'anonymous_submitter' });
  return decided('renew_code', { update: updateCase(file, { code_hash: codeHash }) }, { reason });
}

/**
 * Not satisfied: the manager that the policy names takes over (BOT-21), and the submitter need not repeat everything.
 */
export function dissatisfied(
  file: CaseFile,
  action: ActionOf<'dissatisfied'>,
  circumstances: Circumstances,
): DecisionResult {
  if (file.messages.some((message) => message.key === action.key))
    return refuse({ code: 'wrong_status' });
  const { status } = file.case;
  const waits = status === 'received' || status === 'registered' || status === 'in_progress';
  const already = file.clocks.some((clock) => clock.kind === 'review' && clock.stopped_at === null);
  const raised = escalation(file, circumstances);
  const distress = distressIn(file, action.reason ?? '', circumstances);
  return decided(
    'dissatisfied',
    {
      insert: {
        message:
          action.reason === null
            ? []
            : [incoming(file, { ...action, body: action.reason }, circumstances)],
        clock: already ? [] : [reviewClock(file, circumstances)],
      },
      update: updateCase(file, {
        unread_words: true,
        ...(waits ? {} : reopened),
        ...raised,
        ...distress.set,
      }),
    },
    {
      detail: { to: raised.escalated_to ?? null, from: status },
      followUps: [{ job: 'compose' }, ...distress.followUps],
    },
  );
}
