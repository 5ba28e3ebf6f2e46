import type { FastifyReply } from 'fastify';
import type { House } from '../../app-context.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import type { Kept } from './draft.ts';
import type { ModeName } from './mode.ts';
import { ReplyPage, type ReplyPageProps } from './page.tsx';
import { PreviewPage } from './preview.tsx';
import { checkFor } from './reply-check.ts';
import type { Sent } from './sent.ts';
import { contextOf } from './suggestion.ts';
import { surroundingsOf } from './surroundings.ts';

type Own = 'deskCase' | 'version' | 'values' | 'errors' | 'refused';

/** What of the page depends on the step that was pressed. */
export interface Again extends Partial<Pick<ReplyPageProps, Own>> {
  readonly deskCase: DeskCase;
  readonly kept: Kept | undefined;
  readonly preview?: boolean;
  readonly checks?: boolean;
}

/** The page again after a step, with everything typed in it and whatever else has been saved meanwhile. */
export async function answerAgain(
  house: House,
  mode: ModeName,
  sent: Sent,
  { kept, preview = false, checks = true, deskCase, ...own }: Again,
  reply: FastifyReply,
  status: number,
) {
  const { actor, seenVersion: version } = sent;
  const values = own.values ?? sent.values;
  const elsewhere = kept?.type === 'elsewhere' ? kept.draft : undefined;
  const page: ReplyPageProps = {
    ...{ mode, deskCase, version, actor, config: house.config, elsewhere },
    ...own,
    publicUrl: house.publicUrl,
    today: arrivalDayOf(house.clock.now()),
    values,
    // What the other window saved has now been shown: the next step may go on from here.
    mark: elsewhere ? { ...sent.mark, seen: elsewhere.version } : sent.mark,
    beside: await surroundingsOf(house, actor, deskCase, mode),
    context: contextOf(deskCase, actor, house.publicUrl),
    check: checks ? checkFor(deskCase, typed(values, 'body')) : undefined,
  };
  return sendPage(
    reply,
    status,
    preview ? <PreviewPage {...page} clock={house.clock} /> : <ReplyPage {...page} />,
  );
}
