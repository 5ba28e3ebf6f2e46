/** What the municipality says to the submitter: the first message, questions, the answer, and a corrected answer. */
import type { ActionOf } from '../actions.ts';
import type { Actor } from '../actor.ts';
import type { CaseFile } from '../case-file.ts';
import type { EscalationRule } from '../rules.ts';
import { type Circumstances, decided, refuse, toDate, type Verdict } from './decision.ts';
import { outgoing } from './outgoing.ts';

/** Once the matter has gone to the manager, whoever handled it, or works in their role, neither answers nor closes it (BOT-21). */
export function heldByManager(
  file: Pick<CaseFile, 'case'>,
  actor: Actor,
  { from, handlerMayClose }: Pick<EscalationRule, 'from' | 'handlerMayClose'>,
): boolean {
  if (file.case.escalated_at === null || handlerMayClose || actor.type !== 'staff') return false;
  if (file.case.escalated_to === actor.accountId) return false;
  return actor.accountId === file.case.handler_id || actor.role === from;
}

function count(file: CaseFile, purpose: string): number {
  return file.messages.filter((message) => message.purpose === purpose).length + 1;
}

export function answer(
  file: CaseFile,
  action: ActionOf<'answer'>,
  circumstances: Circumstances,
): Verdict {
  if (heldByManager(file, circumstances.actor, circumstances.rules.escalation))
    return refuse({ code: 'escalated' });
  if (action.missing.length > 0 && action.overrideReason === null)
    return refuse({ code: 'override_reason_needed', missing: action.missing });
  const draft = {
    purpose: 'answer',
    key: `answer:${count(file, 'answer')}`,
    subject: action.subject,
    body: action.body,
    parts: action.parts,
    toldOrally: action.toldOrally,
  } as const;
  const sent = outgoing(file, draft, circumstances);
  return decided(
    'answer',
    {
      ...sent.changes,
      case: { status: 'answered', answered_at: file.case.answered_at ?? toDate(circumstances.now) },
    },
    {
      detail: { parts: action.parts, missing: action.missing, oral: action.toldOrally },
      reason: action.missing.length > 0 ? action.overrideReason : null,
      followUps: sent.followUps,
    },
  );
}

export function correctAnswer(
  file: CaseFile,
  action: ActionOf<'correct_answer'>,
  circumstances: Circumstances,
): Verdict {
  const replaced = file.messages.find((message) => message.id === action.replaces);
  if (replaced?.direction !== 'out') return refuse({ code: 'unknown_message' });
  if (heldByManager(file, circumstances.actor, circumstances.rules.escalation))
    return refuse({ code: 'escalated' });
  if (action.missing.length > 0 && action.overrideReason === null)
    return refuse({ code: 'override_reason_needed', missing: action.missing });
  const draft = {
    purpose: 'corrected_answer',
    key: `corrected_answer:${count(file, 'corrected_answer')}`,
    subject: action.subject,
    body: action.body,
    parts: action.parts,
    replaces: action.replaces,
    toldOrally: action.toldOrally,
  } as const;
  const sent = outgoing(file, draft, circumstances);
  return decided('correct_answer', sent.changes, {
    detail: { replaces: action.replaces, parts: action.parts, missing: action.missing },
    // Why it is corrected, and why it goes without what the policy asks for: both are kept.
    reason: [action.reason, ...(action.missing.length > 0 ? [action.overrideReason] : [])].join(
      '\n',
    ),
    followUps: sent.followUps,
  });
}

export function askSubmitter(
  file: CaseFile,
  action: ActionOf<'ask_submitter'>,
  circumstances: Circumstances,
): Verdict {
  const key = `question_to_submitter:${count(file, 'question_to_submitter')}`;
  const draft = {
    purpose: 'question_to_submitter',
    key,
    subject: null,
    body: action.body,
    parts: [],
  } as const;
  const sent = outgoing(file, draft, circumstances);
  return decided('ask_submitter', sent.changes, { followUps: sent.followUps });
}

/** A message the system composed (acknowledgement, the unit or handler named); made once per key. */
export function recordMessage(
  file: CaseFile,
  action: ActionOf<'record_message'>,
  circumstances: Circumstances,
): Verdict {
  const { message } = action;
  if (file.messages.some((one) => one.key === message.key)) return refuse({ code: 'wrong_status' });
  const sent = outgoing(file, message, circumstances);
  return decided('record_message', sent.changes, {
    detail: { purpose: message.purpose, key: message.key, parts: message.parts },
    followUps: sent.followUps,
  });
}
