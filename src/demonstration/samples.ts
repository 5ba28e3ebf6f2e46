import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { areas, kinds, scopes } from '../domain/vocabulary.ts';

/**
 * 160 submissions as people could have written them, in four languages, with labels: people, places and numbers are
 * invented. They were labelled once, by one person, so it is not known how far two people would agree.
 */
const sample = z.strictObject({
  id: z.string(),
  text: z.string(),
  language: z.enum(['sv', 'en', 'fi', 'ar']),
  channel: z.enum(['web', 'phone', 'email', 'letter', 'visit', 'paper_form', 'employee']),
  kind: z.enum(kinds),
  scope: z.enum(scopes),
  area: z.enum(areas),
  quality_factors: z.array(z.string()).min(1),
  contains_personal_data: z.array(z.strictObject({ type: z.string(), value: z.string() })),
  wants_reply: z.boolean(),
  anonymous: z.boolean(),
  notes: z.string(),
});
export type Sample = Readonly<z.output<typeof sample>>;

let read: readonly Sample[] | undefined;

/** All samples, read once from the file next to this one. */
export function samples(): readonly Sample[] {
  read ??= readFileSync(new URL('samples.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => sample.parse(JSON.parse(line)));
  return read;
}

/** The samples without names, so that a page can show them as they are. */
export function plainSamples(): readonly Sample[] {
  return samples().filter((one) => one.contains_personal_data.length === 0);
}
