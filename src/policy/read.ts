import type { z } from 'zod';
import { type Policy, policySchema } from './schema.ts';

/** The message for a missing field; a form says what to do about it instead. */
export const isMissing = 'saknas';

/** A faulty field; `message` continues the field's name: "ska vara minst en dag". */
export interface FieldFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type PolicyReading =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] };

/** Parses a version, or returns its faults in Swedish. */
export function readPolicy(written: unknown): PolicyReading {
  const reading = policySchema.safeParse(written, { error: issueText, reportInput: true });
  return reading.success
    ? { kind: 'policy', policy: reading.data }
    : { kind: 'faults', faults: fieldFaults(reading.error) };
}

/** As `readPolicy`, for a version that should be valid. @throws ZodError in Swedish */
export function parsePolicy(written: unknown): Policy {
  return policySchema.parse(written, { error: issueText, reportInput: true });
}

/** One fault for each field; an unknown field by its own name. */
export function fieldFaults(error: z.ZodError): readonly FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const issue of error.issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const fields =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    for (const field of fields) {
      const key = field.join('.');
      if (!faults.has(key)) faults.set(key, { path: field, message: issue.message });
    }
  }
  return [...faults.values()];
}

/** "deadlines.response.value.amount ska vara minst en dag." */
export function faultSentence({ path, message }: FieldFault): string {
  const field = path.join('.').slice(0, 200);
  return `${field === '' ? 'Hela versionen' : field} ${message}.`;
}

const expectedWords: Readonly<Record<string, string>> = {
  string: 'ska vara text',
  number: 'ska vara ett tal',
  int: 'ska vara ett helt tal',
  boolean: 'ska vara ja eller nej (true eller false)',
  array: 'ska vara en lista',
  object: 'ska vara ett objekt med fält',
};

/** Used where the schema itself has no message. */
function issueText(issue: z.core.$ZodRawIssue): string {
  if (issue.code !== 'unrecognized_keys' && issue.input === undefined) return isMissing;
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'är ett fält som inte finns';
    case 'invalid_type':
      return expectedWords[issue.expected] ?? 'är av fel slag';
    case 'invalid_value':
      return `ska vara något av: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.path?.at(-1) === 'source'
        ? 'ska vara ett citat (quote) eller ett skäl (default)'
        : 'är inget av det som går att välja';
    case 'too_big':
      return `är för långt eller för stort: högst ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'array' ? 'får inte vara tom' : `ska vara minst ${issue.minimum}`;
    case 'invalid_format':
      return issue.format === 'email' ? 'ska vara en e-postadress' : 'är inte skrivet på rätt sätt';
    default:
      return 'går inte att ta emot så som det är skrivet';
  }
}
