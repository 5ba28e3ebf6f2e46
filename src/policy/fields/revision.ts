import { z } from 'zod';
import { words } from './values.ts';

/**
 * What a version's document says about how it differs from the version before it. `fields` are the rows of the
 * description that it concerns, each by the beginning of its dotted name: `reports`, `indicators.tillit`; none for
 * what is unchanged.
 */
export const revisionChange = z
  .strictObject({
    change: z.enum(['new', 'removed', 'unchanged']),
    what: words,
    fields: z.array(words).max(200).readonly(),
  })
  .readonly();
export type RevisionChange = z.output<typeof revisionChange>;
