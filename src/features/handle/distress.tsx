import { z } from 'zod';
import { distressDeskWords as words } from '../../i18n/desk/distress.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { type FieldsProps, type Handling, nothing, readActionForm } from './action-form.ts';
import { longestWords, ReasonField } from './shared-fields.tsx';

const schema = z.strictObject({ reason: wordsField({ max: longestWords }) });

/** What was done for somebody who does not want to live; until it is written down the case stands first. */
export const meetDistress: Handling = {
  action: 'meet_distress',
  title: words.meet.title,
  intro: words.meet.intro,
  initial: nothing.initial,
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
