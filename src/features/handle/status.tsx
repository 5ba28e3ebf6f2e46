import { z } from 'zod';
import { awaitsCheck } from '../../domain/registration.ts';
import { voidReasons } from '../../domain/vocabulary.ts';
import { actionLabels, handleWords } from '../../i18n/desk/handle.ts';
import { deskPaths } from '../../paths.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import { type ActionForm, type FieldsProps, noFields, readActionForm } from './action-form.ts';
import { longestReason, ReasonField } from './shared-fields.tsx';

export const register: ActionForm = {
  ...noFields,
  ...handleWords.register,
  action: 'register',
  ready: ({ case: row }) => awaitsCheck(row),
  Fields: ({ deskCase: { case: row } }) =>
    awaitsCheck(row) ? null : <Paragraph>{handleWords.register.already}</Paragraph>,
  read: () => ({ kind: 'fields', fields: { type: 'register' } }),
};

export const markRead: ActionForm = {
  ...noFields,
  ...handleWords.markRead,
  action: 'mark_read',
  read: () => ({ kind: 'fields', fields: { type: 'mark_read' } }),
};

export const take: ActionForm = {
  ...noFields,
  ...handleWords.take,
  action: 'take',
  read: () => ({ kind: 'fields', fields: { type: 'take' } }),
};

const words = handleWords.void;
const schema = z.strictObject({
  as: z.enum(voidReasons),
  reason: wordsField({ max: longestReason }),
});

/** Removes spam and tests from the queue and the statistics, with a reason in the ledger. */
export const voidCase: ActionForm = {
  action: 'void',
  title: words.title,
  labels: { as: words.as },
  intro: words.intro,
  danger: true,
  initial: () => ({}),
  read: readActionForm(schema, (fields) => ({ type: 'void', ...fields })),
  Fields: VoidFields,
};

function VoidFields({ deskCase, values, errors }: FieldsProps) {
  return (
    <>
      <RadioGroup
        name="as"
        label={words.as}
        value={typed(values, 'as')}
        error={errors.as}
        choices={voidReasons.map((value) => ({ value, label: words.reasons[value] }))}
      />
      <ReasonField values={values} errors={errors} />
      <Paragraph>
        {words.twice}{' '}
        <TextLink href={deskPaths.caseAction(deskCase.case.number, 'sla-ihop')}>
          {actionLabels.merge}
        </TextLink>
      </Paragraph>
    </>
  );
}
