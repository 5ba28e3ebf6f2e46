import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf, parseDay, parseInstant } from '../../domain/calendar/day.ts';
import { readingReach } from '../../domain/permission.ts';
import { isOffered, readQueueFilter } from '../../domain/queue-filter.ts';
import { mostCounted, viewsFor, viewsWith } from '../../domain/queue-views.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { deskPaths, doneIn } from '../../paths.ts';
import { policiesOf } from '../../policy/store.ts';
import { Problem } from '../../problem.ts';
import { CountsFragment } from '../../ui/desk-rail.tsx';
import { deskFrame, startOf } from '../../web/desk-frame.ts';
import { newsAddress, queueAddress } from '../../web/queue-address.ts';
import { sendFragment, sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { registerAssignManyRoutes } from './assign-many-routes.tsx';
import { lookUpNumber } from './look-up.ts';
import { leftQueueWords, NothingHerePage, QueuePage } from './page.tsx';
import { countNew, countQueue, pageLength, readQueue } from './queries.ts';
import { registerSavedViewRoutes } from './saved-routes.tsx';
import { readAfter, readNumber } from './views.ts';

interface RouteTypes {
  readonly Querystring: Readonly<Record<string, unknown>>;
}
type Query = RouteTypes['Querystring'];

async function readPage(app: AppContext, actor: StaffActor, query: Query) {
  const { municipality, committees } = actor;
  const today = arrivalDayOf(app.clock.now());
  const year = today.slice(0, 4);
  const place = await app.signIn.placeOf(actor);
  return await inTenant(
    app.databases,
    { municipality, committees },
    async (trx) => {
      const { policies, ...known } = await lookUpNumber(trx, actor, query);
      const { filter } = known;
      const reading = { actor, today, policies };
      const rows = await readQueue(trx, { ...reading, filter, after: readAfter(query.efter) });
      const handedOverSince = filter.view === 'overlamnade' ? parseDay(`${year}-01-01`) : undefined;
      const { views: counts, ...counted } = await countQueue(
        trx,
        reading,
        viewsWith(actor, filter.view),
        handedOverSince,
      );
      const handedOver = handedOverSince && { year, counts: counted.handedOver };
      return { ...known, rows, counts, handedOver, today, place };
    },
    { plans: 'kept', access: 'reading' },
  );
}

/** What was just done: to one case, to several, or to a view. */
function doneWords(query: Query): string | undefined {
  const { fordelade, klart } = query;
  if (typeof fordelade === 'string' && /^\d{1,2}$/.test(fordelade))
    return queueWords.many.done(Number(fordelade));
  if (klart === 'vy') return queueWords.saved.done;
  if (klart === 'vy-bort') return queueWords.saved.removed;
  const done = doneIn(query);
  return done && leftQueueWords(done);
}

async function queuePage(
  app: AppContext,
  actor: StaffActor,
  query: Query,
  searchedNumber?: string,
) {
  // Read before the rows: a case that comes in between is reported twice rather than not at all.
  const now = app.clock.now();
  const { rows, counts, place, ...page } = await readPage(app, actor, query);
  const shown = rows.slice(0, pageLength);
  const last = shown.at(-1);
  return (
    <QueuePage
      {...page}
      frame={deskFrame(actor, place, app.config)}
      actor={actor}
      counts={counts}
      rows={shown}
      news={newsAddress(page.filter, now)}
      continued={readAfter(query.efter) !== undefined}
      next={
        rows.length > shown.length && last ? { day: last.next_due, number: last.number } : undefined
      }
      searchedNumber={searchedNumber}
      done={doneWords(query)}
    />
  );
}

async function show(app: AppContext, request: FastifyRequest<RouteTypes>, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  if (readingReach(actor.role) === undefined)
    return startOf(actor) === deskPaths.register
      ? reply.redirect(deskPaths.register, 303)
      : await showNothing(app, actor, reply);
  const { nummer } = request.query;
  if (typeof nummer !== 'string' || nummer.trim() === '')
    return sendPage(reply, 200, await queuePage(app, actor, request.query));
  const number = readNumber(nummer, arrivalDayOf(app.clock.now()));
  if (number !== undefined) return reply.redirect(deskPaths.case(number), 303);
  return sendPage(reply, 422, await queuePage(app, actor, request.query, nummer.slice(0, 100)));
}

async function showNothing(app: AppContext, actor: StaffActor, reply: FastifyReply) {
  const place = await app.signIn.placeOf(actor);
  return sendPage(reply, 200, <NothingHerePage frame={deskFrame(actor, place, app.config)} />);
}

/** The cases that have come in since the page was opened, as a link to them; nothing where there are none. */
async function showNews(app: AppContext, request: FastifyRequest<RouteTypes>, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  if (readingReach(actor.role) === undefined) throw new Problem('not_permitted');
  const { sedan } = request.query;
  const since = typeof sedan === 'string' ? parseInstant(sedan) : undefined;
  if (!since) throw new Problem('malformed');
  const { municipality, committees } = actor;
  const filter = readQueueFilter(request.query);
  const today = arrivalDayOf(app.clock.now());
  const count = await inTenant(
    app.databases,
    { municipality, committees },
    async (trx) => {
      // No view that is always offered depends on what a policy sets.
      const policies = isOffered(filter.view) ? [] : await policiesOf(trx, municipality);
      const reading = { actor, today, policies };
      return await countNew(trx, { ...reading, filter }, new Date(since.epochMilliseconds));
    },
    { access: 'reading' },
  );
  const words = queueWords.news(count, mostCounted);
  const link = (
    <a class="ds-link" href={queueAddress(filter)}>
      {words}
    </a>
  );
  return sendFragment(reply, count === 0 ? null : link);
}

/** How many cases each view holds, for the navigation of pages that do not count them. */
async function showCounts(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  const views = viewsFor(actor);
  if (views.length === 0) throw new Problem('not_permitted');
  const { municipality, committees } = actor;
  const today = arrivalDayOf(app.clock.now());
  const { views: counts } = await inTenant(
    app.databases,
    { municipality, committees },
    // No view that is always offered depends on what a policy sets.
    (trx) => countQueue(trx, { actor, today, policies: [] }, views, undefined),
    { plans: 'kept', access: 'reading' },
  );
  return sendFragment(reply, <CountsFragment counts={counts} />);
}

export function registerQueueRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  server.get<RouteTypes>(deskPaths.queue, { preHandler }, (request, reply) =>
    show(app, request, reply),
  );
  server.get<RouteTypes>(deskPaths.queueNews, { preHandler }, (request, reply) =>
    showNews(app, request, reply),
  );
  server.get(deskPaths.queueCounts, { preHandler }, (request, reply) =>
    showCounts(app, request, reply),
  );
  registerSavedViewRoutes(server, app);
  registerAssignManyRoutes(server, app);
}
