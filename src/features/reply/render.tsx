import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { DeskChange } from '../../desk/desk-change.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { changesSince } from '../../web/changes-since.ts';
import { typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { checkFor } from './check.ts';
import type { KeptDraft } from './draft.ts';
import type { ModeName } from './fields.ts';
import { ReplyPage, type ReplyPageProps } from './page.tsx';
import { suggestionContext } from './phrases.tsx';
import { PreviewPage } from './preview.tsx';
import type { SubmittedReply } from './submitted-form.ts';

type Given = 'deskCase' | 'material' | 'version' | 'values' | 'errors' | 'refused';

/** The part of the page that depends on the button that was pressed. */
export interface SubmittedPage extends Partial<Pick<ReplyPageProps, Given>> {
  readonly deskCase: DeskCase;
  readonly material: ReplyPageProps['material'];
  readonly kept: KeptDraft | undefined;
  readonly preview?: boolean;
  /** Whether the result of the check is shown; by default it is. */
  readonly checks?: boolean;
}

/** The form or its preview after a button was pressed, with everything that was typed. */
export function renderSubmitted(
  app: AppContext,
  mode: ModeName,
  submitted: SubmittedReply,
  { kept, preview = false, checks = true, ...given }: SubmittedPage,
  reply: FastifyReply,
  status: number,
) {
  const { actor, seenVersion: version } = submitted;
  const values = given.values ?? submitted.values;
  const elsewhere = kept?.type === 'elsewhere' ? kept.draft : undefined;
  const page: ReplyPageProps = {
    ...{ mode, version, actor, config: app.config, elsewhere },
    ...given,
    publicUrl: app.publicUrl,
    sender: app.caseContext.sender,
    today: arrivalDayOf(app.clock.now()),
    values,
    // The draft of the other window has now been shown, so the next button may overwrite it.
    origin: elsewhere ? { ...submitted.origin, seen: elsewhere.version } : submitted.origin,
    context: suggestionContext(given.deskCase, actor, app.publicUrl),
    check: checks ? checkFor(given.deskCase, typed(values, 'body')) : undefined,
  };
  return sendPage(
    reply,
    status,
    preview ? <PreviewPage {...page} clock={app.clock} /> : <ReplyPage {...page} />,
  );
}

/** What the page says of a refusal, and the version of the case that has now been seen. */
export function shownRefusal({
  deskCase,
  refusal,
  since,
  names,
}: Extract<DeskChange, { type: 'refused' }>) {
  const manager = names.account(deskCase.case.escalated_to ?? '');
  return {
    deskCase,
    version: deskCase.case.version,
    refused: {
      sentence: refusalSentence(refusal, manager),
      since: refusal.code === 'stale' ? changesSince(since, names) : [],
    },
  };
}
