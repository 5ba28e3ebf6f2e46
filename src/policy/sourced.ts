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
