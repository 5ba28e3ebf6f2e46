import { h, type LooseInputHTMLAttributes } from 'preact';
import { describe, FieldFrame, type FieldProps } from './field-frame.tsx';
import { useWebWords } from './page-language.ts';

/** The expected length of the answer; the field never grows wider than its column. */
export type FieldWidth = 'short' | 'medium' | 'full';

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'url';
  /** HTML autofill token, e.g. 'email', 'name', 'off' (WCAG 1.3.5). */
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'search';
  readonly maxLength?: number;
  readonly width?: FieldWidth;
  readonly spellCheck?: boolean;
}

export function TextField({
  value,
  type = 'text',
  autoComplete,
  inputMode,
  maxLength,
  width = 'full',
  spellCheck,
  ...field
}: TextFieldProps) {
  return (
    <FieldFrame {...field}>
      <Input
        {...describe(field)}
        name={field.name}
        type={type}
        value={value}
        autocomplete={autoComplete}
        inputmode={inputMode}
        maxlength={maxLength}
        data-width={width}
        spellcheck={spellCheck}
      />
    </FieldFrame>
  );
}

/** Preact restricts the ARIA roles of an input by its literal type; for a type given as a property `h` is used. */
function Input(attributes: LooseInputHTMLAttributes & { readonly 'data-width': FieldWidth }) {
  return h('input', { ...attributes, class: 'ds-input' } as const);
}

/** A calendar day, sent as YYYY-MM-DD. */
export function DateField({
  value,
  latest,
  ...field
}: FieldProps & { readonly value?: string | undefined; readonly latest?: string }) {
  return (
    <FieldFrame {...field}>
      <input
        {...describe(field)}
        class="ds-input"
        name={field.name}
        type="date"
        value={value}
        max={latest}
        data-width="short"
      />
    </FieldFrame>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
  /** Language of what is written, where it differs from the page's. */
  readonly lang?: string;
  /** What a person says to the municipality is written here, by themselves or by whoever takes it down. */
  readonly voice?: true;
}

/**
 * The limit is stated in words, and counted down by the script where there is one. No `maxlength` attribute: browsers
 * would silently cut pasted text, which is then lost; a text that is too long is shown again in full with an error.
 */
export function TextArea({ value, rows = 6, maxLength, lang, voice, ...field }: TextAreaProps) {
  const words = useWebWords();
  const id = field.id ?? field.name;
  const limitId = maxLength === undefined ? undefined : `${id}-limit`;
  return (
    <FieldFrame {...field}>
      <textarea
        {...describe(field, limitId)}
        class="ds-input"
        name={field.name}
        rows={rows}
        lang={lang}
        data-limit={maxLength}
        data-voice={voice}
      >
        {value}
      </textarea>
      {maxLength !== undefined && (
        <p
          class="ds-paragraph limit"
          data-size="sm"
          id={limitId}
          data-left={words.charactersLeft}
          data-over={words.charactersTooMany}
        >
          {words.mostCharacters({ count: maxLength })}
        </p>
      )}
    </FieldFrame>
  );
}
