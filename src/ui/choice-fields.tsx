import type { ComponentChildren } from 'preact';
import {
  Description,
  describe,
  FieldError,
  FieldFrame,
  type FieldProps,
  hasContent,
  LabelText,
} from './field-frame.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';
import { useWebWords } from './page-language.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly description?: string | undefined;
}

interface SelectProps extends FieldProps {
  readonly value?: string | undefined;
  /** The label of the option that sends nothing; "Välj" unless given. */
  readonly emptyLabel?: string;
}

function SelectFrame({
  emptyLabel,
  children,
  ...field
}: FieldProps & Pick<SelectProps, 'emptyLabel'> & { readonly children: ComponentChildren }) {
  const words = useWebWords();
  return (
    <FieldFrame {...field}>
      <select {...describe(field)} class="ds-input" name={field.name} data-width="medium">
        <option value="">{emptyLabel ?? words.choose}</option>
        {children}
      </select>
    </FieldFrame>
  );
}

function Options({ choices, value }: Pick<SelectProps, 'value'> & WithChoices) {
  return choices.map((choice) => (
    <option key={choice.value} value={choice.value} selected={choice.value === value}>
      {choice.label}
    </option>
  ));
}

interface WithChoices {
  readonly choices: readonly Choice[];
}

/** A select field. */
export function SelectField({ value, choices, ...field }: SelectProps & WithChoices) {
  return (
    <SelectFrame {...field}>
      <Options choices={choices} value={value} />
    </SelectFrame>
  );
}

/** Choices under a heading. */
export interface ChoiceGroup extends WithChoices {
  readonly label: string;
}

/** A select field whose choices are in groups. */
export function GroupedSelectField({
  value,
  groups,
  ...field
}: SelectProps & { readonly groups: readonly ChoiceGroup[] }) {
  return (
    <SelectFrame {...field}>
      {groups.map(({ label, choices }) => (
        <optgroup key={label} label={label}>
          <Options choices={choices} value={value} />
        </optgroup>
      ))}
    </SelectFrame>
  );
}

interface GroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly layout?: 'stacked' | 'row';
  /** Whether the field has the focus when the page opens. */
  readonly autoFocus?: boolean;
}

/** A group of radio buttons. The first one has the field's own id, so that the error summary can link to it. */
export function RadioGroup({
  value,
  ...group
}: GroupProps & { readonly value?: string | undefined }) {
  return <ChoiceFieldset {...group} type="radio" chosen={value === undefined ? [] : [value]} />;
}

/** A group of checkboxes; the field is sent once for each that is checked. */
export function CheckboxGroup({
  values,
  ...group
}: GroupProps & { readonly values?: readonly string[] | undefined }) {
  return <ChoiceFieldset {...group} type="checkbox" chosen={values ?? []} />;
}

function ChoiceFieldset({
  type,
  chosen,
  choices,
  layout = 'stacked',
  autoFocus = false,
  ...field
}: GroupProps & { readonly type: 'radio' | 'checkbox'; readonly chosen: readonly string[] }) {
  const { id, ...described } = describe(field);
  return (
    <fieldset
      class="ds-fieldset"
      aria-describedby={described['aria-describedby']}
      data-invalid={described['aria-invalid']}
    >
      <legend class="ds-label">
        <LabelText label={field.label} need={field.need} />
      </legend>
      {hasContent(field.description) && <Description id={id}>{field.description}</Description>}
      <div class="choices" data-layout={layout}>
        {choices.map((choice, index) => (
          <Toggle
            key={choice.value}
            type={type}
            name={field.name}
            id={index === 0 ? id : `${id}-${choice.value}`}
            value={choice.value}
            label={choice.label}
            icon={choice.icon}
            description={choice.description}
            checked={chosen.includes(choice.value)}
            invalid={field.error !== undefined}
            autofocus={autoFocus && choice.value === (chosen[0] ?? choices[0]?.value)}
          />
        ))}
      </div>
      <FieldError id={id} error={field.error} />
    </fieldset>
  );
}

/** A single checkbox; sends `yes` when checked and nothing otherwise. */
export function CheckboxField({
  checked,
  value = 'yes',
  ...field
}: FieldProps & { readonly checked?: boolean; readonly value?: string }) {
  const id = field.id ?? field.name;
  return (
    <div class="single-choice">
      <Toggle
        type="checkbox"
        name={field.name}
        id={id}
        value={value}
        label={<LabelText label={field.label} need={field.need} />}
        description={field.description}
        checked={checked ?? false}
        invalid={field.error !== undefined}
        errorId={field.error === undefined ? undefined : `${id}-error`}
      />
      <FieldError id={id} error={field.error} />
    </div>
  );
}

interface ToggleProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly label: ComponentChildren;
  readonly icon?: IconName | undefined;
  readonly description?: ComponentChildren;
  readonly checked: boolean;
  readonly invalid: boolean;
  readonly autofocus?: boolean;
  readonly errorId?: string | undefined;
}

function Toggle({ description, label, icon, invalid, errorId, ...input }: ToggleProps) {
  const describedBy = [hasContent(description) ? `${input.id}-description` : undefined, errorId]
    .filter(Boolean)
    .join(' ');
  return (
    <div class="ds-field">
      <input
        {...input}
        class="ds-input"
        aria-describedby={describedBy || undefined}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <label class="ds-label" data-weight="regular" for={input.id}>
        {icon !== undefined && <Icon name={icon} />}
        {label}
      </label>
      {hasContent(description) && <Description id={input.id}>{description}</Description>}
    </div>
  );
}
