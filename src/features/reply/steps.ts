import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { readAnswer, readCorrection, type Step } from './form.ts';
import type { ModeName } from './mode.ts';
import { type ReplyContext, suggestedReply } from './words.ts';

export interface Shown {
  readonly values: FormValues;
  readonly checks: boolean;
  readonly preview: boolean;
  readonly errors?: FieldErrors;
}

/** Those after which the form or its preview is shown again. */
export type ShowingStep = Exclude<Step, 'spara' | 'slang' | 'lamna' | 'skicka'>;

/** What is shown after a button that does not send. */
export function besideSending(
  step: ShowingStep,
  mode: ModeName,
  values: FormValues,
  context: ReplyContext,
): Shown {
  switch (step) {
    case 'andra':
      return { values, checks: true, preview: false };
    case 'kontrollera':
      return { values, checks: typed(values, 'body').trim() !== '', preview: false };
    case 'forslag':
      return appended(values, suggestedReply(context));
    case 'granska': {
      const reading = mode === 'correct' ? readCorrection(values) : readAnswer(values);
      return reading.kind === 'errors'
        ? { values, checks: true, preview: false, errors: reading.errors }
        : { values, checks: true, preview: true };
    }
  }
}

/** Put after what is there already: nothing typed is ever replaced. */
export function appended(values: FormValues, more: string): Shown {
  const former = typed(values, 'body').trimEnd();
  const body = [former, more].filter((text) => text !== '').join('\n\n');
  return { values: { ...values, body }, checks: true, preview: false };
}
