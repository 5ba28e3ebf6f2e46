import { z } from 'zod';
import type { DeskCase } from '../../desk/desk-case.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { wordsIn } from '../../i18n/words.ts';
import { CheckboxGroup, type Choice } from '../../ui/choice-fields.tsx';
import { Details } from '../../ui/notice.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { typedList } from '../../web/form-body.ts';
import type { ActionForm, FieldsProps } from './action-form.ts';
import { longestReason, ReasonField } from './shared-fields.tsx';

const words = handleWords.concerned;
const schema = z.strictObject({
  people: z.array(z.string().max(80)).max(500).default([]),
  reason: wordsField({ max: longestReason }),
});

/** Staff whom the case is about, or who are disqualified for another reason (förvaltningslagen 16–18 §§). */
export const markConcerned: ActionForm = {
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

interface Group {
  /** The unit, or the municipality for those who are in none. */
  readonly name: string;
  readonly near: number;
  readonly choices: readonly Choice[];
}

/** By unit, the case's own unit first: most complaints are about somebody who works there. */
function groupsOffered({ organisation, case: row, municipality }: DeskCase): readonly Group[] {
  const roles = wordsIn('sv').vocabulary.role;
  const near = ({ unitId, departmentId }: (typeof organisation.accounts)[number]) => {
    if (row.unit_id !== null && unitId === row.unit_id) return 0;
    return row.department_id !== null && departmentId === row.department_id ? 1 : 2;
  };
  const offered = organisation.accounts
    .filter(({ active, id }) => active || row.concerns.includes(id))
    .map((account) => {
      const unit = account.unitId === null ? undefined : organisation.unit(account.unitId)?.name;
      const label = [account.name, roles[account.role], unit].filter(Boolean).join(', ');
      return {
        unit: unit ?? municipality.name,
        near: near(account),
        choice: { value: account.id, label },
      };
    });
  return [...Map.groupBy(offered, ({ unit }) => unit)]
    .map(([name, people]) => ({
      name,
      near: Math.min(...people.map((one) => one.near)),
      choices: people.map(({ choice }) => choice),
    }))
    .toSorted((one, other) => one.near - other.near);
}

/** The nearest unit is open, the others are folded unless somebody in them is ticked. */
function ConcernedFields(props: FieldsProps) {
  const { deskCase, values, errors } = props;
  const ticked = typedList(values, 'people');
  const [nearest, ...others] = groupsOffered(deskCase);
  return (
    <>
      <CheckboxGroup
        name="people"
        label={words.people}
        description={words.peopleHelp}
        need="optional"
        values={ticked}
        error={errors.people}
        choices={nearest?.choices ?? []}
      />
      <div class="folded-groups">
        {others.map(({ name, choices }, place) => (
          <Details
            key={name}
            summary={`${name} (${choices.length})`}
            open={choices.some(({ value }) => ticked.includes(value))}
          >
            <CheckboxGroup
              name="people"
              id={`people-${place + 1}`}
              label={name}
              values={ticked}
              choices={choices}
            />
          </Details>
        ))}
      </div>
      <ReasonField {...props} />
    </>
  );
}
