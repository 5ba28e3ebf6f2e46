import type { FastifyReply } from 'fastify';
import type { House } from '../../app-context.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { permitted } from '../../domain/permission.ts';
import { phraseWords } from '../../i18n/desk/phrases.ts';
import { deskPaths } from '../../paths.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { answerAgain } from './again.tsx';
import { discardDraft, keepDraft } from './draft.ts';
import { type ModeName, modes } from './mode.ts';
import { savedAddress } from './open.tsx';
import { seeCase } from './open-case.ts';
import { filledFor } from './phrases.ts';
import type { Sent } from './sent.ts';
import { appended, besideSending, type ShowingStep, type Shown } from './steps.ts';
import { contextOf } from './suggestion.ts';
import { surroundingsOf } from './surroundings.ts';

/** A phrase that was retired or moved while the form was open is said to be gone; what is typed stays. */
async function withPhrase(
  house: House,
  mode: ModeName,
  { actor, deskCase, values }: Sent & { readonly deskCase: DeskCase },
  id: string,
): Promise<Shown> {
  const { phrases } = await surroundingsOf(house, actor, deskCase, mode);
  const phrase = phrases.find((one) => one.id === id);
  if (!phrase)
    return { values, checks: true, preview: false, errors: { body: phraseWords.beside.gone } };
  return appended(values, filledFor(phrase, deskCase, actor, house.publicUrl));
}

async function shownAfter(
  house: House,
  mode: ModeName,
  sent: Sent & { readonly deskCase: DeskCase },
  step: ShowingStep | 'spara' | { readonly phrase: string },
): Promise<Shown> {
  const { deskCase, actor, values } = sent;
  if (typeof step === 'object') return await withPhrase(house, mode, sent, step.phrase);
  if (step === 'spara') return { values, checks: true, preview: false };
  return besideSending(step, mode, values, contextOf(deskCase, actor, house.publicUrl));
}

/** Whatever changes nothing of the case: checking, previewing, a suggestion; saving the draft, or throwing it away. */
export async function answerStep(
  house: House,
  mode: ModeName,
  sent: Sent,
  step: ShowingStep | 'spara' | 'slang' | { readonly phrase: string },
  reply: FastifyReply,
) {
  const { actor, number, values } = sent;
  const { config } = house;
  const deskCase = await seeCase(house, actor, number);
  if (!deskCase) return answerNotThere(reply, { actor, values, config });
  if (!permitted(modes[mode].action, actor, deskCase.case))
    return answerNotPermitted(reply, { actor, values, config }, deskCase.municipality);
  if (step === 'slang') {
    await discardDraft(house, { actor, deskCase, mode });
    return reply.redirect(deskPaths.case(number), 303);
  }
  const shown = await shownAfter(house, mode, { ...sent, deskCase }, step);
  const kept = await keepDraft(house, { ...sent, deskCase, mode, values: shown.values });
  if (step === 'spara' && kept.type === 'saved')
    return reply.redirect(savedAddress(mode, number), 303);
  const status = kept.type === 'elsewhere' && step === 'spara' ? 409 : shown.errors ? 422 : 200;
  return await answerAgain(house, mode, sent, { deskCase, kept, ...shown }, reply, status);
}
