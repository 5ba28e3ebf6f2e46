import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant, type TenantTransaction } from '../../db/tenant.ts';
import { recordReading } from '../../desk/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
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
import { findPermitted, loadReplyMaterial, whyNotNow } from './context.ts';
import { valuesOf } from './draft.tsx';
import { type ModeName, modes, newDraftOrigin, type ReplyRequest } from './fields.ts';
import { ReplyPage } from './page.tsx';
import { suggestionContext } from './phrases.tsx';
import { initialValues, tiedAnswer } from './suggested-reply.ts';

/** What the page shows. Opening a case that is marked with secrecy is recorded. */
async function loadReplyPage(
  trx: TenantTransaction,
  { clock }: Pick<AppContext, 'clock'>,
  mode: ModeName,
  actor: StaffActor,
  { params, query }: Pick<ReplyRequest, 'params' | 'query'>,
) {
  const deskCase = await findPermitted(trx, actor, params.number, modes[mode].action);
  const material = await loadReplyMaterial(trx, actor, deskCase, mode);
  const isFirstAnswer = mode === 'answer' && !material.own;
  const tied = isFirstAnswer ? await tiedAnswer(trx, clock, actor, deskCase, query.som) : undefined;
  await recordReading(trx, clock, actor, deskCase);
  return { deskCase, material, tied };
}

/** Opens the form with the writer's draft, or with its initial values. */
export async function openReply(
  app: AppContext,
  mode: ModeName,
  request: ReplyRequest,
  reply: FastifyReply,
) {
  const actor = await staffOf(app, request);
  const { number } = request.params;
  const { deskCase, material, tied } = await inTenant(app.databases, actor, (trx) =>
    loadReplyPage(trx, app, mode, actor, request),
  );
  const { own } = material;
  const reason = whyNotNow(modes[mode].action, actor, deskCase);
  if (reason !== undefined) {
    if (!own) throw new Problem('conflict', { detail: reason });
    const frame = deskFrame(actor, deskCase.municipality, app.config);
    return sendPage(reply, 409, <UnsentPage {...{ number, reason, frame }} body={own.body} />);
  }
  const { svar, sparat } = request.query;
  const initial = own
    ? valuesOf(own)
    : initialValues(mode, deskCase, typeof svar === 'string' ? svar : undefined);
  if (!initial) throw new Problem('conflict');
  const values = tied?.body ? { ...initial, body: tied.body } : initial;
  const page = {
    ...{ mode, deskCase, material, values, actor, config: app.config },
    publicUrl: app.publicUrl,
    sender: app.caseContext.sender,
    today: arrivalDayOf(app.clock.now()),
    context: suggestionContext(deskCase, actor, app.publicUrl),
    version: deskCase.case.version,
    origin: newDraftOrigin(own?.version ?? 0),
    saved: sparat !== undefined && own !== undefined,
    tied,
  };
  return sendPage(reply, 200, <ReplyPage {...page} check={undefined} />);
}

/** Shows the draft of a reply that can no longer be sent, because of what has happened to the case. */
function UnsentPage({
  number,
  reason,
  body,
  frame,
}: {
  readonly number: string;
  readonly reason: string;
  readonly body: string;
  readonly frame: ReturnType<typeof deskFrame>;
}) {
  const words = draftWords.unsent;
  return (
    <DeskLayout title={words.title} active="queue" {...frame}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{reason}</Paragraph>
      <Paragraph>{words.text}</Paragraph>
      <KeptText words={[body]} />
      <Paragraph>
        <TextLink href={deskPaths.case(number)}>{draftWords.toCase}</TextLink>
      </Paragraph>
    </DeskLayout>
  );
}

/** The address of the form after the draft was saved by its button. */
export function savedAddress(mode: ModeName, number: string): string {
  return `${deskPaths.caseAction(number, actionPaths[modes[mode].action])}?sparat=1`;
}
