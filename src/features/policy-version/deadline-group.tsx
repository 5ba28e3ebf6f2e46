import type { ComponentChildren } from 'preact';
import { dayUnits, type Satisfaction, satisfactions } from '../../domain/vocabulary.ts';
import { satisfactionWords } from '../../policy/describe/words.ts';
import type { Policy } from '../../policy/schema.ts';
import { CheckboxField, CheckboxGroup, RadioGroup } from '../../ui/choice-fields.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { type FormValues, typed, typedList } from '../../web/form-body.ts';
import { edit, type Group, type GroupProps, numberIn, sameSet } from './group.ts';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords.deadlines;
type Kind = keyof Policy['deadlines'];
type Deadline = NonNullable<Policy['deadlines'][Kind]['value']>;

function initialOf(kind: Kind, deadline: Deadline | null): FormValues {
  const name = `deadlines.${kind}`;
  if (deadline === null) return { [`${name}.promised`]: 'no' };
  return {
    [`${name}.promised`]: 'yes',
    [`${name}.amount`]: String(deadline.amount),
    [`${name}.unit`]: deadline.unit,
    [`${name}.from`]: deadline.from,
    [`${name}.satisfiedBy`]: deadline.satisfiedBy,
    ...(deadline.saturdayCounts ? { [`${name}.saturdayCounts`]: 'yes' } : {}),
    ...(deadline.rollToWorkday ? { [`${name}.rollToWorkday`]: 'yes' } : {}),
  };
}

function writtenIn(
  values: FormValues,
  kind: Kind,
  satisfiedBy: readonly string[],
): Readonly<Record<string, unknown>> | null {
  const value = (field: string) => typed(values, `deadlines.${kind}.${field}`);
  if (value('promised') === 'no') return null;
  return {
    amount: numberIn(value('amount')),
    unit: value('unit') || undefined,
    from: kind === 'acknowledgement' ? 'arrival' : value('from') || undefined,
    saturdayCounts: value('saturdayCounts') === 'yes',
    rollToWorkday: value('rollToWorkday') === 'yes',
    satisfiedBy,
  };
}

const nameIn = (kind: Kind) => (field: string) => {
  const names: Readonly<Record<string, string>> = words.fields;
  const start = `deadlines.${kind}`;
  if (field === start) return words.fields.promised;
  return field.startsWith(`${start}.`) ? names[field.slice(start.length + 1)] : undefined;
};

/** The deadline for a first message, or none. */
export const acknowledgementGroup: Group = {
  id: 'acknowledgement',
  legend: words.acknowledgement,
  initial: ({ policy }) => initialOf('acknowledgement', policy.deadlines.acknowledgement.value),
  edits(values, { policy }) {
    const former = policy.deadlines.acknowledgement.value;
    const chosen = typedList(values, 'deadlines.acknowledgement.satisfiedBy');
    const satisfiedBy = sameSet(former?.satisfiedBy ?? [], chosen);
    const value = writtenIn(values, 'acknowledgement', satisfiedBy);
    return [edit(['deadlines', 'acknowledgement'], former, value)];
  },
  Fields: AcknowledgementFields,
  nameOf: nameIn('acknowledgement'),
};

/** The deadline for an answer, or none. Only an answer meets it. */
export const responseGroup: Group = {
  id: 'response',
  legend: words.response,
  initial: ({ policy }) => initialOf('response', policy.deadlines.response.value),
  edits(values, { policy }) {
    const former = policy.deadlines.response.value;
    const answer: readonly Satisfaction[] = ['response'];
    const value = writtenIn(values, 'response', former?.satisfiedBy ?? answer);
    return [edit(['deadlines', 'response'], former, value)];
  },
  Fields: ResponseFields,
  nameOf: nameIn('response'),
};

function AcknowledgementFields(props: GroupProps) {
  const name = 'deadlines.acknowledgement.satisfiedBy';
  return (
    <DeadlineFields {...props} kind="acknowledgement">
      <CheckboxGroup
        name={name}
        label={words.fields.satisfiedBy}
        values={typedList(props.values, name)}
        error={props.errors[name]}
        choices={satisfactions.map((value) => ({ value, label: satisfactionWords[value] }))}
      />
    </DeadlineFields>
  );
}

function ResponseFields(props: GroupProps) {
  const name = 'deadlines.response.from';
  return (
    <DeadlineFields {...props} kind="response">
      <RadioGroup
        name={name}
        label={words.fields.from}
        value={typed(props.values, name)}
        error={props.errors[name]}
        choices={[
          { value: 'arrival', label: words.from.arrival },
          { value: 'acknowledgement', label: words.from.acknowledgement },
        ]}
      />
    </DeadlineFields>
  );
}

function DeadlineFields({
  kind,
  values,
  errors,
  children,
}: GroupProps & { readonly kind: Kind; readonly children: ComponentChildren }) {
  const field = (name: keyof typeof words.fields) => ({
    name: `deadlines.${kind}.${name}`,
    label: words.fields[name],
    value: typed(values, `deadlines.${kind}.${name}`),
    error: errors[`deadlines.${kind}.${name}`],
  });
  const tick = ({ value, ...rest }: ReturnType<typeof field>) => ({
    ...rest,
    checked: value === 'yes',
  });
  return (
    <>
      <RadioGroup
        {...field('promised')}
        layout="row"
        choices={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
      />
      <div class="stack when-promised">
        <TextField {...field('amount')} inputMode="numeric" width="short" />
        <RadioGroup
          {...field('unit')}
          choices={dayUnits.map((value) => ({ value, ...words.units[value] }))}
        />
        {children}
        <CheckboxField {...tick(field('saturdayCounts'))} description={words.saturdayHelp} />
        <CheckboxField {...tick(field('rollToWorkday'))} description={words.rollHelp} />
      </div>
    </>
  );
}
