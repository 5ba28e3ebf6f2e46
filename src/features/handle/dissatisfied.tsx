import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { handleWords } from '../../i18n/desk/handle.ts';
import { TextArea } from '../../ui/text-fields.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import { type ActionForm, type FieldsProps, noFields } from './action-form.ts';
import { longestWords } from './shared-fields.tsx';

const words = handleWords.dissatisfied;
const schema = z.strictObject({ words: wordsField({ max: longestWords }) });

/** Records that the submitter is not satisfied, by telephone, letter or e-mail; it goes to the manager as from the follow page (BOT-21). */
export const dissatisfied: ActionForm = {
  action: 'dissatisfied',
  title: words.title,
  labels: { words: words.words },
  intro: words.intro,
  initial: noFields.initial,
  read(values) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const reason = reading.fields.words;
    return {
      kind: 'fields',
      fields: { type: 'dissatisfied', reason, key: `desk:${randomUUID()}` },
    };
  },
  Fields: ({ values, errors }: FieldsProps) => (
    <TextArea
      name="words"
      label={words.words}
      description={words.wordsHelp}
      rows={5}
      maxLength={longestWords}
      value={typed(values, 'words')}
      error={errors.words}
    />
  ),
};
