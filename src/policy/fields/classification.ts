import { z } from 'zod';
import { code, localised } from './values.ts';

const factor = z.strictObject({ code, name: localised }).readonly();
export type Factor = z.output<typeof factor>;

export const classification = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }).readonly(),
  /** Examples in the policy: offered, never required. */
  z
    .strictObject({
      type: z.literal('themes'),
      themes: z.array(factor).min(1).max(60).readonly(),
      required: z.literal(false),
    })
    .readonly(),
  /** A closed set; `required`: at least one for every case. */
  z
    .strictObject({
      type: z.literal('fixed'),
      factors: z.array(factor).min(1).max(60).readonly(),
      required: z.boolean(),
    })
    .readonly(),
]);
