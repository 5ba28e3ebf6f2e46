import { z } from 'zod';
import type { DeskCase } from '../../desk/desk-case.ts';
import { missingForClosure } from '../../domain/decide/closing.ts';
import { hasPlan } from '../../domain/decide/plan.ts';
import { isReplyOwed } from '../../domain/decide/reply-owed.ts';
import { trackOpen } from '../../domain/decide/track.ts';
import { hasWrittenSince, isUnderReview } from '../../domain/decide/written-since.ts';
import type { DeskAction } from '../../domain/desk-actions.ts';
import { type DeliveryState, deliveredStates, isAnswer } from '../../domain/vocabulary.ts';
import { closureRequirementWords } from '../../i18n/desk/case.ts';
import { actionLabels, handleWords } from '../../i18n/desk/handle.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { wordsField } from '../../validation/text-fields.ts';
import { type ActionForm, type FieldsProps, noFields, readActionForm } from './action-form.ts';
import { longestReason, ReasonField } from './shared-fields.tsx';

const reasonSchema = z.strictObject({ reason: wordsField({ max: longestReason }) });

export const close: ActionForm = {
  ...noFields,
  action: 'close',
  title: handleWords.close.title,
  read: () => ({ kind: 'fields', fields: { type: 'close' } }),
  ready: (deskCase) => lackingFor(deskCase).length === 0,
  Fields: ClosureState,
};

export const reopen: ActionForm = {
  action: 'reopen',
  ...handleWords.reopen,
  initial: noFields.initial,
  read: readActionForm(reasonSchema, (fields) => ({ type: 'reopen', ...fields })),
  Fields: ReasonField,
};

export const reinstate: ActionForm = {
  action: 'reinstate',
  ...handleWords.reinstate,
  initial: noFields.initial,
  read: readActionForm(reasonSchema, (fields) => ({ type: 'reinstate', ...fields })),
  Fields: ReasonField,
};

interface Lacking {
  readonly words: string;
  readonly action: DeskAction;
}

/** What the policy requires before the case is closed, each with a link to its form. */
function lackingFor(deskCase: DeskCase): readonly Lacking[] {
  const { case: row, rules } = deskCase;
  const missing: Lacking[] = missingForClosure(row, rules).map((one) => ({
    words: closureRequirementWords[one],
    action: one === 'action_plan' && hasPlan(row) ? 'sign_plan' : requirementActions[one],
  }));
  const statutory = trackOpen(row);
  if (statutory !== undefined) missing.unshift(ofTheLaw[statutory]);
  const waits = row.status !== 'handed_over' && isReplyOwed(row, rules) && !hasArrived(deskCase);
  return waits ? [...missing, { words: handleWords.close.replyOwed, action: 'answer' }] : missing;
}

function ClosureState({ deskCase }: FieldsProps) {
  const words = handleWords.close;
  const lacking = lackingFor(deskCase);
  if (lacking.length === 0 && !isUnanswered(deskCase)) return <Paragraph>{words.ready}</Paragraph>;
  return (
    <div class="stack">
      <UnansweredNotice deskCase={deskCase} />
      {lacking.length > 0 && <LackingList deskCase={deskCase} lacking={lacking} />}
    </div>
  );
}

function LackingList({
  deskCase,
  lacking,
}: Pick<FieldsProps, 'deskCase'> & { readonly lacking: readonly Lacking[] }) {
  return (
    <>
      <Heading level={2} size="2xs">
        {handleWords.close.missing}
      </Heading>
      <ul class="ds-list">
        {lacking.map(({ words: told, action }) => (
          <li key={told}>
            {told}:{' '}
            <TextLink href={deskPaths.caseAction(deskCase.case.number, actionPaths[action])}>
              {actionLabels[action]}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}

const ofTheLaw = {
  track_open: { words: handleWords.close.track, action: 'advance_track' },
  serious_open: { words: handleWords.close.serious, action: 'settle_serious' },
} as const satisfies Record<string, Lacking>;

const requirementActions = {
  kind: 'classify',
  unit: 'assign',
  factor: 'classify',
  correction_outcome: 'record_correction',
  action_plan: 'record_correction',
} as const;

function hasArrived({ messages, deliveries }: DeskCase): boolean {
  const reached: readonly DeliveryState[] = deliveredStates;
  return messages
    .filter(({ purpose }) => isAnswer(purpose))
    .some(({ id }) =>
      deliveries.some((one) => one.message_id === id && reached.includes(one.state)),
    );
}

/**
 * What is still unanswered. The case may be closed nevertheless, since a "tack!" needs no answer, but not without a warning.
 */
export function UnansweredNotice({ deskCase }: { readonly deskCase: DeskCase }) {
  const words = handleWords.close;
  const again = isUnderReview(deskCase);
  if (!again && !hasWrittenSince(deskCase.messages)) return null;
  return (
    <Notice tone="warning" title={again ? words.goneThrough : words.writtenSince}>
      {again && <Paragraph>{words.goneThroughMeans}</Paragraph>}
      <Paragraph>
        <TextLink href={`${deskPaths.case(deskCase.case.number)}#samtalet`}>
          {words.readWritten}
        </TextLink>
      </Paragraph>
    </Notice>
  );
}

export function isUnanswered(deskCase: DeskCase): boolean {
  return isUnderReview(deskCase) || hasWrittenSince(deskCase.messages);
}
