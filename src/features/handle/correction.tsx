import { z } from 'zod';
import type { DeskCase } from '../../desk/desk-case.ts';
import { correctionOutcomes } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { DateField, TextArea } from '../../ui/text-fields.tsx';
import { type FieldErrors, readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import type { ActionForm, FieldsProps } from './action-form.ts';
import { calendarDay, longestWords } from './shared-fields.tsx';

const words = handleWords.correction;
const told = wordsField({ max: longestWords }).optional();
const schema = z.strictObject({
  outcome: z.enum(correctionOutcomes),
  on: calendarDay.optional(),
  words: told,
  cause: told,
  learning: told,
});
type Fields = z.output<typeof schema>;

/**
 * The outcome: corrected, not corrected and why, or no fault found (BOT-02), with its own day (LAN-04); the cause (FAL-02), the
 * lesson separately from the correction (FAL-03), and the action plan or the reason for none (FAL-15).
 */
export const correction: ActionForm = {
  action: 'record_correction',
  title: words.title,
  labels: { outcome: words.outcome, on: words.on },
  intro: words.intro,
  initial: ({ case: row }) => filled(row),
  read(values, deskCase) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const errors = missingIn(reading.fields, deskCase);
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
    const {
      outcome,
      on = null,
      words: said = null,
      cause = null,
      learning = null,
    } = reading.fields;
    const fields = {
      type: 'record_correction',
      outcome,
      on,
      words: said,
      cause,
      learning,
    } as const;
    return { kind: 'fields', fields };
  },
  Fields: CorrectionFields,
};

function filled(row: DeskCase['case']): FormValues {
  const former = {
    outcome: row.correction_outcome,
    on: row.corrected_on,
    words: row.correction_words,
    cause: row.cause_words,
    learning: row.learning_words,
  };
  return Object.fromEntries(
    Object.entries(former).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

function missingIn({ outcome, on, words: said }: Fields, { rules }: DeskCase): FieldErrors {
  const needsWords = outcome !== 'no_fault_found' || rules.closureRequires.includes('action_plan');
  return {
    ...(outcome === 'corrected' && on === undefined ? { on: words.dayMissing } : {}),
    ...(needsWords && said === undefined ? { words: words.wordsMissing } : {}),
  };
}

function CorrectionFields({ values, errors }: FieldsProps) {
  const area = (name: 'words' | 'cause' | 'learning') => ({
    name,
    value: typed(values, name),
    error: errors[name],
    maxLength: longestWords,
    rows: 4,
  });
  return (
    <>
      <RadioGroup
        name="outcome"
        label={words.outcome}
        value={typed(values, 'outcome')}
        error={errors.outcome}
        choices={correctionOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
      />
      <DateField
        name="on"
        label={words.on}
        description={words.onHelp}
        value={typed(values, 'on')}
        error={errors.on}
      />
      <TextArea {...area('words')} label={words.words} description={words.wordsHelp} />
      <TextArea
        {...area('cause')}
        label={words.cause}
        description={words.causeHelp}
        need="optional"
      />
      <TextArea
        {...area('learning')}
        label={words.learning}
        description={words.learningHelp}
        need="optional"
      />
    </>
  );
}
