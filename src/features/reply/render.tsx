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
import { loadReplyContext } from './context.ts';
import type { Kept } from './draft.ts';
import type { ModeName } from './fields.ts';
import { ReplyPage, type ReplyPageProps } from './page.tsx';
import { contextOf } from './phrases.tsx';
import { PreviewPage } from './preview.tsx';
import type { SentReply } from './submitted-form.ts';

type Own = 'deskCase' | 'version' | 'values' | 'errors' | 'refused';

/** What of the page depends on the step that was pressed. */
export interface RerenderProps extends Partial<Pick<ReplyPageProps, Own>> {
  readonly deskCase: DeskCase;
  readonly kept: Kept | undefined;
  readonly preview?: boolean;
  readonly checks?: boolean;
}

/** The page again after a step, with everything typed in it and whatever else has been saved meanwhile. */
export async function renderReplyAgain(
  app: AppContext,
  mode: ModeName,
  sent: SentReply,
  { kept, preview = false, checks = true, deskCase, ...own }: RerenderProps,
  reply: FastifyReply,
  status: number,
) {
  const { actor, seenVersion: version } = sent;
  const values = own.values ?? sent.values;
  const elsewhere = kept?.type === 'elsewhere' ? kept.draft : undefined;
  const page: ReplyPageProps = {
    ...{ mode, deskCase, version, actor, config: app.config, elsewhere },
    ...own,
    publicUrl: app.publicUrl,
    today: arrivalDayOf(app.clock.now()),
    values,
    // What the other window saved has now been shown: the next step may go on from here.
    mark: elsewhere ? { ...sent.mark, seen: elsewhere.version } : sent.mark,
    beside: await loadReplyContext(app, actor, deskCase, mode),
    context: contextOf(deskCase, actor, app.publicUrl),
    check: checks ? checkFor(deskCase, typed(values, 'body')) : undefined,
  };
  return sendPage(
    reply,
    status,
    preview ? <PreviewPage {...page} clock={app.clock} /> : <ReplyPage {...page} />,
  );
}

/** A refusal as the page tells it, with the version that has now been seen. */
export function refusedAs({
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
