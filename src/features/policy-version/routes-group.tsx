import { scopeWords } from '../../policy/describe/words.ts';
import type { Exclusion, Receiver } from '../../policy/fields/routes.ts';
import { SelectField } from '../../ui/choice-fields.tsx';
import { Details } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { type FormValues, typed } from '../../web/form-body.ts';
import { type Draft, edit, type Group, type GroupProps } from './group.ts';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords.routes;
const ways = [
  'email',
  'letter',
  'committee',
  'submitter',
] as const satisfies readonly Receiver['by'][];
const fields = ['by', 'name', 'to'] as const;
type Committees = Draft['committees'];

/** Where a matter is sent, or where the submitter is referred, as one line. */
function lineOf(receiver: Receiver, committees: Committees): string {
  switch (receiver.by) {
    case 'email':
      return receiver.email;
    case 'letter':
      return receiver.address;
    case 'committee':
      return committees.find(({ id }) => id === receiver.committee)?.name ?? receiver.committee;
    case 'submitter':
      return receiver.contact;
  }
}

/** A committee is typed by its name and stored by its id; the check finds an unknown one. */
function committeeIn(line: string, committees: Committees): string {
  const named = committees.find(({ name }) => name.toLowerCase() === line.toLowerCase());
  return named?.id ?? line;
}

function receiverIn(values: FormValues, place: number, committees: Committees) {
  const value = (field: (typeof fields)[number]) =>
    typed(values, `exclusions.${place}.receiver.${field}`).replaceAll('\r\n', '\n').trim();
  const name = value('name') || undefined;
  const to = value('to') || undefined;
  switch (value('by')) {
    case 'email':
      return { by: 'email', name, email: to };
    case 'letter':
      return { by: 'letter', name, address: to };
    case 'committee':
      return { by: 'committee', name, committee: to && committeeIn(to, committees) };
    case 'submitter':
      return { by: 'submitter', name, contact: to };
    default:
      return { by: undefined, name };
  }
}

/** The English name belongs to the Swedish one: for another name, the English one is entered by JSON. */
function inEnglish(values: FormValues, place: number, { receiver: { name, english } }: Exclusion) {
  const kept = typed(values, `exclusions.${place}.receiver.name`).trim() === name;
  return kept && english !== undefined ? { english } : {};
}

/** The receivers of matters that belong elsewhere. The list of matters, and the texts, are changed by JSON. */
export const routesGroup: Group = {
  id: 'exclusions',
  legend: words.legend,
  description: words.description,
  initial: ({ policy, committees }) =>
    Object.fromEntries(
      policy.exclusions.flatMap(({ value: { receiver } }, index) => [
        [`exclusions.${index}.receiver.by`, receiver.by],
        [`exclusions.${index}.receiver.name`, receiver.name],
        [`exclusions.${index}.receiver.to`, lineOf(receiver, committees)],
      ]),
    ),
  edits: (values, { policy, committees }) =>
    policy.exclusions.map(({ value }, index) => {
      const receiver = {
        ...receiverIn(values, index, committees),
        ...inEnglish(values, index, value),
      };
      return edit(['exclusions', index], value, { ...value, receiver });
    }),
  Fields: RouteFields,
  nameOf(field, { policy }) {
    const [list, place, , last] = field.split('.');
    const entry = list === 'exclusions' ? policy.exclusions[Number(place)] : undefined;
    const name = fields.find((one) => one === last);
    return entry && name && `${titleOf(entry.value)}, ${words.fields[name].toLowerCase()}`;
  },
  fieldAt(path) {
    const [list, place] = path;
    const last = path.at(-1);
    if (list !== 'exclusions' || !path.includes('receiver')) return undefined;
    const name = fields.find((one) => one === last) ?? (last === 'receiver' ? 'by' : 'to');
    return `exclusions.${place}.receiver.${name}`;
  },
};

function titleOf({ scope }: Exclusion): string {
  const title = scopeWords[scope];
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

function RouteFields({ draft, values, errors }: GroupProps) {
  return (
    <>
      {draft.policy.exclusions.map(({ value }, index) => {
        const name = `exclusions.${index}.receiver`;
        const field = (one: (typeof fields)[number]) => ({
          name: `${name}.${one}`,
          label: words.fields[one],
          value: typed(values, `${name}.${one}`),
          error: errors[`${name}.${one}`],
        });
        const isOpen = fields.some((one) => errors[`${name}.${one}`] !== undefined);
        return (
          <Details
            key={value.scope}
            open={isOpen}
            summary={words.goesTo(titleOf(value), value.receiver.name)}
          >
            <div class="stack">
              <SelectField
                {...field('by')}
                choices={ways.map((way) => ({ value: way, label: words.ways[way] }))}
              />
              <TextField {...field('name')} />
              <TextField {...field('to')} description={words.toHelp} />
            </div>
          </Details>
        );
      })}
    </>
  );
}
