import { z } from 'zod';
import { codeField } from '../../channels/code-visit.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { type FieldsReading, readFields } from '../../validation/field-errors.ts';
import { lineField, wordsField } from '../../validation/text-fields.ts';
import type { FormValues } from '../../web/form-body.ts';
import type { Answer } from './queries.ts';

export const longestReason = 2_000;

const carried = { [codeField]: z.string().optional() };
const confirmation = z.strictObject({ ...carried, name: lineField({ max: 200 }).optional() });
const returnSchema = z.strictObject({ ...carried, reason: wordsField({ max: longestReason }) });

export function readAnswer(
  type: Answer['type'],
  values: FormValues,
  language: Language,
): FieldsReading<Answer> {
  if (type === 'confirm_hand_over') {
    const reading = readFields(confirmation, values, language);
    if (reading.kind === 'errors') return reading;
    const { name = null } = reading.fields;
    return { kind: 'fields', fields: { type, how: 'link', on: null, by: name } };
  }
  const reading = readFields(returnSchema, values, language);
  if (reading.kind === 'errors') return reading;
  return { kind: 'fields', fields: { type, how: 'link', reason: reading.fields.reason } };
}
