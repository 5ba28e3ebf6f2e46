import { channels, kinds, statuses } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import { GroupedSelectField, SelectField } from '../../ui/choice-fields.tsx';
import { DateField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import type { TypedFilters } from './form.ts';
import type { Choosable } from './queries.ts';
import { searchWords } from './words.ts';

const words = searchWords;
const { kind, status, channel } = wordsIn('sv').vocabulary;

export interface FilterProps {
  readonly typed: TypedFilters;
  readonly choosable: Choosable;
  readonly errors: FieldErrors;
}

function unitsByDepartment({ units, departments }: Choosable) {
  return departments
    .map(({ id, name }) => ({
      label: name,
      choices: units
        .filter(({ departmentId }) => departmentId === id)
        .map((unit) => ({ value: unit.id, label: unit.name })),
    }))
    .filter(({ choices }) => choices.length > 0);
}

const choicesOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
) => values.map((value) => ({ value, label: labels[value] }));

/** All filters of a search; each can be used alone or together with words. */
export function Filters({ typed, choosable, errors }: FilterProps) {
  const { any } = words;
  const factors = choosable.factors.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <div class="search-filters">
      <DateField name="fran" label={words.from} value={typed.fran} error={errors.fran} />
      <DateField name="till" label={words.until} value={typed.till} error={errors.till} />
      <SelectField
        name="slag"
        label={words.kind}
        value={typed.slag}
        choices={choicesOf(kinds, kind)}
        emptyLabel={any}
      />
      <SelectField
        name="status"
        label={words.status}
        value={typed.status}
        choices={choicesOf(statuses, status)}
        emptyLabel={any}
      />
      <GroupedSelectField
        name="enhet"
        label={words.unit}
        value={typed.enhet}
        groups={unitsByDepartment(choosable)}
        emptyLabel={any}
      />
      {factors.length > 0 && (
        <SelectField
          name="faktor"
          label={words.factor}
          value={typed.faktor}
          choices={factors}
          emptyLabel={any}
        />
      )}
      <SelectField
        name="kanal"
        label={words.channel}
        value={typed.kanal}
        choices={choicesOf(channels, channel)}
        emptyLabel={any}
      />
    </div>
  );
}
