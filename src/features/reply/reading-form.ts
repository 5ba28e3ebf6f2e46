import { z } from 'zod';
import { readingWords } from '../../i18n/desk/reply-draft.ts';
import { type FieldsReading, readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { longestReason } from './form.ts';

const returnSchema = z.strictObject({ words: wordsField({ max: longestReason }) });

/** The words that a reply is sent back with: without them its author would not know why. */
export function readReturn(values: FormValues): FieldsReading<z.output<typeof returnSchema>> {
  const words = typed(values, 'words');
  if (words.trim() === '') return { kind: 'errors', errors: { words: readingWords.wordsMissing } };
  return readFields(returnSchema, { words }, 'sv');
}
