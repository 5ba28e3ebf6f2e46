import type { ComponentChildren } from 'preact';
import { useWebWords } from './page-language.ts';

/** Properties of every form field. `name` is also its id unless `id` is given; an error summary links to `#name`. */
export interface FieldProps {
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: string;
  readonly description?: ComponentChildren;
  readonly error?: string | undefined;
  /** Stated in the label: mark whichever are few, required fields among optional ones or the other way round. */
  readonly need?: 'required' | 'optional' | undefined;
}

/** Ids of the parts that describe a field, and the attributes that connect them to its control. */
export function describe(field: FieldProps, ...more: readonly (string | undefined)[]) {
  const id = field.id ?? field.name;
  const describedBy = [
    hasContent(field.description) ? `${id}-description` : undefined,
    ...more,
    field.error === undefined ? undefined : `${id}-error`,
  ].filter((part) => part !== undefined);
  return {
    id,
    'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
    'aria-invalid': field.error === undefined ? undefined : ('true' as const),
  };
}

export function hasContent(content: ComponentChildren): boolean {
  return content !== undefined && content !== null && content !== '' && content !== false;
}

/** "Din synpunkt (måste fyllas i)". */
export function LabelText({ label, need }: Pick<FieldProps, 'label' | 'need'>) {
  const words = useWebWords();
  return (
    <>
      {label}
      {need !== undefined && <span class="need"> ({words[need]})</span>}
    </>
  );
}

export function Description({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="ds-paragraph" data-field="description" data-size="sm" id={`${id}-description`}>
      {children}
    </div>
  );
}

export function FieldError({
  id,
  error,
}: {
  readonly id: string;
  readonly error: string | undefined;
}) {
  if (error === undefined) return null;
  return (
    <p class="ds-validation-message" data-field="validation" id={`${id}-error`}>
      {error}
    </p>
  );
}

/** Label, description, control, error: in the order they are read. */
export function FieldFrame({
  children,
  ...field
}: FieldProps & { readonly children: ComponentChildren }) {
  const id = field.id ?? field.name;
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        <LabelText label={field.label} need={field.need} />
      </label>
      {hasContent(field.description) && <Description id={id}>{field.description}</Description>}
      {children}
      <FieldError id={id} error={field.error} />
    </div>
  );
}
