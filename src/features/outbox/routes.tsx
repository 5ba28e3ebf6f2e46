import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { letterFoot } from '../../messages/letter-foot.ts';
import { mailOf } from '../../messages/mail.ts';
import { textsOf } from '../../municipality/profile.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { Problem } from '../../problem.ts';
import { areasOf } from '../../web/desk-frame.ts';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { doneIn, outboxAddresses, sentBeforeIn } from './addresses.ts';
import { LetterPage } from './letter-page.tsx';
import { MessagePage, type MessagePageProps } from './message-page.tsx';
import { OutboxPage } from './page.tsx';
import { type PostingAction, post, postingActions } from './posting.ts';
import {
  type OutboxMessage,
  readHeldBack,
  readItem,
  readSent,
  readStopped,
  readWaiting,
} from './queries.ts';

interface RouteTypes {
  readonly Querystring: Readonly<Record<string, unknown>>;
}
/** As a segment of an address: only what can be a message's id reaches the database. */
const messageStep = ':messageId(^[\\w-]{1,64}$)';
interface OfMessage {
  readonly Params: { readonly messageId: string };
}

/** The user, if they may open the outbox. */
async function postalStaff(app: AppContext, request: FastifyRequest): Promise<StaffActor> {
  const actor = await staffOf(app, request);
  if (!areasOf(actor).includes('outbox')) throw new Problem('not_permitted');
  return actor;
}

async function showOutbox(
  app: AppContext,
  request: FastifyRequest<RouteTypes>,
  reply: FastifyReply,
) {
  const actor = await postalStaff(app, request);
  const failed = await app.jobs.failed(actor.municipality);
  const before = sentBeforeIn(request.query);
  const page = await inTenant(app.databases, actor, async (trx) => {
    const queued = await readWaiting(trx, actor, ['queued', 'sending']);
    return {
      municipality: await municipalityOf(trx, actor.municipality),
      awaiting: await readWaiting(trx, actor, ['awaiting_post']),
      returned: await readWaiting(trx, actor, ['returned']),
      queued,
      heldBack: await readHeldBack(trx, app.mailLimit, queued),
      stopped: await readStopped(trx, actor, failed),
      sent: await readSent(trx, actor, before),
    };
  });
  const { config } = app;
  const more = { actor, config, continued: before !== undefined, done: doneIn(request.query) };
  return sendPage(reply, 200, <OutboxPage {...page} {...more} />);
}

/** The message; 404 both where there is none and where this person may not see it. */
async function requireItem(
  trx: TenantTransaction,
  actor: StaffActor,
  id: string,
): Promise<OutboxMessage> {
  const message = await readItem(trx, actor, id);
  if (!message) throw new Problem('not_found');
  return message;
}

async function messagePage(
  app: AppContext,
  actor: StaffActor,
  messageId: string,
  more: Pick<MessagePageProps, 'errors' | 'refused' | 'reason'> = {},
) {
  const shown = await inTenant(app.databases, actor, async (trx) => {
    const message = await requireItem(trx, actor, messageId);
    const confirmed = message.confirmed_by
      ? await trx
          .selectFrom('account')
          .select('name')
          .where('id', '=', message.confirmed_by)
          .executeTakeFirst()
      : undefined;
    return {
      message,
      municipality: await municipalityOf(trx, actor.municipality),
      mail: await mailOf(trx, messageId, {
        publicUrl: app.publicUrl,
        sender: app.caseContext.sender,
      }),
      confirmedBy: confirmed?.name,
    };
  });
  const today = arrivalDayOf(app.clock.now());
  return <MessagePage {...shown} {...more} {...{ actor, today }} config={app.config} />;
}

async function showLetter(
  app: AppContext,
  request: FastifyRequest<OfMessage>,
  reply: FastifyReply,
) {
  const actor = await postalStaff(app, request);
  const shown = await inTenant(app.databases, actor, async (trx) => {
    const message = await requireItem(trx, actor, request.params.messageId);
    const { profile, ...municipality } = await trx
      .selectFrom('municipality')
      .select(['id', 'name', 'profile'])
      .where('id', '=', actor.municipality)
      .executeTakeFirstOrThrow();
    return { message, municipality: { ...municipality, texts: textsOf(profile) } };
  });
  const { config, publicUrl, clock } = app;
  const today = arrivalDayOf(clock.now());
  const footed = { ...shown.message, first: shown.message };
  const foot = letterFoot(footed, shown.municipality, { publicUrl, secret: config.secret });
  return sendPage(reply, 200, <LetterPage {...shown} {...{ actor, config, foot, today }} />);
}

async function takePosting(
  app: AppContext,
  action: PostingAction,
  request: FastifyRequest<OfMessage>,
  reply: FastifyReply,
) {
  const actor = await postalStaff(app, request);
  const { messageId } = request.params;
  const values: FormValues = formToObject(request.body);
  const result = await post(app, { actor, messageId, action, values });
  const again = async (status: number, more: Parameters<typeof messagePage>[3]) =>
    sendPage(
      reply,
      status,
      await messagePage(app, actor, messageId, { reason: typed(values, 'reason'), ...more }),
    );
  switch (result.type) {
    case 'done':
      return reply.redirect(outboxAddresses.done(action), 303);
    case 'not_there':
      throw new Problem('not_found');
    case 'not_permitted':
      throw new Problem('not_permitted');
    case 'errors':
      return await again(422, { errors: result.errors });
    case 'refused':
      return await again(409, { refused: refusalSentence(result.refusal, undefined) });
  }
}

export function registerOutboxRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  server.get<RouteTypes>(deskPaths.outbox, { preHandler }, (request, reply) =>
    showOutbox(app, request, reply),
  );
  server.get<OfMessage>(
    outboxAddresses.message(messageStep),
    { preHandler },
    async (request, reply) => {
      const actor = await postalStaff(app, request);
      return sendPage(reply, 200, await messagePage(app, actor, request.params.messageId));
    },
  );
  server.get<OfMessage>(deskPaths.letter(messageStep), { preHandler }, (request, reply) =>
    showLetter(app, request, reply),
  );
  for (const action of postingActions)
    server.post<OfMessage>(
      outboxAddresses.posting(messageStep, action),
      { preHandler },
      (request, reply) => takePosting(app, action, request, reply),
    );
}
