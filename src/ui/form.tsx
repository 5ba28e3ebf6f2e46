import type { ComponentChildren } from 'preact';
import { Description, hasContent } from './field-frame.tsx';

export interface FormProps {
  readonly action: string;
  readonly method?: 'post' | 'get';
  readonly id?: string;
  /**
   * The address to which a script may send the form while it is being filled in, and the element that shows the
   * answer.
   */
  readonly live?: {
    readonly address: string;
    readonly into: string;
    /** A permanent live region that announces a summary of the answer. */
    readonly status?: string;
  };
  readonly children: ComponentChildren;
}

/**
 * `novalidate`: the browser's own messages are in the browser's language; ours are part of the page, in the reader's.
 */
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

/** Fields that belong together, with a legend. */
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
  /** Sent with the form, where a form has several buttons. */
  readonly name?: string;
  readonly value?: string;
  /** The target of a link to the button. */
  readonly id?: string;
  /** The id of the form it sends, where the button is outside the form. */
  readonly form?: string;
}

export function SubmitButton({
  children,
  variant = 'primary',
  tone = 'accent',
  name,
  value,
  id,
  form,
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
      form={form}
    >
      {children}
    </button>
  );
}

/** Buttons beside each other, and below each other on narrow pages. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}
