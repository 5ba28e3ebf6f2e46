import type { FastifyReply } from 'fastify';
import { permitted } from '../../domain/permission.ts';
import type { House } from '../../house.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { deskPaths } from '../../web/paths.ts';
import { answerAgain } from './again.tsx';
import { discardDraft, keepDraft } from './draft.ts';
import { type ModeName, modes } from './mode.ts';
import { savedAddress } from './open.tsx';
import { seeCase } from './open-case.ts';
import type { Sent } from './sent.ts';
import { besideSending, type ShowingStep } from './steps.ts';
import { contextOf } from './suggestion.ts';

/** Whatever changes nothing of the case: checking, previewing, a suggestion; saving the draft, or throwing it away. */
export async function answerStep(
  house: House,
  mode: ModeName,
  sent: Sent,
  step: ShowingStep | 'spara' | 'slang',
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
  const shown =
    step === 'spara'
      ? { values, checks: true, preview: false }
      : besideSending(step, mode, values, contextOf(deskCase, actor, house.publicUrl));
  const kept = await keepDraft(house, { ...sent, deskCase, mode, values: shown.values });
  if (step === 'spara' && kept.type === 'saved')
    return reply.redirect(savedAddress(mode, number), 303);
  const status =
    kept.type === 'elsewhere' && step === 'spara' ? 409 : 'errors' in shown ? 422 : 200;
  return await answerAgain(house, mode, sent, { deskCase, kept, ...shown }, reply, status);
}
