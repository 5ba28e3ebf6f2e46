import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { handOverWords } from '../../i18n/desk/hand-over.ts';
import { TextArea } from '../../ui/text-fields.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import type { ActionForm, FieldsProps } from './action-form.ts';
import { longestReason, ReasonField } from './shared-fields.tsx';

const words = handOverWords.split;
const mostWords = 20_000;

const schema = z.strictObject({
  words: wordsField({ max: mostWords }),
  reason: wordsField({ max: longestReason }),
});

/** Splits off a second matter as a case of its own, with the same arrival day and the same code. */
export const split: ActionForm = {
  action: 'split',
  title: words.title,
  labels: { words: words.words },
  intro: words.intro,
  initial: ({ case: { words: written } }) => (written === null ? {} : { words: written }),
  read(values) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const into = randomUUID();
    return { kind: 'fields', fields: { type: 'split', into, ...reading.fields } };
  },
  Fields: SplitFields,
};

function SplitFields({ deskCase, values, errors }: FieldsProps) {
  return (
    <>
      <TextArea
        name="words"
        label={words.words}
        description={words.wordsHelp}
        rows={10}
        maxLength={mostWords}
        lang={deskCase.case.language}
        value={typed(values, 'words')}
        error={errors.words}
      />
      <ReasonField values={values} errors={errors} />
    </>
  );
}
