import { standings } from '../../policy/schema.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { DateField, TextField } from '../../ui/text-fields.tsx';
import { type FormValues, typed } from '../../web/form-body.ts';
import { type Draft, edit, type Group, type GroupProps } from './group.ts';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords.version;
const names: Readonly<Record<string, string>> = words.fields;

/** The decision and the day are always new, so only the title is taken over from the version before. */
export const versionGroup: Group = {
  id: 'version',
  legend: words.legend,
  initial: ({ base, policy }) => ({
    title: policy.title.value,
    ...(policy.version === base ? {} : decided(policy)),
  }),
  edits: (values, { base, policy }) => [
    // What the former document said was new in it is not new in the next.
    {
      path: ['revision'],
      changed: policy.version === base && policy.revision.length > 0,
      written: () => [],
    },
    {
      path: ['version'],
      changed: typed(values, 'version') !== policy.version,
      written: () => typed(values, 'version').trim(),
    },
    edit(['title'], policy.title.value, typed(values, 'title').trim()),
    edit(['standing'], policy.standing.value, typed(values, 'standing') || undefined),
    edit(['decidedBy'], policy.decidedBy.value, typed(values, 'decidedBy').trim() || null),
    edit(['decidedOn'], policy.decidedOn.value, typed(values, 'decidedOn') || null),
    edit(
      ['effectiveFrom'],
      policy.effectiveFrom.value,
      typed(values, 'effectiveFrom') || undefined,
    ),
    {
      path: ['effectiveTo'],
      changed: policy.effectiveTo.value !== null,
      written: () => ({ value: null, source: { default: words.untilFurther } }),
    },
  ],
  Fields: VersionFields,
  nameOf: (field) => names[field],
};

function decided({
  version,
  standing,
  decidedBy,
  decidedOn,
  effectiveFrom,
}: Draft['policy']): FormValues {
  return {
    version,
    standing: standing.value,
    effectiveFrom: effectiveFrom.value,
    ...(decidedBy.value === null ? {} : { decidedBy: decidedBy.value }),
    ...(decidedOn.value === null ? {} : { decidedOn: decidedOn.value }),
  };
}

function VersionFields({ draft, values, errors }: GroupProps) {
  const field = (name: keyof typeof words.fields) => ({
    name,
    label: words.fields[name],
    value: typed(values, name),
    error: errors[name],
  });
  return (
    <>
      <TextField
        {...field('version')}
        description={words.codeHelp(draft.base)}
        width="short"
        autoComplete="off"
      />
      <DateField {...field('effectiveFrom')} description={words.fromHelp} />
      <TextField {...field('title')} />
      <RadioGroup
        {...field('standing')}
        choices={standings.map((value) => ({ value, label: words.standings[value] }))}
      />
      <TextField {...field('decidedBy')} need="optional" width="medium" />
      <DateField {...field('decidedOn')} need="optional" />
    </>
  );
}
