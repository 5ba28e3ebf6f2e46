import type { Choice } from './choice-fields.tsx';
import { describe, FieldFrame, type FieldProps } from './field-frame.tsx';
import { useWebWords } from './page-language.ts';

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** A select field with groups. The empty option is "Välj" unless it has a meaning of its own. */
export function GroupedSelectField({
  value,
  groups,
  emptyLabel,
  ...field
}: FieldProps & {
  readonly value?: string | undefined;
  readonly groups: readonly ChoiceGroup[];
  readonly emptyLabel?: string;
}) {
  const words = useWebWords();
  return (
    <FieldFrame {...field}>
      <select {...describe(field)} class="ds-input" name={field.name} data-width="medium">
        <option value="">{emptyLabel ?? words.choose}</option>
        {groups.map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} selected={choice.value === value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
