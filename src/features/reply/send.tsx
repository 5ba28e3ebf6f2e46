import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { type ActionReading, changeWithin, recordReading } from '../../desk/desk-change.ts';
import { readingWords } from '../../i18n/desk/reply-draft.ts';
import { doneAddress } from '../../paths.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { typed } from '../../web/form-body.ts';
import { replyAction } from './check.ts';
import { inTransactionOf, loadReplyMaterial } from './context.ts';
import { type KeptDraft, keepDraft } from './draft.ts';
import { type ModeName, modes, readAnswer, readCorrection } from './fields.ts';
import { renderSubmitted, shownRefusal } from './render.tsx';
import type { SubmittedReply } from './submitted-form.ts';

/**
 * Asks for the draft to be read by somebody else. The fields must be valid; whether something that the policy demands is missing is
 * for the reader to judge.
 */
function readingRequest(
  mode: ModeName,
  { values }: SubmittedReply,
  kept: KeptDraft,
): ActionReading {
  const reading = mode === 'answer' ? readAnswer(values) : readCorrection(values);
  if (reading.kind === 'errors') return reading;
  if (typed(values, 'toldOrally') !== '')
    return { kind: 'errors', errors: { toldOrally: readingWords.toldOrally } };
  if (kept.type !== 'saved') return { kind: 'errors', errors: { body: readingWords.noDraft } };
  return { kind: 'fields', fields: { type: 'request_reading', of: modes[mode].action } };
}

/** The outcome, with what the page shows where the reply was not sent. */
async function attemptToSend(
  trx: TenantTransaction,
  { caseContext, clock }: Pick<AppContext, 'caseContext' | 'clock'>,
  mode: ModeName,
  submitted: SubmittedReply,
  button: 'skicka' | 'lamna',
) {
  const { actor, number, seenVersion, values } = submitted;
  let kept: KeptDraft | undefined;
  const outcome = await changeWithin(trx, caseContext, {
    ...{ actor, number, action: modes[mode].action, seenVersion },
    async read(deskCase) {
      // Saved first, so that nothing typed is lost if the reply is refused.
      kept = await keepDraft(trx, clock, { ...submitted, deskCase, mode });
      if (kept.type === 'elsewhere') return { kind: 'errors', errors: {} };
      return button === 'lamna'
        ? readingRequest(mode, submitted, kept)
        : replyAction(mode, values, deskCase);
    },
  });
  if (outcome.type !== 'errors' && outcome.type !== 'refused') return outcome;
  const { deskCase } = outcome;
  const material = await loadReplyMaterial(trx, actor, deskCase, mode, kept);
  await recordReading(trx, clock, actor, deskCase);
  return { ...outcome, page: { deskCase, material, kept } };
}

/** Sends the reply, or leaves it for somebody else to read. */
export async function send(
  app: AppContext,
  mode: ModeName,
  submitted: SubmittedReply,
  button: 'skicka' | 'lamna',
  reply: FastifyReply,
) {
  const { actor, number, values } = submitted;
  const { config } = app;
  const outcome = await inTransactionOf(app, actor, (trx) =>
    attemptToSend(trx, app, mode, submitted, button),
  );
  switch (outcome.type) {
    case 'not_there':
      return answerNotThere(reply, { actor, values, config });
    case 'not_permitted':
      return answerNotPermitted(reply, { actor, values, config }, outcome.deskCase.municipality);
    case 'errors': {
      const { page, errors } = outcome;
      const status = page.kept?.type === 'elsewhere' ? 409 : 422;
      return renderSubmitted(app, mode, submitted, { ...page, errors }, reply, status);
    }
    case 'refused': {
      const refused = shownRefusal(outcome);
      const page = { ...outcome.page, ...refused };
      return renderSubmitted(app, mode, submitted, page, reply, 409);
    }
    case 'changed': {
      const done = button === 'lamna' ? 'request_reading' : modes[mode].action;
      return reply.redirect(doneAddress(number, done, outcome.seen), 303);
    }
  }
}
