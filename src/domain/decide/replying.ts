/**
 * Messages from the municipality to the submitter: the first message, questions, the answer, and a corrected answer.
 */
import type { ActionOf } from '../actions.ts';
import { type DraftChange, updateCase } from '../case-changes.ts';
import type { CaseFile } from '../case-file.ts';
import type { ReplyAction } from '../vocabulary.ts';
import {
  type Circumstances,
  type DecisionResult,
  decided,
  type Refusal,
  refuse,
  toDate,
} from './decision.ts';
import { isReservedFrom } from './escalation.ts';
import { awaitsCause } from './handling.ts';
import { recordOutgoing } from './outgoing.ts';
import { sendingOf } from './reading.ts';

function count(file: CaseFile, purpose: string): number {
  return file.messages.filter((message) => message.purpose === purpose).length + 1;
}

/** Removes the draft of a reply that has been sent. */
function removed(author: string | undefined, of: ReplyAction): readonly DraftChange[] {
  return author === undefined ? [] : [{ author, of, set: 'removed' }];
}

/** Why a reply may not be sent, whoever wrote it. */
function replyRefusal(
  file: CaseFile,
  { missing, overrideReason, writtenBy }: ActionOf<'answer'> | ActionOf<'correct_answer'>,
  { rules, directory }: Circumstances,
): Refusal | undefined {
  const author = writtenBy === undefined ? undefined : directory.account(writtenBy);
  if (
    writtenBy !== undefined &&
    author !== undefined &&
    isReservedFrom(file, { id: writtenBy, role: author.role }, rules.escalation)
  )
    return { code: 'escalated' };
  return missing.length > 0 && overrideReason === null
    ? { code: 'override_reason_needed', missing }
    : undefined;
}

export function answer(
  file: CaseFile,
  action: ActionOf<'answer'>,
  circumstances: Circumstances,
): DecisionResult {
  const refusal = replyRefusal(file, action, circumstances);
  if (refusal) return refuse(refusal);
  const cause = awaitsCause(file.case) ? action.cause : undefined;
  if (awaitsCause(file.case) && cause === undefined) return refuse({ code: 'cause_missing' });
  const sending = sendingOf(file, action, circumstances);
  if (sending.kind === 'refused') return refuse(sending.refusal);
  const draft = {
    purpose: 'answer',
    key: `answer:${count(file, 'answer')}`,
    subject: action.subject,
    body: action.body,
    parts: action.parts,
    toldOrally: action.toldOrally,
    writtenBy: sending.author,
  } as const;
  const sent = recordOutgoing(file, draft, circumstances);
  return decided(
    'answer',
    {
      ...sent.changes,
      update: {
        ...sent.changes.update,
        ...updateCase(file, {
          status: 'answered',
          answered_at: file.case.answered_at ?? toDate(circumstances.now),
          ...(cause === undefined ? {} : { cause_words: cause, cause_on: circumstances.today }),
        }),
      },
      drafts: removed(sending.author, 'answer'),
    },
    {
      detail: {
        parts: action.parts,
        missing: action.missing,
        oral: action.toldOrally,
        ...(cause === undefined ? {} : { cause: true }),
        ...sending.detail,
      },
      reason: action.missing.length > 0 ? action.overrideReason : null,
      followUps: sent.followUps,
    },
  );
}

export function correctAnswer(
  file: CaseFile,
  action: ActionOf<'correct_answer'>,
  circumstances: Circumstances,
): DecisionResult {
  const replaced = file.messages.find((message) => message.id === action.replaces);
  if (replaced?.direction !== 'out') return refuse({ code: 'unknown_message' });
  const refusal = replyRefusal(file, action, circumstances);
  if (refusal) return refuse(refusal);
  const sending = sendingOf(file, action, circumstances);
  if (sending.kind === 'refused') return refuse(sending.refusal);
  const draft = {
    purpose: 'corrected_answer',
    key: `corrected_answer:${count(file, 'corrected_answer')}`,
    subject: action.subject,
    body: action.body,
    parts: action.parts,
    replaces: action.replaces,
    toldOrally: action.toldOrally,
    writtenBy: sending.author,
  } as const;
  const sent = recordOutgoing(file, draft, circumstances);
  const drafts = removed(sending.author, 'correct_answer');
  return decided(
    'correct_answer',
    { ...sent.changes, drafts },
    {
      detail: {
        replaces: action.replaces,
        parts: action.parts,
        missing: action.missing,
        ...sending.detail,
      },
      // Both reasons are recorded: why it is corrected, and why it is sent without what the policy requires.
      reason: [action.reason, ...(action.missing.length > 0 ? [action.overrideReason] : [])].join(
        '\n',
      ),
      followUps: sent.followUps,
    },
  );
}

export function askSubmitter(
  file: CaseFile,
  action: ActionOf<'ask_submitter'>,
  circumstances: Circumstances,
): DecisionResult {
  const key = `question_to_submitter:${count(file, 'question_to_submitter')}`;
  const draft = {
    purpose: 'question_to_submitter',
    key,
    subject: null,
    body: action.body,
    parts: [],
  } as const;
  const sent = recordOutgoing(file, draft, circumstances);
  return decided('ask_submitter', sent.changes, { followUps: sent.followUps });
}

/** A message that the system composes (acknowledgement, name of the unit or handler), created once for each key. */
export function recordMessage(
  file: CaseFile,
  action: ActionOf<'record_message'>,
  circumstances: Circumstances,
): DecisionResult {
  const { message } = action;
  if (file.messages.some((one) => one.key === message.key)) return refuse({ code: 'wrong_status' });
  const sent = recordOutgoing(file, message, circumstances);
  return decided('record_message', sent.changes, {
    detail: { purpose: message.purpose, key: message.key, parts: message.parts },
    followUps: sent.followUps,
  });
}
