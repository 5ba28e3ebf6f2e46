import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { permitted } from '../../domain/permission.ts';
import { phraseWords } from '../../i18n/desk/phrases.ts';
import { deskPaths } from '../../paths.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { type FormValues, typed } from '../../web/form-body.ts';
import { loadReplyContext, seeCase } from './context.ts';
import { discardDraft, keepDraft } from './draft.ts';
import { type ModeName, modes, readAnswer, readCorrection, type Step } from './fields.ts';
import { savedAddress } from './open.tsx';
import { contextOf, filledFor } from './phrases.tsx';
import { renderReplyAgain } from './render.tsx';
import type { SentReply } from './submitted-form.ts';
import { type ReplyContext, suggestedReply } from './words.ts';

/** A phrase that was retired or moved while the form was open is said to be gone; what is typed stays. */
async function withPhrase(
  app: AppContext,
  mode: ModeName,
  { actor, deskCase, values }: SentReply & { readonly deskCase: DeskCase },
  id: string,
): Promise<Shown> {
  const { phrases } = await loadReplyContext(app, actor, deskCase, mode);
  const phrase = phrases.find((one) => one.id === id);
  if (!phrase)
    return { values, checks: true, preview: false, errors: { body: phraseWords.beside.gone } };
  return appended(values, filledFor(phrase, deskCase, actor, app.publicUrl));
}

async function shownAfter(
  app: AppContext,
  mode: ModeName,
  sent: SentReply & { readonly deskCase: DeskCase },
  step: ShowingStep | 'spara' | { readonly phrase: string },
): Promise<Shown> {
  const { deskCase, actor, values } = sent;
  if (typeof step === 'object') return await withPhrase(app, mode, sent, step.phrase);
  if (step === 'spara') return { values, checks: true, preview: false };
  return besideSending(step, mode, values, contextOf(deskCase, actor, app.publicUrl));
}

/** Whatever changes nothing of the case: checking, previewing, a suggestion; saving the draft, or throwing it away. */
export async function answerStep(
  app: AppContext,
  mode: ModeName,
  sent: SentReply,
  step: ShowingStep | 'spara' | 'slang' | { readonly phrase: string },
  reply: FastifyReply,
) {
  const { actor, number, values } = sent;
  const { config } = app;
  const deskCase = await seeCase(app, actor, number);
  if (!deskCase) return answerNotThere(reply, { actor, values, config });
  if (!permitted(modes[mode].action, actor, deskCase.case))
    return answerNotPermitted(reply, { actor, values, config }, deskCase.municipality);
  if (step === 'slang') {
    await discardDraft(app, { actor, deskCase, mode });
    return reply.redirect(deskPaths.case(number), 303);
  }
  const shown = await shownAfter(app, mode, { ...sent, deskCase }, step);
  const kept = await keepDraft(app, { ...sent, deskCase, mode, values: shown.values });
  if (step === 'spara' && kept.type === 'saved')
    return reply.redirect(savedAddress(mode, number), 303);
  const status = kept.type === 'elsewhere' && step === 'spara' ? 409 : shown.errors ? 422 : 200;
  return await renderReplyAgain(app, mode, sent, { deskCase, kept, ...shown }, reply, status);
}

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
