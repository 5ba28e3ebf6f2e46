import { z } from 'zod';
import type { ReplyAction } from '../../domain/vocabulary.ts';
import { readingWords } from '../../i18n/desk/reply-draft.ts';
import type { DeskCaseAction } from '../../paths.ts';
import { type FieldErrors, type FieldsReading, readFields } from '../../validation/field-errors.ts';
import { lineField, wordsField } from '../../validation/text-fields.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { hasPlaceholder } from './suggested-reply.ts';
import { replyWords } from './words.ts';

/** A first answer, or one that corrects an earlier answer. */
export const modes = {
  answer: { action: 'answer', checkPath: 'svara/kontroll', ...replyWords.answer },
  correct: { action: 'correct_answer', checkPath: 'ratta-svar/kontroll', ...replyWords.correct },
} as const satisfies Record<
  string,
  {
    readonly action: ReplyAction;
    /** Where the script sends the text while it is typed. */
    readonly checkPath: DeskCaseAction;
    readonly title: (number: string) => string;
    readonly body: string;
    readonly bodyTold: string;
  }
>;
export type ModeName = keyof typeof modes;

export function modeOf(action: ReplyAction): ModeName {
  return action === 'answer' ? 'answer' : 'correct';
}

export const longestReply = 20_000;
export const longestReason = 2_000;
const longestSubject = 200;

/** The buttons of the form, by the values that they submit; one that is not known previews, and never sends. */
const replyButtons = [
  'granska',
  'kontrollera',
  'forslag',
  'andra',
  'spara',
  'slang',
  'lamna',
  'skicka',
] as const;
export type ButtonName = (typeof replyButtons)[number];

const shared = {
  subject: lineField({ max: longestSubject }).optional(),
  body: wordsField({ max: longestReply }),
  toldOrally: z.string().max(10).optional(),
  overrideReason: wordsField({ max: longestReason }).optional(),
};
const answerSchema = z.strictObject(shared);
const correctionSchema = z.strictObject({
  ...shared,
  replaces: z.string().max(80),
  reason: wordsField({ max: longestReason }),
});
const questionSchema = z.strictObject({ body: shared.body });

export type AnswerFields = z.output<typeof answerSchema>;
type CorrectionFields = z.output<typeof correctionSchema>;

/** The value of the button that inserts a phrase. */
export const phraseButton = (id: string) => `fras-${id}`;

/** Which button was pressed, and the rest of the form. */
export function readButton({ step, ...values }: FormValues): {
  readonly button: ButtonName | { readonly phrase: string };
  readonly values: FormValues;
} {
  const phrase = typeof step === 'string' ? /^fras-(.{1,80})$/.exec(step)?.[1] : undefined;
  if (phrase !== undefined) return { button: { phrase }, values };
  return { button: replyButtons.find((one) => one === step) ?? 'granska', values };
}

function withoutPlaceholders<Fields extends { readonly body: string }>(
  reading: FieldsReading<Fields>,
): FieldsReading<Fields> {
  if (reading.kind === 'errors' || !hasPlaceholder(reading.fields.body)) return reading;
  const errors: FieldErrors = { body: replyWords.placeholderLeft };
  return { kind: 'errors', errors };
}

export function readAnswer(values: FormValues): FieldsReading<AnswerFields> {
  return withoutPlaceholders(readFields(answerSchema, values, 'sv'));
}

export function readCorrection(values: FormValues): FieldsReading<CorrectionFields> {
  return withoutPlaceholders(readFields(correctionSchema, values, 'sv'));
}

export function readQuestion(values: FormValues): FieldsReading<{ readonly body: string }> {
  return readFields(questionSchema, values, 'sv');
}

const returnSchema = z.strictObject({ words: wordsField({ max: longestReason }) });

/** The words that a reply is sent back to its author with; they are required. */
export function readReturn(values: FormValues): FieldsReading<z.output<typeof returnSchema>> {
  const words = typed(values, 'words');
  if (words.trim() === '') return { kind: 'errors', errors: { words: readingWords.wordsMissing } };
  return readFields(returnSchema, { words }, 'sv');
}
