import { z } from 'zod';
import type { Language } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';
import { type FieldProblem, Problem } from '../problem.ts';

/** One message per field, keyed by the field's name; the empty key concerns the form as a whole. */
export type FieldErrors = Readonly<Record<string, string>>;

const WordsProblem = z.discriminatedUnion('problem', [
  z.object({
    problem: z.enum([
      'required',
      'blank',
      'control_characters',
      'unreadable',
      'email',
      'phone',
      'day',
      'choice',
    ]),
  }),
  z.object({ problem: z.literal('too_long'), limit: z.number() }),
]);
/**
 * A problem that one of our own schemas found; passed on in a Zod issue's `params` until it is put into the reader's
 * language.
 */
export type WordsProblem = z.infer<typeof WordsProblem>;

/** The fields of a form, or its errors in the reader's language. */
export type FieldsReading<Fields> =
  | { readonly kind: 'fields'; readonly fields: Fields }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

/** For pages: validates the form; errors are returned as values, so that the page can be shown again (422). */
export function readFields<Fields>(
  schema: z.ZodType<Fields>,
  sent: unknown,
  language: Language,
): FieldsReading<Fields> {
  const parsed = schema.safeParse(sent, { reportInput: true });
  return parsed.success
    ? { kind: 'fields', fields: parsed.data }
    : { kind: 'errors', errors: fieldErrors(parsed.error, language) };
}

/** For the API: validates the body; errors end the request with 422 and the list of them. */
export function readBody<Fields>(
  schema: z.ZodType<Fields>,
  body: unknown,
  language: Language,
): Fields {
  const parsed = schema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem('fields', { errors: fieldProblems(parsed.error, language) });
}

/** The first message for each field, in the order of the schema. */
export function fieldErrors(error: z.ZodError, language: Language): FieldErrors {
  const errors = new Map<string, string>();
  for (const issue of error.issues) {
    const field = issue.code === 'unrecognized_keys' ? '' : issue.path.join('.');
    if (!errors.has(field)) errors.set(field, messageOf(issue, language));
  }
  return Object.fromEntries(errors);
}

/** Every message with its dotted path; an unknown field is named by its own path. */
export function fieldProblems(error: z.ZodError, language: Language): readonly FieldProblem[] {
  const words = wordsIn(language).web.field;
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...issue.path, key].join('.'),
          message: words.unknown({ name: shortened(key) }),
        }))
      : [{ path: issue.path.join('.'), message: messageOf(issue, language) }],
  );
}

function messageOf(issue: z.core.$ZodIssue, language: Language): string {
  const words = wordsIn(language).web.field;
  switch (issue.code) {
    case 'custom': {
      const found = WordsProblem.safeParse(issue.params);
      if (!found.success) return words.other;
      return found.data.problem === 'too_long'
        ? words.too_long({ limit: found.data.limit })
        : words[found.data.problem];
    }
    case 'unrecognized_keys':
      return words.unknown({ name: shortened(issue.keys[0] ?? '') });
    case 'invalid_type':
      if (issue.input === undefined) return words.required;
      if (issue.expected === 'boolean') return words.truth;
      return issue.expected === 'string' ? words.wrong_type : words.other;
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined ? words.required : words.choice;
    default:
      return words.other;
  }
}

/** A field's name comes from outside and may be very long. */
function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
