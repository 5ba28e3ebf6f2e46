import { z } from 'zod';
import { kinds } from '../../domain/vocabulary.ts';
import { languages } from '../../i18n/languages.ts';
import { words } from './values.ts';

/** Passages of the first message that a municipality can word itself; the facts around them remain the product's. */
export const passages = ['thanks', 'regret', 'process'] as const;

/** `kind: null` is for every kind without a text of its own. */
export const messageText = z
  .strictObject({
    passage: z.enum(passages),
    kind: z.enum(kinds).nullable(),
    language: z.enum(languages),
    words,
  })
  .readonly();
export type MessageText = z.output<typeof messageText>;
