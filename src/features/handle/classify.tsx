import { z } from 'zod';
import { type Kind, kinds } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { wordsIn } from '../../i18n/words.ts';
import { factorsOf, kindsReceived } from '../../policy/interpret.ts';
import type { Policy } from '../../policy/schema.ts';
import { CheckboxGroup, RadioGroup } from '../../ui/choice-fields.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { typed, typedList } from '../../web/form-body.ts';
import type { ActionForm, FieldsProps } from './action-form.ts';
import { SuggestionNote } from './suggestion.tsx';

const words = handleWords.classify;
const code = z.string().max(40);
const schema = z.strictObject({ kind: z.enum(kinds), marks: z.array(code).max(40).default([]) });

/** The kind, and the policy's own themes or factors (LAN-05, LAN-23; BOT-06). */
export const classify: ActionForm = {
  action: 'classify',
  title: words.title,
  labels: { kind: words.kind },
  lists: ['marks'],
  initial: ({ case: { kind, themes, factors } }) => ({
    ...(kind === null ? {} : { kind }),
    marks: [...themes, ...factors],
  }),
  read(values, { policy }) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { kind, marks } = reading.fields;
    const { type, ...classification } = policy.classification.value;
    const required = 'required' in classification && classification.required;
    if (required && marks.length === 0)
      return { kind: 'errors', errors: { marks: words.factorMissing } };
    const [themes, factors] = type === 'fixed' ? [[], marks] : [marks, []];
    return { kind: 'fields', fields: { type: 'classify', kind, themes, factors } };
  },
  Fields: ClassifyFields,
};

function marksOffered(policy: Policy) {
  switch (policy.classification.value.type) {
    case 'none':
      return undefined;
    case 'themes':
      return { label: words.themes, description: words.themesHelp };
    case 'fixed':
      return { label: words.factors, description: words.factorsHelp };
  }
}

/** The choices that the policy lists, and the value that the case already has. */
function kindsOffered({ policy, case: { kind } }: FieldsProps['deskCase']): readonly Kind[] {
  return kinds.filter((one) => one === kind || kindsReceived(policy).includes(one));
}

function ClassifyFields({ deskCase, values, errors }: FieldsProps) {
  const { policy } = deskCase;
  const kindWords = wordsIn('sv').vocabulary.kind;
  const marks = marksOffered(policy);
  return (
    <>
      <SuggestionNote deskCase={deskCase} of="classification" />
      <RadioGroup
        name="kind"
        label={words.kind}
        value={typed(values, 'kind')}
        error={errors.kind}
        choices={kindsOffered(deskCase).map((value) => ({ value, label: kindWords[value] }))}
      />
      {marks && (
        <CheckboxGroup
          name="marks"
          {...marks}
          values={typedList(values, 'marks')}
          error={errors.marks}
          choices={factorsOf(policy).map(({ code: value, name }) => ({ value, label: name.sv }))}
        />
      )}
    </>
  );
}
