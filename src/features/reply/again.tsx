import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import type { Kept } from './draft.ts';
import type { ModeName } from './mode.ts';
import { ReplyPage, type ReplyPageProps } from './page.tsx';
import { PreviewPage } from './preview.tsx';
import { checkFor } from './reply-check.ts';
import type { SentReply } from './sent.ts';
import { contextOf } from './suggestion.ts';
import { loadReplyContext } from './surroundings.ts';

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
