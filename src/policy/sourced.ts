import { z } from 'zod';

/**
 * Where a value comes from: the document's own words, verbatim (`restored` where the scan garbles them, `interpretation`
 * where the sentence can be read in more than one way), or the product's `default` with the reason for it.
 */
export const sourceSchema = z.union([
  z.strictObject({
    quote: z.string().min(1),
    restored: z.exactOptional(z.string().min(1)),
    interpretation: z.exactOptional(z.string().min(1)),
  }),
  z.strictObject({ default: z.string().min(1) }),
]);
export type Source = z.infer<typeof sourceSchema>;

export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
}

export function sourced<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, source: sourceSchema }).readonly();
}

/** The document's sentence is itself the value. */
export function quotedText(quote: string, interpretation?: string): Sourced<string> {
  return quoted(quote, quote, interpretation);
}

export function quoted<const T>(value: T, quote: string, interpretation?: string): Sourced<T> {
  return { value, source: interpretation === undefined ? { quote } : { quote, interpretation } };
}

/** For a scan: what stands in the file, and what it must have said. */
export function restoredQuote<const T>(
  value: T,
  quote: string,
  restored: string,
  interpretation?: string,
): Sourced<T> {
  const source = { quote, restored };
  return { value, source: interpretation === undefined ? source : { ...source, interpretation } };
}

/** The policy is silent; the product answers, and says why it answers so. */
export function byDefault<const T>(value: T, why: string): Sourced<T> {
  return { value, source: { default: why } };
}
