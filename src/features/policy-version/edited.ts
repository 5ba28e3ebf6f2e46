import { type FieldFault, isMissing, readPolicy } from '../../policy/read.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Source } from '../../policy/sourced.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import type { Draft, Edit, Group } from './group.ts';
import { groups } from './groups.ts';
import { policyVersionWords } from './words.ts';

export type EditedReading =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

type Path = readonly (string | number)[];

/** The version that the form makes of the draft, or the errors in what was typed. */
export function editedPolicy(values: FormValues, draft: Draft): EditedReading {
  let written: unknown = draft.policy;
  const errors: Record<string, string> = {};
  for (const group of groups) {
    const changed = group.edits(values, draft).filter((one) => one.changed);
    if (changed.length === 0) continue;
    const source = sourceIn(values, group);
    if (source === undefined)
      errors[sourceField(group, 'quote')] = policyVersionWords.source.missing(group.legend);
    for (const one of changed)
      written = withValue(written, one.path, one.written(source ?? pending));
  }
  const reading = readPolicy(written);
  const faults = reading.kind === 'faults' ? errorsOf(reading.faults, values, draft) : {};
  const all = { ...faults, ...errors };
  if (reading.kind === 'faults' || Object.keys(all).length > 0)
    return { kind: 'errors', errors: inOrder(all, draft) };
  return reading;
}

/** Used only until the missing source has been refused. */
const pending: Source = { default: '–' };

export const sourceField = ({ id }: Pick<Group, 'id'>, which: 'quote' | 'reason') =>
  `source.${id}.${which}`;

/** The source of a change: the decision's own words, how they are read, or a reason where the decision is silent. */
function sourceIn(values: FormValues, group: Group): Source | undefined {
  const words = (which: 'quote' | 'reason') =>
    typed(values, sourceField(group, which)).replaceAll('\r\n', '\n').trim();
  const quote = words('quote');
  const reason = words('reason');
  if (quote !== '') return reason === '' ? { quote } : { quote, interpretation: reason };
  return reason === '' ? undefined : { default: reason };
}

/** A copy with another value at the path; the original is never changed. */
function withValue(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((one, index) => (index === step ? withValue(one, rest, value) : one));
  const fields = new Map<string, unknown>(
    typeof whole === 'object' && whole !== null ? Object.entries(whole) : [],
  );
  fields.set(String(step), withValue(fields.get(String(step)), rest, value));
  return Object.fromEntries(fields);
}

/** Each fault at the field of the form where it can be corrected, in a sentence that names the field. */
function errorsOf(
  faults: readonly FieldFault[],
  values: FormValues,
  draft: Draft,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of faults) {
    const field = fieldAt(path, values, draft);
    const name = nameOf(field, draft);
    if (name === undefined) errors[''] ??= policyVersionWords.json.fault(path.join('.'), message);
    else errors[field] ??= policyVersionWords.fieldFault(name, saidOf(field, message));
  }
  return errors;
}

const saidOf = (field: string, says: string) =>
  says === isMissing ? policyVersionWords.missing(field === 'effectiveFrom') : says;

function fieldAt(path: Path, values: FormValues, draft: Draft): string {
  for (const group of groups) {
    const field = group.fieldAt?.(path, values, draft);
    if (field !== undefined) return field;
    const source =
      path.includes('source') && group.edits(values, draft).find((one) => isAt(one, path));
    if (source) return sourceField(group, path.at(-1) === 'default' ? 'reason' : 'quote');
  }
  return path.filter((step) => step !== 'value').join('.');
}

const isAt = ({ path }: Edit, other: Path) => path.every((step, index) => step === other[index]);

export function nameOf(field: string, draft: Draft): string | undefined {
  for (const group of groups) {
    if (field.startsWith(`source.${group.id}.`))
      return policyVersionWords.source.name(group.legend);
    const name = group.nameOf(field, draft);
    if (name !== undefined)
      return group.id === 'version' ? name : `${group.legend}, ${lower(name)}`;
  }
  return undefined;
}

const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** In the order of the fields on the page, so that the summary is read from the top. */
function inOrder(errors: Record<string, string>, draft: Draft): FieldErrors {
  const groupOf = (field: string) =>
    groups.findIndex(
      (group) =>
        field.startsWith(`source.${group.id}.`) || group.nameOf(field, draft) !== undefined,
    );
  const within = Object.keys(policyVersionWords.version.fields);
  const entries = Object.entries(errors);
  return Object.fromEntries(
    entries.toSorted(
      ([one], [other]) =>
        groupOf(one) - groupOf(other) || within.indexOf(one) - within.indexOf(other),
    ),
  );
}
