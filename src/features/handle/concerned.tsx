import { z } from 'zod';
import { handleWords } from '../../locales/handle.ts';
import { vocabularyWords } from '../../locales/vocabulary.ts';
import { CheckboxGroup } from '../../web/components/choice-fields.tsx';
import { readFields } from '../../web/field-errors.ts';
import { typedList } from '../../web/form-body.ts';
import { wordsField } from '../../web/text.ts';
import { longestReason } from './fields.ts';
import type { FieldsProps, Handling } from './handling.ts';
import { ReasonField } from './reason-field.tsx';

const words = handleWords.concerned;
const schema = z.strictObject({
  people: z.array(z.string().max(80)).max(500).default([]),
  reason: wordsField({ max: longestReason }),
});

/** Whom it is about, or who is disqualified for another reason (förvaltningslagen 16–18 §§). */
export const markConcerned: Handling = {
  action: 'mark_concerned',
  title: words.title,
  intro: words.intro,
  lists: ['people'],
  initial: ({ case: { concerns } }) => ({ people: concerns }),
  read(values) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { people, reason } = reading.fields;
    return { kind: 'fields', fields: { type: 'mark_concerned', accountIds: people, reason } };
  },
  Fields: ConcernedFields,
};

/** Those of the place first: it is mostly about somebody who works there. */
function peopleOffered({ organisation, case: row }: FieldsProps['deskCase']) {
  const roles = vocabularyWords('sv').role;
  const near = ({ unitId, departmentId }: (typeof organisation.accounts)[number]) => {
    if (row.unit_id !== null && unitId === row.unit_id) return 0;
    return row.department_id !== null && departmentId === row.department_id ? 1 : 2;
  };
  return organisation.accounts
    .filter(({ active, id }) => active || row.concerns.includes(id))
    .toSorted((one, other) => near(one) - near(other))
    .map(({ id: value, name, role, unitId }) => {
      const unit = unitId === null ? undefined : organisation.unit(unitId)?.name;
      return { value, label: [name, roles[role], unit].filter(Boolean).join(', ') };
    });
}

function ConcernedFields(props: FieldsProps) {
  const { deskCase, values, errors } = props;
  return (
    <>
      <CheckboxGroup
        name="people"
        label={words.people}
        description={words.peopleHelp}
        need="optional"
        values={typedList(values, 'people')}
        error={errors.people}
        choices={peopleOffered(deskCase)}
      />
      <ReasonField {...props} />
    </>
  );
}
