/**
 * Closing a case, and its other endings: void (spam, test, duplicate registration) and handed over; and reversing
 * them.
 */
import type { ActionOf } from '../actions.ts';
import { updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow } from '../case-file.ts';
import type { ClosureRequirement, PolicyRules } from '../rules.ts';
import {
  type ClosureReason,
  type DeliveryState,
  deliveredStates,
  isAnswer,
  voidReasons,
} from '../vocabulary.ts';
import { releaseClocks, restart, reviewClock } from './clocks.ts';
import { type Circumstances, type DecisionResult, decided, refuse, toDate } from './decision.ts';
import { pendingHandOver, releasedAt, withdrawn } from './hand-over-settled.ts';
import { hasPlan } from './plan.ts';
import { notClosed, reinstated } from './reinstate.ts';
import { isReplyOwed } from './reply-owed.ts';
import { trackOpen } from './track.ts';

/** What the policy requires before the case is closed and has not been recorded yet. */
export function missingForClosure(
  row: Pick<
    CaseRow,
    | 'status'
    | 'kind'
    | 'unit_id'
    | 'factors'
    | 'correction_outcome'
    | 'correction_words'
    | 'plan_signed_by'
  >,
  rules: Pick<PolicyRules, 'closureRequires' | 'planOwner'>,
): ClosureRequirement[] {
  if (row.status === 'handed_over') return [];
  const met: Record<ClosureRequirement, boolean> = {
    kind: row.kind !== null,
    unit: row.unit_id !== null,
    factor: row.factors.length > 0,
    correction_outcome: row.kind !== 'complaint' || row.correction_outcome !== null,
    action_plan: hasPlan(row) && (rules.planOwner !== 'manager' || row.plan_signed_by !== null),
  };
  return rules.closureRequires.filter((requirement) => !met[requirement]);
}

function closureReason(
  file: CaseFile,
  rules: PolicyRules,
): ClosureReason | 'reply_owed' | 'answer_not_sent' {
  if (file.case.status === 'handed_over') return 'handed_over';
  const answers = file.messages.filter((message) => isAnswer(message.purpose));
  const sent: readonly DeliveryState[] = deliveredStates;
  const reached = file.deliveries.filter(
    (delivery) =>
      sent.includes(delivery.state) && answers.some((one) => one.id === delivery.message_id),
  );
  if (reached.length === 0) {
    if (!isReplyOwed(file.case, rules)) return 'no_reply_owed';
    return answers.length > 0 ? 'answer_not_sent' : 'reply_owed';
  }
  // Answered when it was received, by the person who received it (LAN-15); not what somebody has called about later.
  const { received_at: received, answered_at: answered } = file.case;
  const onTheSpot = file.case.registered_by !== null && answered?.getTime() === received.getTime();
  return onTheSpot && answers.length === 1 ? 'solved_on_the_spot' : 'answered';
}

export function close(file: CaseFile, circumstances: Circumstances): DecisionResult {
  const { rules, now } = circumstances;
  const statutory = trackOpen(file.case);
  if (statutory !== undefined) return refuse({ code: statutory });
  if (pendingHandOver(file)) return refuse({ code: 'hand_over_pending' });
  const missing = missingForClosure(file.case, rules);
  if (missing.length > 0) return refuse({ code: 'missing_for_closure', missing });
  const reason = closureReason(file, rules);
  if (reason === 'reply_owed' || reason === 'answer_not_sent') return refuse({ code: reason });
  return decided(
    'close',
    {
      update: {
        ...updateCase(file, { status: 'closed', closed_at: toDate(now), closure_reason: reason }),
        clock: releaseClocks(file, circumstances),
      },
    },
    { detail: { reason } },
  );
}

export function reopen(
  file: CaseFile,
  action: ActionOf<'reopen'>,
  circumstances: Circumstances,
): DecisionResult {
  const pending = pendingHandOver(file);
  const releasedClocks = pending ? releasedAt(file, pending) : [];
  const others = file.clocks.filter(({ kind }) => kind !== 'confirmation');
  const runs = releasedClocks.length > 0 || others.some((clock) => clock.stopped_at === null);
  const back = withdrawn(file, circumstances);
  return decided(
    'reopen',
    {
      insert: { clock: runs ? [] : [reviewClock(file, circumstances)] },
      update: {
        ...back,
        ...updateCase(file, {
          status: 'in_progress',
          ...(pending ? { scope: 'in_scope' as const } : {}),
          ...notClosed,
        }),
        clock: [...(back.clock ?? []), ...restart(releasedClocks)],
      },
    },
    { detail: { from: file.case.status }, reason: action.reason },
  );
}

/**
 * Spam, tests and duplicate registrations are removed from the queue and the statistics, with a reason; the ledger
 * keeps them.
 */
export function makeVoid(
  file: CaseFile,
  action: ActionOf<'void'>,
  circumstances: Circumstances,
): DecisionResult {
  return decided(
    'void',
    {
      update: {
        ...withdrawn(file, circumstances),
        ...updateCase(file, {
          status: 'closed',
          closed_at: toDate(circumstances.now),
          closure_reason: action.as,
        }),
        clock: releaseClocks(file, circumstances),
      },
    },
    {
      detail: { as: action.as, from: file.case.status },
      reason: action.reason,
    },
  );
}

export function reinstate(
  file: CaseFile,
  { reason }: ActionOf<'reinstate'>,
  circumstances: Circumstances,
): DecisionResult {
  const reasons: readonly (string | null)[] = voidReasons;
  if (!reasons.includes(file.case.closure_reason)) return refuse({ code: 'not_void' });
  const { changes, followUps } = reinstated(file, circumstances);
  return decided('reinstate', changes, {
    detail: { was: file.case.closure_reason },
    reason,
    followUps,
  });
}
