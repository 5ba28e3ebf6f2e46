import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { addDays, arrivalDayOf, type Day } from '../../domain/calendar/day.ts';
import { obligationKinds } from '../../domain/obligations/obligations.ts';
import { mayFulfil, maySeeFollowUp } from '../../domain/obligations/rights.ts';
import { readingReach } from '../../domain/permission.ts';
import { type FollowUp, type FollowUpCalendar, readFollowUps } from '../../follow-up/calendar.ts';
import { fulfil } from '../../follow-up/complete.ts';
import { obligationWords } from '../../i18n/desk/obligations.ts';
import type { CaseTransaction } from '../../ledger/context.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { answerNotPermitted } from '../../web/answer-kept.tsx';
import { type FormValues, formToObject } from '../../web/form-body.ts';
import { Problem } from '../../web/problem.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { seenVersionIn } from '../../web/seen-version.ts';
import { initialValues, readFulfilment } from './form.ts';
import { ItemPage, type ItemPageProps } from './item-page.tsx';
import { FollowUpPage } from './page.tsx';
import { readReminders, readWatch, readWords } from './queries.ts';
import { ownersIn, readView } from './views.ts';

interface Asked {
  readonly Querystring: Readonly<Record<string, unknown>>;
}
const steps = ['kind', 'code', 'level', 'place', 'from', 'to'] as const;
interface OfItem {
  readonly Params: Readonly<Record<(typeof steps)[number], string>>;
}
const itemAddress = `${deskPaths.followUp}/${steps.map((step) => `:${step}`).join('/')}`;

/** How far ahead the page looks: the next quarter. */
const daysAhead = 92;

async function within<T>(
  house: House,
  { municipality, committees }: StaffActor,
  work: (trx: CaseTransaction) => Promise<T>,
): Promise<T> {
  return await inTenant(house.databases, { municipality, committees }, work);
}

async function calendarFor(
  trx: CaseTransaction,
  { municipality }: StaffActor,
  today: Day,
  dueBy: Day,
): Promise<FollowUpCalendar> {
  return await readFollowUps(trx, await municipalityOf(trx, municipality), { today, dueBy });
}

async function showList(house: House, request: FastifyRequest<Asked>, reply: FastifyReply) {
  const actor = await staffOf(house, request);
  const today = arrivalDayOf(house.clock.now());
  const page = await within(house, actor, async (trx) => {
    const calendar = await calendarFor(trx, actor, today, addDays(today, daysAhead));
    const sees = readingReach(actor.role) !== undefined;
    return {
      calendar,
      watch: sees ? await readWatch(trx, actor, calendar.policies, today) : undefined,
      reminders: await readReminders(trx, actor),
    };
  });
  const { urval, klart } = request.query;
  const more = {
    actor,
    today,
    config: house.config,
    view: readView(urval),
    saved: obligationKinds.find((kind) => kind === klart),
  };
  return sendPage(reply, 200, <FollowUpPage {...page} {...more} />);
}

/** The piece of follow-up an address names; alike where there is none and where it is not theirs to see. */
async function requireItem(
  trx: CaseTransaction,
  actor: StaffActor,
  params: OfItem['Params'],
  today: Day,
): Promise<{ readonly calendar: FollowUpCalendar; readonly followUp: FollowUp }> {
  const key = steps.map((step) => params[step]).join('/');
  // A year ahead, so that what a mail or a bookmark leads to is found before its day is near.
  const calendar = await calendarFor(trx, actor, today, addDays(today, 366));
  const followUp = calendar.followUps.find(({ obligation }) => obligation.key === key);
  if (!followUp) throw new Problem('not_found');
  const theirs = ownersIn(calendar, followUp).some(({ id }) => id === actor.accountId);
  if (!theirs && !maySeeFollowUp(actor, followUp.obligation)) throw new Problem('not_found');
  return { calendar, followUp };
}

type Again = Pick<ItemPageProps, 'values' | 'seen' | 'errors' | 'refused'>;

async function itemPage(house: House, actor: StaffActor, params: OfItem['Params'], again?: Again) {
  const today = arrivalDayOf(house.clock.now());
  return await within(house, actor, async (trx) => {
    const { calendar, followUp } = await requireItem(trx, actor, params, today);
    const { obligation, doings } = followUp;
    const written = await readWords(trx, actor.municipality, obligation.key);
    const opened = { values: initialValues(obligation, today), seen: doings.length };
    const shown = { actor, calendar, followUp, written, today, config: house.config };
    return <ItemPage {...shown} {...(again ?? opened)} />;
  });
}

type Taken =
  | { readonly type: 'saved'; readonly kind: string }
  | { readonly type: 'not_permitted'; readonly municipality: { readonly name: string } }
  | { readonly type: 'again'; readonly status: number; readonly again: Again };

async function take(
  house: House,
  actor: StaffActor,
  params: OfItem['Params'],
  { seenVersion: seen, values }: { readonly seenVersion: number; readonly values: FormValues },
): Promise<Taken> {
  const today = arrivalDayOf(house.clock.now());
  return await within(house, actor, async (trx): Promise<Taken> => {
    const { followUp, calendar } = await requireItem(trx, actor, params, today);
    const { municipality } = calendar;
    if (!mayFulfil(actor, followUp.obligation)) return { type: 'not_permitted', municipality };
    const reading = readFulfilment(followUp.obligation, values, today);
    if (reading.kind === 'errors')
      return { type: 'again', status: 422, again: { values, seen, errors: reading.errors } };
    const attempt = { actor, followUp, seen, told: reading.fields };
    const result = await fulfil(trx, house.clock, attempt);
    if (result.type === 'done') return { type: 'saved', kind: followUp.obligation.duty.kind };
    // What came between is on the page that is shown now, so from here it has been seen.
    const shown = result.reason === 'stale' ? followUp.doings.length : seen;
    const refused = obligationWords.refused[result.reason];
    return { type: 'again', status: 409, again: { values, seen: shown, refused } };
  });
}

async function answer(
  house: House,
  { params }: FastifyRequest<OfItem>,
  reply: FastifyReply,
  actor: StaffActor,
  sent: ReturnType<typeof seenVersionIn>,
): Promise<FastifyReply> {
  const taken = await take(house, actor, params, sent);
  switch (taken.type) {
    case 'saved':
      return reply.redirect(`${deskPaths.followUp}?klart=${taken.kind}`, 303);
    case 'not_permitted': {
      const { values } = sent;
      return answerNotPermitted(reply, { actor, values, config: house.config }, taken.municipality);
    }
    case 'again':
      return sendPage(reply, taken.status, await itemPage(house, actor, params, taken.again));
  }
}

export function registerObligations(server: FastifyInstance, house: House): void {
  const preHandler = requireStaff(house);
  server.get<Asked>(deskPaths.followUp, { preHandler }, (request, reply) =>
    showList(house, request, reply),
  );
  server.get<OfItem>(itemAddress, { preHandler }, async (request, reply) => {
    const actor = await staffOf(house, request);
    return sendPage(reply, 200, await itemPage(house, actor, request.params));
  });
  server.post<OfItem>(itemAddress, { preHandler }, async (request, reply) => {
    const actor = await staffOf(house, request);
    const sent = seenVersionIn(formToObject(request.body, ['recipients']));
    return await answer(house, request, reply, actor, sent);
  });
}
