import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { recordReading } from '../../desk/desk-change.ts';
import { draftsOf } from '../../replies/draft.ts';
import { typed } from '../../web/form-body.ts';
import { sendFragment } from '../../web/render.ts';
import { staffOf } from '../../web/require-staff.tsx';
import { checkFor } from './check.ts';
import { CheckResult, checkSentence, HintList, hintSentence } from './check-result.tsx';
import { draftsOfOthers, findPermitted, inTransactionOf } from './context.ts';
import { keepDraft } from './draft.ts';
import { keptSentence, OthersWriting } from './draft-notes.tsx';
import { type ModeName, modes } from './fields.ts';
import { suggestionContext } from './phrases.tsx';
import { type ReplyRequest, readSubmittedReply } from './submitted-form.ts';

/**
 * The check alone, as a piece of the page, for the script that asks while somebody types; what they have typed is kept with
 * it. The sentence for a screen reader comes first, and is put into the page's live region.
 */
export async function checkWhileTyping(
  app: AppContext,
  mode: ModeName,
  request: ReplyRequest,
  reply: FastifyReply,
) {
  const actor = await staffOf(app, request);
  const { submitted } = readSubmittedReply(request, actor);
  const { number, values } = submitted;
  const { deskCase, kept, others } = await inTransactionOf(app, actor, async (trx) => {
    const deskCase = await findPermitted(trx, actor, number, modes[mode].action);
    const kept = await keepDraft(trx, app.clock, { ...submitted, deskCase, mode }, true);
    const others = draftsOfOthers(await draftsOf(trx, deskCase.case.id), actor);
    await recordReading(trx, app.clock, actor, deskCase);
    return { deskCase, kept, others };
  });
  const body = typed(values, 'body');
  const context = suggestionContext(deskCase, actor, app.publicUrl);
  const check = body.trim() === '' ? undefined : checkFor(deskCase, body);
  const { language } = deskCase.case;
  const sentences = [keptSentence(kept), checkSentence(check), hintSentence(body, language)];
  return sendFragment(
    reply,
    <>
      <p hidden data-told="">
        {sentences.filter((sentence) => sentence !== '').join(' ')}
      </p>
      <OthersWriting others={others} deskCase={deskCase} />
      <CheckResult {...{ check, deskCase, context }} />
      <HintList body={body} language={language} />
    </>,
  );
}
