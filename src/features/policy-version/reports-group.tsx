import { reportRecipients } from '../../domain/obligations/obligations.ts';
import { roles } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import { howOften, recipientWords } from '../../policy/describe/follow-up-words.ts';
import type { Cadence, Report } from '../../policy/fields/follow-up.ts';
import { CheckboxGroup, SelectField } from '../../ui/choice-fields.tsx';
import { typed, typedList } from '../../web/form-body.ts';
import { edit, type Group, type GroupProps, sameSet } from './group.ts';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords.reports;
const fields = ['owner', 'cadence', 'recipients'] as const;

const cadences: readonly Cadence[] = [
  ...([1, 2, 3, 4, 6, 12] as const).map((times) => ({ type: 'times_a_year', times }) as const),
  { type: 'annual_accounts' },
  { type: 'continuous' },
];
const keyOf = (cadence: Cadence) =>
  cadence.type === 'times_a_year' ? String(cadence.times) : cadence.type;

/** Who writes a report, how often, and for whom. The list of reports itself is changed by JSON. */
export const reportsGroup: Group = {
  id: 'reports',
  legend: words.legend,
  description: words.description,
  initial: ({ policy }) =>
    Object.fromEntries(
      policy.reports.flatMap(({ value }, index) => [
        [`reports.${index}.owner`, value.owner],
        [`reports.${index}.cadence`, keyOf(value.cadence)],
        [`reports.${index}.recipients`, value.recipients],
      ]),
    ),
  edits: (values, { policy }) =>
    policy.reports.map(({ value }, index) => {
      const cadence = cadences.find(
        (one) => keyOf(one) === typed(values, `reports.${index}.cadence`),
      );
      const recipients = sameSet(
        value.recipients,
        typedList(values, `reports.${index}.recipients`),
      );
      const owner = typed(values, `reports.${index}.owner`) || undefined;
      return edit(['reports', index], value, { ...value, owner, cadence, recipients });
    }),
  Fields: ReportFields,
  nameOf(field, { policy }) {
    const [list, place, last] = field.split('.');
    const report = list === 'reports' ? policy.reports[Number(place)]?.value : undefined;
    const name = fields.find((one) => one === last);
    return report && name && `${report.name}, ${words.fields[name].toLowerCase()}`;
  },
};

function ReportFields({ draft, values, errors }: GroupProps) {
  return (
    <>
      {draft.policy.reports.map(({ value }, index) => (
        <OneReport
          key={value.code}
          report={value}
          field={(name) => ({
            name: `reports.${index}.${name}`,
            label: words.fields[name],
            error: errors[`reports.${index}.${name}`],
          })}
          chosen={(name) => typedList(values, `reports.${index}.${name}`)}
        />
      ))}
    </>
  );
}

interface OneReportProps {
  readonly report: Report;
  readonly field: (name: (typeof fields)[number]) => {
    readonly name: string;
    readonly label: string;
    readonly error: string | undefined;
  };
  readonly chosen: (name: (typeof fields)[number]) => readonly string[];
}

function OneReport({ report, field, chosen }: OneReportProps) {
  const roleWords = wordsIn('sv').vocabulary.role;
  return (
    <fieldset class="ds-fieldset stack">
      <legend class="ds-label">{report.name}</legend>
      <div class="side-by-side">
        <SelectField
          {...field('owner')}
          value={chosen('owner')[0]}
          choices={roles.map((value) => ({ value, label: roleWords[value] }))}
        />
        <SelectField
          {...field('cadence')}
          value={chosen('cadence')[0]}
          choices={cadences.map((one) => ({ value: keyOf(one), label: howOften(one) }))}
        />
      </div>
      <CheckboxGroup
        {...field('recipients')}
        values={chosen('recipients')}
        layout="row"
        choices={reportRecipients.map((value) => ({ value, label: recipientWords[value] }))}
      />
    </fieldset>
  );
}
