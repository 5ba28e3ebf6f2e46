import type { ComponentChildren } from 'preact';
import type { FieldErrors } from '../field-errors.ts';
import { Description, hasContent } from './field-frame.tsx';
import { useWebWords } from './page-language.ts';

export interface FormProps {
  readonly action: string;
  readonly method?: 'post' | 'get';
  readonly id?: string;
  /** Where a script may send the form while it is being filled in, and the element that shows the answer. */
  readonly live?: {
    readonly address: string;
    readonly into: string;
    /** A standing live region that is told in a sentence what the answer says. */
    readonly status?: string;
  };
  readonly children: ComponentChildren;
}

/** `novalidate`: the browser's own bubbles are in the browser's language; ours come with the page, in the reader's. */
export function Form({ action, method = 'post', id, live, children }: FormProps) {
  return (
    <form
      action={action}
      method={method}
      id={id}
      class="form"
      novalidate
      accept-charset="utf-8"
      data-live={live?.address}
      data-live-into={live?.into}
      data-live-status={live?.status}
    >
      {children}
    </form>
  );
}

/** Fields that belong together under a heading of their own. */
export function FieldSet({
  id,
  legend,
  description,
  children,
}: {
  readonly id: string;
  readonly legend: string;
  readonly description?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const described = hasContent(description);
  return (
    <fieldset
      class="ds-fieldset group"
      id={id}
      aria-describedby={described ? `${id}-description` : undefined}
    >
      <legend class="ds-heading" data-size="xs">
        {legend}
      </legend>
      {described && <Description id={id}>{description}</Description>}
      {children}
    </fieldset>
  );
}

export function HiddenField({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

export interface SubmitButtonProps {
  readonly children: ComponentChildren;
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly tone?: 'accent' | 'danger';
  /** Sent with the form, where a form has several ways on. */
  readonly name?: string;
  readonly value?: string;
  /** Where a link leads to it. */
  readonly id?: string;
}

export function SubmitButton({
  children,
  variant = 'primary',
  tone = 'accent',
  name,
  value,
  id,
}: SubmitButtonProps) {
  return (
    <button
      type="submit"
      class="ds-button"
      data-variant={variant}
      data-color={tone}
      name={name}
      value={value}
      id={id}
    >
      {children}
    </button>
  );
}

/** Buttons side by side, under one another where the page is narrow. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}

/**
 * All errors of a refused form at its top, each a link to its field; gets the focus without a script (`autofocus`).
 * The error under the empty name concerns the form as a whole and has nowhere to lead.
 */
export function ErrorSummary({
  errors,
  title,
}: {
  readonly errors: FieldErrors;
  readonly title?: string;
}) {
  const words = useWebWords();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div
      class="ds-error-summary"
      role="alert"
      tabIndex={-1}
      autofocus
      data-color="danger"
      aria-labelledby="error-summary-title"
    >
      <h2 class="ds-heading" data-size="xs" id="error-summary-title">
        {title ?? words.errorSummary.title}
      </h2>
      <p class="ds-paragraph">{words.errorSummary.intro}</p>
      <ul class="ds-list">
        {entries.map(([field, message]) => (
          <li key={field}>
            {field === '' ? (
              message
            ) : (
              <a class="ds-link" href={`#${field}`}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
