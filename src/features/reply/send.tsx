import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { type ActionReading, changeAtDesk } from '../../desk/desk-change.ts';
import { permitted } from '../../domain/permission.ts';
import { readingWords } from '../../i18n/desk/reply-draft.ts';
import { doneAddress } from '../../paths.ts';
import { ownDraft } from '../../replies/draft.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { typed } from '../../web/form-body.ts';
import { replyAction } from './check.ts';
import { seeCase } from './context.ts';
import { type Kept, keepDraft } from './draft.ts';
import { type ModeName, modes, readAnswer, readCorrection } from './fields.ts';
import { refusedAs, renderReplyAgain } from './render.tsx';
import type { SentReply } from './submitted-form.ts';

/** Left for reading: what could not be sent is not left either, but what the policy asks for is the reader's to see. */
async function leaving(
  mode: ModeName,
  { actor, values }: SentReply,
  { case: row }: DeskCase,
  trx: TenantTransaction,
): Promise<ActionReading> {
  const reading = mode === 'answer' ? readAnswer(values) : readCorrection(values);
  if (reading.kind === 'errors') return reading;
  if (typed(values, 'toldOrally') !== '')
    return { kind: 'errors', errors: { toldOrally: readingWords.toldOrally } };
  const of = modes[mode].action;
  const draft = await ownDraft(trx, row.id, { author: actor.accountId, of });
  if (!draft) return { kind: 'errors', errors: { body: readingWords.noDraft } };
  return { kind: 'fields', fields: { type: 'request_reading', of } };
}

/** Sends the reply, or leaves it for somebody else to read. What is typed is kept first, whatever comes of it. */
export async function send(
  app: AppContext,
  mode: ModeName,
  sent: SentReply,
  step: 'skicka' | 'lamna',
  reply: FastifyReply,
) {
  const { actor, number, seenVersion, values } = sent;
  const { config } = app;
  const { action: of } = modes[mode];
  const seen = await seeCase(app, actor, number);
  if (!seen) return answerNotThere(reply, { actor, values, config });
  if (!permitted(of, actor, seen.case))
    return answerNotPermitted(reply, { actor, values, config }, seen.municipality);
  const kept: Kept = await keepDraft(app, { ...sent, deskCase: seen, mode });
  if (kept.type === 'elsewhere')
    return await renderReplyAgain(app, mode, sent, { deskCase: seen, kept }, reply, 409);
  const action = step === 'lamna' ? 'request_reading' : of;
  const outcome = await changeAtDesk(app, {
    ...{ actor, number, action, seenVersion },
    read: (deskCase, trx) =>
      step === 'lamna' ? leaving(mode, sent, deskCase, trx) : replyAction(mode, values, deskCase),
  });
  switch (outcome.type) {
    case 'not_there':
      return answerNotThere(reply, { actor, values, config });
    case 'not_permitted':
      return answerNotPermitted(reply, { actor, values, config }, outcome.deskCase.municipality);
    case 'errors': {
      const { deskCase, errors } = outcome;
      return await renderReplyAgain(app, mode, sent, { deskCase, errors, kept }, reply, 422);
    }
    case 'refused':
      return await renderReplyAgain(app, mode, sent, { ...refusedAs(outcome), kept }, reply, 409);
    case 'changed':
      return reply.redirect(doneAddress(number, action, outcome.seen), 303);
  }
}
