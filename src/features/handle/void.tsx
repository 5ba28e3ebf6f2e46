import { z } from 'zod';
import { voidReasons } from '../../domain/vocabulary.ts';
import { handleWords } from '../../locales/handle.ts';
import { RadioGroup } from '../../web/components/choice-fields.tsx';
import { TextField } from '../../web/components/text-fields.tsx';
import { readFields } from '../../web/field-errors.ts';
import { typed } from '../../web/form-body.ts';
import { lineField, wordsField } from '../../web/text.ts';
import { longestReason } from './fields.ts';
import type { FieldsProps, Handling } from './handling.ts';
import { ReasonField } from './reason-field.tsx';

const words = handleWords.void;
const schema = z.strictObject({
  as: z.enum(voidReasons),
  original: lineField({ max: 40 }).optional(),
  reason: wordsField({ max: longestReason }),
});

/** Spam, tests and double registrations: out of the queue and the statistics, with a reason, kept in the ledger. */
export const makeVoid: Handling = {
  action: 'void',
  title: words.title,
  intro: words.intro,
  danger: true,
  initial: () => ({}),
  async read(values, { case: row }, trx) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { as, original, reason } = reading.fields;
    if (as !== 'duplicate')
      return { kind: 'fields', fields: { type: 'void', as, reason, duplicateOf: null } };
    const wrong = (error: string) => ({ kind: 'errors', errors: { original: error } }) as const;
    if (original === undefined) return wrong(words.originalMissing);
    if (original === row.number) return wrong(words.originalSame);
    const found = await trx
      .selectFrom('feedback_case')
      .select('id')
      .where('municipality', '=', row.municipality)
      .where('number', '=', original)
      .executeTakeFirst();
    if (!found) return wrong(words.originalUnknown);
    return { kind: 'fields', fields: { type: 'void', as, reason, duplicateOf: found.id } };
  },
  Fields: VoidFields,
};

function VoidFields({ values, errors }: FieldsProps) {
  return (
    <>
      <RadioGroup
        name="as"
        label={words.as}
        value={typed(values, 'as')}
        error={errors.as}
        choices={voidReasons.map((value) => ({ value, label: words.reasons[value] }))}
      />
      <TextField
        name="original"
        label={words.original}
        description={words.originalHelp}
        width="short"
        autoComplete="off"
        value={typed(values, 'original')}
        error={errors.original}
      />
      <ReasonField values={values} errors={errors} />
    </>
  );
}
