import canonicalize from 'canonicalize';
import type { VNode } from 'preact';
import type { Policy } from '../../policy/schema.ts';
import type { Source } from '../../policy/sourced.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';

/** What is being worked on: a version that nobody has put in force yet, and what it started from. */
export interface Draft {
  /** The latest version there is when the work began. */
  readonly base: string;
  readonly policy: Policy;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
}

/** One value of the version as the form has it; what it holds is believed only once the whole version has been read. */
export interface Edit {
  readonly path: readonly (string | number)[];
  readonly changed: boolean;
  /** What stands there afterwards. */
  readonly written: (source: Source) => unknown;
}

export interface GroupProps {
  readonly draft: Draft;
  readonly values: FormValues;
  readonly errors: FieldErrors;
}

/** Fields that are decided together, and so are grounded on the same thing. */
export interface Group {
  readonly id: string;
  readonly legend: string;
  readonly description?: string;
  /** What stands in the fields when the form is opened. */
  initial(draft: Draft): FormValues;
  edits(values: FormValues, draft: Draft): readonly Edit[];
  Fields(props: GroupProps): VNode;
  /** What a field is called in a sentence about it; undefined for the fields of other groups. */
  nameOf(field: string, draft: Draft): string | undefined;
  /** The form's field for a path of the version, where it is not the path itself. */
  fieldAt?(
    path: readonly (string | number)[],
    values: FormValues,
    draft: Draft,
  ): string | undefined;
}

const same = (one: unknown, other: unknown) => canonicalize(one) === canonicalize(other);

/** A value with its source: the source is the new one only where the value is. */
export function edit(path: Edit['path'], former: unknown, value: unknown): Edit {
  return { path, changed: !same(former, value), written: (source) => ({ value, source }) };
}

/** The former list where only the order differs, so that no change is seen where none was made. */
export function sameSet<Value extends string>(
  former: readonly Value[],
  chosen: readonly string[],
): readonly string[] {
  const isSame = former.length === chosen.length && former.every((one) => chosen.includes(one));
  return isSame ? former : chosen;
}

/** A whole number as such; what is none stays as typed and is refused with the rest. */
export function numberIn(text: string): number | string | undefined {
  if (text === '') return undefined;
  return /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : text;
}
