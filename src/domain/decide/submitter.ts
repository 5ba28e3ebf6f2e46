/** What the submitter does afterwards: writes more, or is not satisfied. */
import type { ActionOf } from '../actions.ts';
import { updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow, MessageRow } from '../case-file.ts';
import { saysDistress } from '../suggestion/distress.ts';
import { reviewClock } from './clocks.ts';
import {
  type Circumstances,
  decided,
  type FollowUp,
  refuse,
  toDate,
  type Verdict,
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
 * Who is not satisfied has a closed case opened again for the manager (contract); one nobody has yet waits with it. Whoever goes through it
 * already goes on with it: to say it again takes the review from nobody.
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

/** What is written later may say it too. */
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
): Verdict {
  if (file.messages.some((message) => message.key === action.key))
    return refuse({ code: 'wrong_status' });
  const { status } = file.case;
  const distress = distressIn(file, action.body, circumstances);
  const message = [incoming(file, action, circumstances)];
  // After the answer it may be a thank-you: whoever answered reads it, and answers, opens the case again or lets it be
  // (contract, `case/messages`). It is no review, and no day runs for it.
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

/** Whoever reads it needs to do nothing more about it; that it is read is true of every change by staff (`completed`). */
export function markRead({ case: row }: CaseFile): Verdict {
  return row.unread_words ? decided('mark_read', {}) : refuse({ code: 'wrong_status' });
}

/** Nobody can check who an anonymous submitter is, so that theirs stays the one that they were given. */
export function renewCode(file: CaseFile, { codeHash, reason }: ActionOf<'renew_code'>): Verdict {
  if (file.case.anonymous) return refuse({ code: 'anonymous_submitter' });
  return decided('renew_code', { update: updateCase(file, { code_hash: codeHash }) }, { reason });
}

/** Not satisfied: the manager that the policy names goes on (BOT-21), and the submitter need not say it all again. */
export function dissatisfied(
  file: CaseFile,
  action: ActionOf<'dissatisfied'>,
  circumstances: Circumstances,
): Verdict {
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
