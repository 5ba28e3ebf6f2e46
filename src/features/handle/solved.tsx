import { z } from 'zod';
import { solvedOutcomes } from '../../domain/vocabulary.ts';
import { nothingToCorrect, solvedWords as words } from '../../i18n/desk/solved.ts';
import { factorsOf } from '../../policy/interpret.ts';
import { CheckboxGroup, RadioGroup } from '../../ui/choice-fields.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { wordsField } from '../../validation/text-fields.ts';
import { typed, typedList } from '../../web/form-body.ts';
import { type ActionForm, type FieldsProps, readActionForm } from './action-form.ts';
import { longestWords } from './shared-fields.tsx';

const schema = z.strictObject({
  how: wordsField({ max: longestWords }),
  outcome: z.enum([...solvedOutcomes, nothingToCorrect]),
  factors: z.array(z.string().max(40)).max(40).default([]),
});

/**
 * Records what somebody has corrected or answered in a conversation, and closes the case in one step (LAN-15,
 * FAL-23).
 */
export const solve: ActionForm = {
  action: 'solve',
  title: words.form.title,
  intro: words.form.intro,
  labels: { how: words.how, outcome: words.outcome, factors: words.factors },
  lists: ['factors'],
  initial: ({ case: { factors } }) => ({ factors }),
  read: readActionForm(schema, ({ how, outcome, factors }) => ({
    type: 'solve',
    how,
    outcome: outcome === nothingToCorrect ? null : outcome,
    factors,
  })),
  Fields: SolvedFields,
};

function SolvedFields({ deskCase: { policy }, values, errors }: FieldsProps) {
  const asksFactor = policy.closureRequires.value.includes('factor');
  return (
    <>
      <TextArea
        name="how"
        label={words.how}
        description={words.howHelp}
        value={typed(values, 'how')}
        error={errors.how}
        rows={4}
        maxLength={longestWords}
      />
      <RadioGroup
        name="outcome"
        label={words.outcome}
        value={typed(values, 'outcome')}
        error={errors.outcome}
        choices={Object.entries(words.outcomes).map(([value, label]) => ({ value, label }))}
      />
      {asksFactor && (
        <CheckboxGroup
          name="factors"
          label={words.factors}
          description={words.factorsHelp}
          values={typedList(values, 'factors')}
          error={errors.factors}
          choices={factorsOf(policy).map(({ code, name }) => ({ value: code, label: name.sv }))}
        />
      )}
    </>
  );
}
