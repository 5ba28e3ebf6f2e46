import { z } from 'zod';

/**
 * The source of a value: a verbatim quotation of the document (`restored` where the scan is damaged, `interpretation`
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

/** The quoted sentence is itself the value. */
export function quotedText(quote: string, interpretation?: string): Sourced<string> {
  return quoted(quote, quote, interpretation);
}

export function quoted<const T>(value: T, quote: string, interpretation?: string): Sourced<T> {
  return { value, source: interpretation === undefined ? { quote } : { quote, interpretation } };
}

/** For a scan: the text in the file, and the corrected text. */
export function restoredQuote<const T>(
  value: T,
  quote: string,
  restored: string,
  interpretation?: string,
): Sourced<T> {
  const source = { quote, restored };
  return { value, source: interpretation === undefined ? source : { ...source, interpretation } };
}

/** The policy says nothing; the product's value, with the reason for it. */
export function byDefault<const T>(value: T, why: string): Sourced<T> {
  return { value, source: { default: why } };
}
