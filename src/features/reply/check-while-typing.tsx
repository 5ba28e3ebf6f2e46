import type { FastifyReply } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { AppContext } from '../../app-context.ts';
import { permitted } from '../../domain/permission.ts';
import { Problem } from '../../problem.ts';
import { typed } from '../../web/form-body.ts';
import { staffOf } from '../../web/require-staff.tsx';
import { checkFor } from './check.ts';
import { CheckResult, checkSentence, HintList, hintSentence } from './check-result.tsx';
import { loadReplyContext, seeCase } from './context.ts';
import { keepDraft } from './draft.ts';
import { keptSentence, OthersWriting } from './draft-notes.tsx';
import { type ModeName, modes } from './fields.ts';
import { contextOf } from './phrases.tsx';
import { type ReplyRequest, readSentReply } from './submitted-form.ts';

/**
 * The check alone, as a piece of the page, for the script that asks while somebody types; what they have typed is kept on
 * the way. The sentence that is read aloud comes first, and stands in the page's own live region.
 */
export async function checkWhileTyping(
  app: AppContext,
  mode: ModeName,
  request: ReplyRequest,
  reply: FastifyReply,
) {
  const actor = await staffOf(app, request);
  const { sent } = readSentReply(request, actor);
  const deskCase = await seeCase(app, actor, sent.number);
  if (!deskCase) throw new Problem('not_found');
  if (!permitted(modes[mode].action, actor, deskCase.case)) throw new Problem('not_permitted');
  const kept = await keepDraft(app, { ...sent, deskCase, mode }, true);
  const { others } = await loadReplyContext(app, actor, deskCase, mode);
  const body = typed(sent.values, 'body');
  const context = contextOf(deskCase, actor, app.publicUrl);
  const check = body.trim() === '' ? undefined : checkFor(deskCase, body);
  const { language } = deskCase.case;
  const told = [keptSentence(kept), checkSentence(check), hintSentence(body, language)].filter(
    (sentence) => sentence !== '',
  );
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      renderToString(
        <>
          <p hidden data-told="">
            {told.join(' ')}
          </p>
          <OthersWriting others={others} deskCase={deskCase} />
          <CheckResult {...{ check, deskCase, context }} />
          <HintList body={body} language={language} />
        </>,
      ),
    );
}
