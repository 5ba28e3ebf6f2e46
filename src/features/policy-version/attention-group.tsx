import { dayUnits } from '../../domain/vocabulary.ts';
import type { Policy } from '../../policy/schema.ts';
import { SelectField } from '../../ui/choice-fields.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { typed } from '../../web/form-body.ts';
import { edit, type Group, type GroupProps, numberIn } from './group.ts';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords.attention;

/** Each of the desk's own days, and its field in the version. */
const watched = [
  {
    key: 'attention.acknowledgement',
    path: ['attention', 'acknowledgement'],
    of: ({ attention }: Policy) => attention.acknowledgement,
  },
  {
    key: 'attention.response',
    path: ['attention', 'response'],
    of: ({ attention }: Policy) => attention.response,
  },
  {
    key: 'attention.review',
    path: ['attention', 'review'],
    of: ({ attention }: Policy) => attention.review,
  },
  {
    key: 'untouched.after',
    path: ['untouched', 'after'],
    of: ({ untouched }: Policy) => untouched.after,
  },
  {
    key: 'followUpDue',
    path: ['followUpDue'],
    of: ({ followUpDue }: Policy) => followUpDue,
  },
  {
    key: 'followUpRaisedAfter',
    path: ['followUpRaisedAfter'],
    of: ({ followUpRaisedAfter }: Policy) => followUpRaisedAfter,
  },
] as const;

/** The desk's own days where nothing is promised; never shown to the public. */
export const attentionGroup: Group = {
  id: 'attention',
  legend: words.legend,
  description: words.description,
  initial: ({ policy }) =>
    Object.fromEntries(
      watched.flatMap((one) => {
        const { amount, unit } = one.of(policy).value;
        return [
          [`${one.key}.amount`, String(amount)],
          [`${one.key}.unit`, unit],
        ];
      }),
    ),
  edits: (values, { policy }) =>
    watched.map((one) => {
      const former = one.of(policy).value;
      const amount = numberIn(typed(values, `${one.key}.amount`));
      const unit = typed(values, `${one.key}.unit`) || undefined;
      return edit(one.path, former, { ...former, amount, unit });
    }),
  Fields: AttentionFields,
  nameOf(field) {
    const found = watched.find((one) => field.startsWith(`${one.key}.`));
    if (found === undefined) return undefined;
    return `${words.kinds[found.key]}, ${field.endsWith('.unit') ? words.unit : words.amount}`;
  },
};

function AttentionFields({ values, errors }: GroupProps) {
  return (
    <>
      {watched.map((one) => {
        const name = one.key;
        return (
          <div key={name} class="side-by-side">
            <TextField
              name={`${name}.amount`}
              label={`${words.kinds[name]}, ${words.amount}`}
              value={typed(values, `${name}.amount`)}
              error={errors[`${name}.amount`]}
              inputMode="numeric"
              width="short"
            />
            <SelectField
              name={`${name}.unit`}
              label={`${words.kinds[name]}, ${words.unit}`}
              value={typed(values, `${name}.unit`)}
              error={errors[`${name}.unit`]}
              choices={dayUnits.map((value) => ({ value, label: words.units[value] }))}
            />
          </div>
        );
      })}
    </>
  );
}
