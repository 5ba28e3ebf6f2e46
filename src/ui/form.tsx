import type { ComponentChildren } from 'preact';
import { Description, hasContent } from './field-frame.tsx';

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
  /** The id of the form it sends, where it stands outside of it. */
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

/** Buttons side by side, under one another where the page is narrow. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}
