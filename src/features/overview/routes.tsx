import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { readingReach } from '../../domain/permission.ts';
import { updateFacts } from '../../figures/facts/read-facts.ts';
import { type FigureReader, figureReaderOf } from '../../figures/reader.ts';
import { deskPaths } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { CasesPage } from './cases-page.tsx';
import { periodOf, placeOf, readCases, readChoice, readPageNumber } from './form.ts';
import { OverviewPage } from './page.tsx';
import { readCasesOf, readNames, readOverview } from './queries.ts';

interface RouteTypes {
  readonly Querystring: Readonly<Record<string, unknown>>;
}

/** Portions of the ledger that a page reads itself; what is beyond waits for the worker, and is told of. */
const mostPortions = 5;

async function readerOf(
  app: AppContext,
  request: FastifyRequest,
): Promise<{ readonly actor: StaffActor; readonly reader: FigureReader }> {
  const actor = await staffOf(app, request);
  const reader = figureReaderOf(actor);
  if (reader === undefined) throw new Problem('not_permitted');
  return { actor, reader };
}

/** A unit's manager begins with the own unit, others with the part of the organisation that is all they see. */
function usualPlace({ role, unitId }: StaffActor, { sees }: FigureReader): string {
  if (role === 'unit_manager' && unitId !== null) return `unit:${unitId}`;
  if ('departmentId' in sees) return `department:${sees.departmentId}`;
  const [only, ...others] = 'committeeIds' in sees ? sees.committeeIds : [];
  return only === undefined || others.length > 0 ? '' : `committee:${only}`;
}

async function showOverview(
  app: AppContext,
  request: FastifyRequest<RouteTypes>,
  reply: FastifyReply,
) {
  const { actor, reader } = await readerOf(app, request);
  const frame = deskFrame(actor, await app.signIn.placeOf(actor), app.config);
  const waiting = await updateFacts(app.databases, actor.municipality, mostPortions);
  const today = arrivalDayOf(app.clock.now());
  const { municipality, committees } = actor;
  const page = await inTenant(app.databases, { municipality, committees }, async (trx) => {
    const names = await readNames(trx, reader);
    const choice = readChoice(request.query, names.places, usualPlace(actor, reader));
    const period = periodOf(choice.period, today);
    const overview = await readOverview(trx, { reader, place: placeOf(choice), period, today });
    return { names, choice, period, overview, reader };
  });
  const opensCases = readingReach(actor.role) !== undefined;
  return sendPage(reply, 200, <OverviewPage {...page} {...{ frame, waiting, opensCases }} />);
}

async function showCases(
  app: AppContext,
  request: FastifyRequest<RouteTypes>,
  reply: FastifyReply,
) {
  const { actor, reader } = await readerOf(app, request);
  if (readingReach(actor.role) === undefined) throw new Problem('not_permitted');
  const frame = deskFrame(actor, await app.signIn.placeOf(actor), app.config);
  const today = arrivalDayOf(app.clock.now());
  const page = readPageNumber(request.query);
  const { municipality, committees } = actor;
  await updateFacts(app.databases, municipality, mostPortions);
  const shown = await inTenant(app.databases, { municipality, committees }, async (trx) => {
    const names = await readNames(trx, reader);
    const choice = readCases(
      request.query,
      readChoice(request.query, names.places, usualPlace(actor, reader)),
    );
    if (choice === undefined) throw new Problem('not_found');
    const { measure, unit, factor, kind } = choice;
    const found = await readCasesOf(trx, {
      ...{ actor, reader, today, measure, factor, page },
      period: periodOf(choice.period, today),
      place: { ...placeOf(choice), kind, ...(unit === undefined ? {} : { unit }) },
    });
    return { names, choice, found };
  });
  return sendPage(reply, 200, <CasesPage {...shown} {...{ frame, page }} />);
}

export function registerOverviewRoutes(server: FastifyInstance, app: AppContext): void {
  const requireStaffOptions = { preHandler: requireStaff(app) };
  server.get<RouteTypes>(deskPaths.overview, requireStaffOptions, (request, reply) =>
    showOverview(app, request, reply),
  );
  server.get<RouteTypes>(deskPaths.figureCases, requireStaffOptions, (request, reply) =>
    showCases(app, request, reply),
  );
}
