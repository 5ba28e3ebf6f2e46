import { z } from 'zod';
import { type PhraseRow, unknownPlaceholders } from '../../domain/phrase.ts';
import { kinds, parts } from '../../domain/vocabulary.ts';
import { joined } from '../../i18n/desk/ledger.ts';
import { phraseWords } from '../../i18n/desk/phrases.ts';
import { languages } from '../../i18n/languages.ts';
import type { PhraseWords } from '../../replies/phrases.ts';
import { type FieldsReading, readFields } from '../../validation/field-errors.ts';
import { lineField, wordsField } from '../../validation/text-fields.ts';
import type { FormValues } from '../../web/form-body.ts';

export const longestPhrase = 2_000;

const schema = z.strictObject({
  title: lineField({ max: 100 }),
  text: wordsField({ max: longestPhrase }),
  unit: z.string().max(80).optional(),
  kind: z.enum(kinds).optional(),
  language: z.enum(languages),
  part: z.enum(parts).optional(),
});

/** A phrase as it was written; an unknown placeholder is refused here, not when a reply is written. */
export function readPhrase(values: FormValues): FieldsReading<PhraseWords> {
  const reading = readFields(schema, values, 'sv');
  if (reading.kind === 'errors') return reading;
  const { title, text, unit = null, kind = null, language, part = null } = reading.fields;
  const unknown = unknownPlaceholders(text);
  if (unknown.length > 0)
    return { kind: 'errors', errors: { text: phraseWords.unknownPlaceholder(joined(unknown)) } };
  return { kind: 'fields', fields: { unit_id: unit, kind, language, part, title, text } };
}

export function valuesOf({ title, text, unit_id, kind, language, part }: PhraseRow): FormValues {
  const fields = { title, text, unit: unit_id, kind, language, part };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
