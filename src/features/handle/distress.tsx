import { z } from 'zod';
import { distressDeskWords as words } from '../../i18n/desk/distress.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { type ActionForm, type FieldsProps, noFields, readActionForm } from './action-form.ts';
import { longestWords, ReasonField } from './shared-fields.tsx';

const schema = z.strictObject({ reason: wordsField({ max: longestWords }) });

/** Records what was done for a submitter in distress. Until then the case is first in every list. */
export const meetDistress: ActionForm = {
  action: 'meet_distress',
  title: words.meet.title,
  intro: words.meet.intro,
  initial: noFields.initial,
  read: readActionForm(schema, (fields) => ({ type: 'meet_distress', ...fields })),
  Fields: ({ values, errors }: FieldsProps) => (
    <ReasonField
      values={values}
      errors={errors}
      label={words.meet.done}
      description={words.meet.doneHelp}
      rows={5}
      maxLength={longestWords}
    />
  ),
};
