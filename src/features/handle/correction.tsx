import { z } from 'zod';
import type { DeskCase } from '../../desk/desk-case.ts';
import { compareDays, type Day } from '../../domain/calendar/day.ts';
import { openPlannedActions } from '../../domain/decide/plan.ts';
import { correctionOutcomes } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { planWords } from '../../i18n/desk/plan.ts';
import { CheckboxField, GroupedSelectField, RadioGroup } from '../../ui/choice-fields.tsx';
import { DateField, TextArea } from '../../ui/text-fields.tsx';
import { type FieldErrors, readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import type { ActionForm, FieldsProps } from './action-form.ts';
import { ownerChoices } from './plan.tsx';
import { calendarDay, longestWords } from './shared-fields.tsx';

const words = handleWords.correction;
const optionalText = wordsField({ max: longestWords }).optional();
const schema = z.strictObject({
  outcome: z.enum(correctionOutcomes),
  on: calendarDay.optional(),
  words: optionalText,
  cause: optionalText,
  learning: optionalText,
  ownerId: z.string().max(80).optional(),
  tell: z.literal('yes').optional(),
});
type Fields = z.output<typeof schema>;

/**
 * The outcome: corrected, not corrected and why, or no fault found (BOT-02), with its own day (LAN-04); the cause (FAL-02), the
 * lesson separately from the correction (FAL-03), and the action plan or the reason for none (FAL-15).
 */
export const correction: ActionForm = {
  action: 'record_correction',
  title: words.title,
  labels: { outcome: words.outcome, on: words.on, ownerId: planWords.correction.owner },
  intro: words.intro,
  initial: ({ case: row }, { actor }) => ({
    ownerId: row.handler_id ?? actor.accountId,
    ...(row.reply_wanted ? { tell: 'yes' } : {}),
    ...filled(row),
  }),
  read(values, deskCase, _trx, { today }) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const errors = missingIn(reading.fields, deskCase, today);
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
    const {
      outcome,
      on = null,
      words: said = null,
      cause = null,
      learning = null,
      ownerId,
      tell,
    } = reading.fields;
    const plan =
      ownerId === undefined || !isNewPlan(reading.fields, deskCase)
        ? {}
        : { plan: { ownerId, tellSubmitter: tell === 'yes' } };
    const fields = {
      type: 'record_correction',
      outcome,
      on,
      words: said,
      cause,
      learning,
      ...plan,
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

/** What is to be put right becomes a planned action, where none is open already. */
function isNewPlan({ outcome }: Fields, deskCase: DeskCase): boolean {
  return outcome === 'will_be_corrected' && openPlannedActions(deskCase).length === 0;
}

function missingForPlan(fields: Fields, deskCase: DeskCase, today: Day): FieldErrors {
  if (!isNewPlan(fields, deskCase)) return {};
  const { on, ownerId } = fields;
  const optionalText = planWords.correction;
  return {
    ...(on === undefined ? { on: optionalText.dayMissing } : {}),
    ...(on !== undefined && compareDays(on, today) < 0 ? { on: optionalText.dayPassed } : {}),
    ...(ownerId === undefined ? { ownerId: optionalText.ownerMissing } : {}),
  };
}

function missingIn(fields: Fields, deskCase: DeskCase, today: Day): FieldErrors {
  const { outcome, on, words: said } = fields;
  const { rules } = deskCase;
  const needsWords = outcome !== 'no_fault_found' || rules.closureRequires.includes('action_plan');
  return {
    ...(outcome === 'corrected' && on === undefined ? { on: words.dayMissing } : {}),
    ...(needsWords && said === undefined ? { words: words.wordsMissing } : {}),
    ...missingForPlan(fields, deskCase, today),
  };
}

function CorrectionFields({ deskCase, values, errors }: FieldsProps) {
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
      {openPlannedActions(deskCase).length === 0 && (
        <>
          <GroupedSelectField
            name="ownerId"
            label={planWords.correction.owner}
            description={planWords.correction.ownerHelp}
            value={typed(values, 'ownerId')}
            error={errors.ownerId}
            groups={ownerChoices(deskCase)}
          />
          {deskCase.case.reply_wanted && (
            <CheckboxField
              name="tell"
              label={planWords.add.tell}
              checked={typed(values, 'tell') === 'yes'}
              error={errors.tell}
            />
          )}
        </>
      )}
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
