import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { draftWords } from '../../i18n/desk/reply-draft.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { KeptText } from '../../ui/session-ended-page.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import { sendPage } from '../../web/render.ts';
import { staffOf } from '../../web/require-staff.tsx';
import { loadReplyContext, openPermitted, reasonNotOpen } from './context.ts';
import { valuesOf } from './draft.ts';
import { type ModeName, modes } from './fields.ts';
import { openingValues, tiedAnswer } from './initial-values.ts';
import { ReplyPage } from './page.tsx';
import { contextOf } from './phrases.tsx';
import { newMark, type ReplyRequest } from './submitted-form.ts';

/** The form with what its writer had kept of it, or as it begins. */
export async function openReply(
  app: AppContext,
  mode: ModeName,
  request: ReplyRequest,
  reply: FastifyReply,
) {
  const actor = await staffOf(app, request);
  const { number } = request.params;
  const deskCase = await openPermitted(app, actor, number, modes[mode].action);
  const beside = await loadReplyContext(app, actor, deskCase, mode);
  const hindrance = reasonNotOpen(modes[mode].action, actor, deskCase);
  if (hindrance !== undefined) {
    if (!beside.own) throw new Problem('conflict', { detail: hindrance });
    const page = { number, hindrance, body: beside.own.body };
    const frame = deskFrame(actor, deskCase.municipality, app.config);
    return sendPage(reply, 409, <UnsentPage {...page} frame={frame} />);
  }
  const asked = request.query.svar;
  const opening = beside.own
    ? valuesOf(beside.own)
    : openingValues(mode, deskCase, typeof asked === 'string' ? asked : undefined);
  if (!opening) throw new Problem('conflict');
  const tied =
    mode === 'answer' && !beside.own
      ? await tiedAnswer(app, actor, deskCase, request.query.som)
      : undefined;
  const values = tied?.body ? { ...opening, body: tied.body } : opening;
  const page = {
    ...{ mode, deskCase, beside, values, actor, config: app.config },
    publicUrl: app.publicUrl,
    today: arrivalDayOf(app.clock.now()),
    context: contextOf(deskCase, actor, app.publicUrl),
    version: deskCase.case.version,
    mark: newMark(beside.own?.version ?? 0),
    saved: request.query.sparat !== undefined && beside.own !== undefined,
    tied,
  };
  return sendPage(reply, 200, <ReplyPage {...page} check={undefined} />);
}

/** Where the case has got to where no reply is sent, its writer finds what they wrote. */
function UnsentPage({
  number,
  hindrance,
  body,
  frame,
}: {
  readonly number: string;
  readonly hindrance: string;
  readonly body: string;
  readonly frame: ReturnType<typeof deskFrame>;
}) {
  const words = draftWords.unsent;
  return (
    <DeskLayout title={words.title} active="queue" {...frame}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{hindrance}</Paragraph>
      <Paragraph>{words.text}</Paragraph>
      <KeptText words={[body]} />
      <Paragraph>
        <TextLink href={deskPaths.case(number)}>{draftWords.toCase}</TextLink>
      </Paragraph>
    </DeskLayout>
  );
}

/** The form again, with what was saved in it. */
export function savedAddress(mode: ModeName, number: string): string {
  return `${deskPaths.caseAction(number, actionPaths[modes[mode].action])}?sparat=1`;
}
