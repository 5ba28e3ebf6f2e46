import canonicalize from 'canonicalize';
import type { VNode } from 'preact';
import type { Policy } from '../../policy/schema.ts';
import type { Source } from '../../policy/sourced.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';

/** The draft that is being edited: a version that has not been put in force, and what it started from. */
export interface Draft {
  /** The latest version when the editing began. */
  readonly base: string;
  readonly policy: Policy;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
}

/** One value of the version as the form has it; it is validated only when the whole version is read. */
export interface Edit {
  readonly path: readonly (string | number)[];
  readonly changed: boolean;
  /** The new value. */
  readonly written: (source: Source) => unknown;
}

export interface GroupProps {
  readonly draft: Draft;
  readonly values: FormValues;
  readonly errors: FieldErrors;
}

/** Fields that are decided together, and therefore have the same source. */
export interface Group {
  readonly id: string;
  readonly legend: string;
  readonly description?: string;
  /** The values of the fields when the form is opened. */
  initial(draft: Draft): FormValues;
  edits(values: FormValues, draft: Draft): readonly Edit[];
  Fields(props: GroupProps): VNode;
  /** The name of a field in a sentence about it; undefined for the fields of other groups. */
  nameOf(field: string, draft: Draft): string | undefined;
  /** The form's field for a path of the version, where it is not the path itself. */
  fieldAt?(
    path: readonly (string | number)[],
    values: FormValues,
    draft: Draft,
  ): string | undefined;
}

const same = (one: unknown, other: unknown) => canonicalize(one) === canonicalize(other);

/** A value with its source: the new source only where the value is new. */
export function edit(path: Edit['path'], former: unknown, value: unknown): Edit {
  return { path, changed: !same(former, value), written: (source) => ({ value, source }) };
}

/** The former list where only the order differs, so that no change is reported where none was made. */
export function sameSet<Value extends string>(
  former: readonly Value[],
  chosen: readonly string[],
): readonly string[] {
  const isSame = former.length === chosen.length && former.every((one) => chosen.includes(one));
  return isSame ? former : chosen;
}

/** A whole number; anything else stays as typed and is refused with the rest. */
export function numberIn(text: string): number | string | undefined {
  if (text === '') return undefined;
  return /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : text;
}
