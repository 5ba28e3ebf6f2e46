import { z } from 'zod';
import { kinds, submitterTypes } from '../domain/vocabulary.ts';
import { languages } from '../i18n/languages.ts';
import {
  dayField,
  emailField,
  lineField,
  phoneField,
  wordsField,
} from '../validation/text-fields.ts';

/** contract.md: the text 1–20 000 characters, every other field 1–500. */
export const longestText = 20_000;
const mostElsewhere = 500;

const line = () => lineField({ max: mostElsewhere });
const words = () => wordsField({ max: mostElsewhere });

const contactSchema = z.strictObject({
  name: line().optional(),
  email: emailField().optional(),
  phone: phoneField().optional(),
  address: words().optional(),
});

/** The contents of a submission, the same for the form and the API; the form is converted to this first. */
export const submissionSchema = z.strictObject({
  text: wordsField({ max: longestText }),
  kind: z.enum(kinds).optional(),
  submitterType: z.enum(submitterTypes).optional(),
  anonymous: z.boolean().optional(),
  contact: contactSchema.optional(),
  replyWanted: z.boolean().optional(),
  language: z.enum(languages).optional(),
  unit: line().optional(),
  wish: words().optional(),
  place: line().optional(),
  occurredOn: dayField().optional(),
});
export type SubmissionInput = z.output<typeof submissionSchema>;

/** Something written later, on the follow page or through the API. */
export const messageSchema = z.strictObject({ text: wordsField({ max: longestText }) });
export const dissatisfactionSchema = z.strictObject({
  reason: wordsField({ max: longestText }).optional(),
});

export function hasContact({ contact }: Pick<SubmissionInput, 'contact'>): boolean {
  return Object.values(contact ?? {}).some((value) => value !== undefined);
}
