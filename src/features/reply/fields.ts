import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { StaffActor } from '../../domain/actor.ts';
import type { ReplyAction } from '../../domain/vocabulary.ts';
import { readingWords } from '../../i18n/desk/reply-draft.ts';
import type { DeskCaseAction } from '../../paths.ts';
import { type FieldErrors, type FieldsReading, readFields } from '../../validation/field-errors.ts';
import { lineField, wordsField } from '../../validation/text-fields.ts';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { readSeenVersion } from '../../web/seen-version.ts';
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
const answerSchema = z.strictObject({
  ...shared,
  cause: wordsField({ max: longestReason }).optional(),
});
const correctionSchema = z.strictObject({
  ...shared,
  replaces: z.string().max(80),
  reason: wordsField({ max: longestReason }),
});
const questionSchema = z.strictObject({ body: shared.body });

export type AnswerFields = z.output<typeof answerSchema>;
export type SharedFields = Omit<AnswerFields, 'cause'>;
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

/** The window of the browser that the form was opened in, and the version of the draft that it began with; 0 for none. */
export interface DraftOrigin {
  readonly tab: string;
  readonly seen: number;
}

export const originFields = { tab: 'tab', seen: 'utkast' } as const;

export function newDraftOrigin(seen: number): DraftOrigin {
  return { tab: randomUUID(), seen };
}

/** Where the draft comes from, and the other values of the form. */
export function readDraftOrigin(sent: FormValues): {
  readonly origin: DraftOrigin;
  readonly values: FormValues;
} {
  const { [originFields.tab]: _tab, [originFields.seen]: _seen, ...values } = sent;
  const tab = typed(sent, originFields.tab);
  const seen = typed(sent, originFields.seen);
  return {
    origin: {
      tab: /^[0-9a-f-]{36}$/.test(tab) ? tab : randomUUID(),
      seen: /^\d{1,9}$/.test(seen) ? Number(seen) : 0,
    },
    values,
  };
}

export type ReplyRequest = FastifyRequest<{
  Params: { readonly number: string };
  Querystring: Readonly<Record<string, unknown>>;
}>;

/** A submitted form of a reply, with its sender and the number of the case. */
export interface SubmittedReply {
  readonly actor: StaffActor;
  readonly number: string;
  readonly seenVersion: number;
  readonly origin: DraftOrigin;
  readonly values: FormValues;
}

export function readSubmittedReply(
  request: ReplyRequest,
  actor: StaffActor,
): {
  readonly button: ReturnType<typeof readButton>['button'];
  readonly submitted: SubmittedReply;
} {
  const { seenVersion, values: filled } = readSeenVersion(formToObject(request.body));
  const { origin, values: marked } = readDraftOrigin(filled);
  const { button, values } = readButton(marked);
  const { number } = request.params;
  return { button, submitted: { actor, number, seenVersion, origin, values } };
}
