import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { addDays, arrivalDayOf, type Day } from '../../domain/calendar/day.ts';
import { obligationKinds } from '../../domain/obligations/obligations.ts';
import { mayCompleteObligation, maySeeFollowUp } from '../../domain/obligations/rights.ts';
import { readingReach } from '../../domain/permission.ts';
import {
  type FollowUp,
  type FollowUpCalendar,
  ownersIn,
  readFollowUps,
} from '../../follow-up/calendar.ts';
import { completeObligation } from '../../follow-up/complete.ts';
import { obligationWords } from '../../i18n/desk/obligations.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { Problem } from '../../problem.ts';
import { answerNotPermitted } from '../../web/answer-kept.tsx';
import { type FormValues, formToObject } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { readSeenVersion } from '../../web/seen-version.ts';
import { initialValues, readCompletion } from './form.ts';
import { ItemPage, type ItemPageProps } from './item-page.tsx';
import { FollowUpPage } from './page.tsx';
import { readReminders, readWatch, readWords } from './queries.ts';
import { readView } from './views.ts';

interface RouteTypes {
  readonly Querystring: Readonly<Record<string, unknown>>;
}
const steps = ['kind', 'code', 'level', 'place', 'from', 'to'] as const;
interface OfItem {
  readonly Params: Readonly<Record<(typeof steps)[number], string>>;
}
const itemAddress = `${deskPaths.followUp}/${steps.map((step) => `:${step}`).join('/')}`;

/** How far ahead the page looks: the next quarter. */
const daysAhead = 92;

async function calendarFor(
  trx: TenantTransaction,
  { municipality }: StaffActor,
  today: Day,
  dueBy: Day,
): Promise<FollowUpCalendar> {
  return await readFollowUps(trx, await municipalityOf(trx, municipality), { today, dueBy });
}

async function showList(app: AppContext, request: FastifyRequest<RouteTypes>, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  const today = arrivalDayOf(app.clock.now());
  const page = await inTenant(app.databases, actor, async (trx) => {
    const calendar = await calendarFor(trx, actor, today, addDays(today, daysAhead));
    const sees = readingReach(actor.role) !== undefined;
    return {
      calendar,
      watch: sees ? await readWatch(trx, { actor, today, policies: calendar.policies }) : undefined,
      reminders: await readReminders(trx, actor),
    };
  });
  const { urval, klart } = request.query;
  const more = {
    actor,
    today,
    config: app.config,
    view: readView(urval),
    saved: obligationKinds.find((kind) => kind === klart),
  };
  return sendPage(reply, 200, <FollowUpPage {...page} {...more} />);
}

/** The obligation in an address; the same answer where there is none and where this person may not see it. */
async function requireItem(
  trx: TenantTransaction,
  actor: StaffActor,
  params: OfItem['Params'],
  today: Day,
): Promise<{ readonly calendar: FollowUpCalendar; readonly followUp: FollowUp }> {
  const key = steps.map((step) => params[step]).join('/');
  // A year ahead, so that a link in a mail or a bookmark works before its day is near.
  const calendar = await calendarFor(trx, actor, today, addDays(today, 366));
  const followUp = calendar.followUps.find(({ obligation }) => obligation.key === key);
  if (!followUp) throw new Problem('not_found');
  const theirs = ownersIn(calendar, followUp).some(({ id }) => id === actor.accountId);
  if (!theirs && !maySeeFollowUp(actor, followUp.obligation)) throw new Problem('not_found');
  return { calendar, followUp };
}

type FormState = Pick<ItemPageProps, 'values' | 'seen' | 'errors' | 'refused'>;

async function itemPage(
  app: AppContext,
  actor: StaffActor,
  params: OfItem['Params'],
  again?: FormState,
) {
  const today = arrivalDayOf(app.clock.now());
  return await inTenant(app.databases, actor, async (trx) => {
    const { calendar, followUp } = await requireItem(trx, actor, params, today);
    const { obligation, completions } = followUp;
    const written = await readWords(trx, actor.municipality, obligation.key);
    const opened = { values: initialValues(obligation, today), seen: completions.length };
    const shown = { actor, calendar, followUp, written, today, config: app.config };
    return <ItemPage {...shown} {...(again ?? opened)} />;
  });
}

type CompletionAnswer =
  | { readonly type: 'saved'; readonly kind: string }
  | { readonly type: 'not_permitted'; readonly municipality: { readonly name: string } }
  | { readonly type: 'again'; readonly status: number; readonly again: FormState };

async function receiveCompletion(
  app: AppContext,
  actor: StaffActor,
  params: OfItem['Params'],
  { seenVersion: seen, values }: { readonly seenVersion: number; readonly values: FormValues },
): Promise<CompletionAnswer> {
  const today = arrivalDayOf(app.clock.now());
  return await inTenant(app.databases, actor, async (trx): Promise<CompletionAnswer> => {
    const { followUp, calendar } = await requireItem(trx, actor, params, today);
    const { municipality } = calendar;
    if (!mayCompleteObligation(actor, followUp.obligation))
      return { type: 'not_permitted', municipality };
    const reading = readCompletion(followUp.obligation, values, today);
    if (reading.kind === 'errors')
      return { type: 'again', status: 422, again: { values, seen, errors: reading.errors } };
    const attempt = {
      actor,
      followUp,
      seen,
      completion: reading.fields,
      others: calendar.followUps,
    };
    const result = await completeObligation(trx, app.clock, attempt);
    if (result.type === 'done') return { type: 'saved', kind: followUp.obligation.duty.kind };
    // The page that is shown now includes what happened meanwhile, so it counts as seen.
    const shown = result.reason === 'stale' ? followUp.completions.length : seen;
    const refused = obligationWords.refused[result.reason];
    return { type: 'again', status: 409, again: { values, seen: shown, refused } };
  });
}

async function answer(
  app: AppContext,
  { params }: FastifyRequest<OfItem>,
  reply: FastifyReply,
  actor: StaffActor,
  sent: ReturnType<typeof readSeenVersion>,
): Promise<FastifyReply> {
  const answered = await receiveCompletion(app, actor, params, sent);
  switch (answered.type) {
    case 'saved':
      return reply.redirect(`${deskPaths.followUp}?klart=${answered.kind}`, 303);
    case 'not_permitted': {
      const { values } = sent;
      return answerNotPermitted(
        reply,
        { actor, values, config: app.config },
        answered.municipality,
      );
    }
    case 'again':
      return sendPage(reply, answered.status, await itemPage(app, actor, params, answered.again));
  }
}

export function registerObligationRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  server.get<RouteTypes>(deskPaths.followUp, { preHandler }, (request, reply) =>
    showList(app, request, reply),
  );
  server.get<OfItem>(itemAddress, { preHandler }, async (request, reply) => {
    const actor = await staffOf(app, request);
    return sendPage(reply, 200, await itemPage(app, actor, request.params));
  });
  server.post<OfItem>(itemAddress, { preHandler }, async (request, reply) => {
    const actor = await staffOf(app, request);
    const sent = readSeenVersion(formToObject(request.body, ['recipients']));
    return await answer(app, request, reply, actor, sent);
  });
}
