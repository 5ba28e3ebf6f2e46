import { z } from 'zod';
import { codeField } from '../../channels/code-visit.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import { dissatisfactionSchema, messageSchema } from '../../intake/submission-schema.ts';
import type { SubmitterStatement } from '../../submitter/write.ts';
import { type FieldErrors, readFields } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';

export const keyField = 'key';
/** The case that is meant, where a submission became several. */
export const aboutField = 'about';
/** The code and the key are part of every form of the page; they are in no cookie and no address. */
const carried = {
  [codeField]: z.string().optional(),
  [keyField]: z.string().optional(),
  [aboutField]: z.string().max(20).optional(),
};

const message = messageSchema.extend(carried);
const dissatisfaction = dissatisfactionSchema.extend(carried);

export type StatementReading =
  | { readonly kind: 'saying'; readonly statement: SubmitterStatement }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

export function readStatement(
  type: SubmitterStatement['type'],
  values: FormValues,
  language: Language,
): StatementReading {
  const key = typed(values, keyField);
  if (type === 'submitter_message') {
    const reading = readFields(message, values, language);
    if (reading.kind === 'errors') {
      const missing =
        typed(values, 'text') === '' ? { text: wordsIn(language).follow.textMissing } : {};
      return { kind: 'errors', errors: { ...reading.errors, ...missing } };
    }
    const { text, about } = reading.fields;
    return { kind: 'saying', statement: { type, key, about, text } };
  }
  const reading = readFields(dissatisfaction, values, language);
  if (reading.kind === 'errors') return reading;
  const { reason = null, about } = reading.fields;
  return { kind: 'saying', statement: { type, key, about, reason } };
}
