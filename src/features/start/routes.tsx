import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { mayReadExposures } from '../../domain/permission.ts';
import { deskPaths } from '../../paths.ts';
import { areasOf, deskFrame } from '../../web/desk-frame.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { StartPage } from './page.tsx';
import { readStart } from './read.ts';
import { sectionsOf } from './sections.ts';
import { startWords } from './words.ts';

/** Users for whom nothing is collected here are redirected to their own work. */
function linksFor(actor: StaffActor) {
  if (sectionsOf[actor.role].some((section) => section !== 'exposures')) return [];
  const areas = areasOf(actor);
  const { links } = startWords;
  const own = (['register', 'queue', 'followUp', 'policy'] as const)
    .filter((area) => areas.includes(area))
    .map((area) => ({ href: deskPaths[area], words: links[area] }));
  const exposures = { href: deskPaths.exposures, words: links.exposures };
  return mayReadExposures(actor) ? [exposures, ...own] : own;
}

async function show(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  const { municipality, committees } = actor;
  const today = arrivalDayOf(app.clock.now());
  const place = await app.signIn.placeOf(actor);
  const view = await inTenant(
    app.databases,
    { municipality, committees },
    (trx) => readStart(trx, { actor, municipality: place, today }),
    { access: 'reading', plans: 'kept' },
  );
  const frame = deskFrame(actor, place, app.config);
  const page = <StartPage {...{ frame, ...view }} name={actor.name} links={linksFor(actor)} />;
  return sendPage(reply, 200, page);
}

/** The page that signing in leads to. */
export function registerStartRoutes(server: FastifyInstance, app: AppContext): void {
  server.get(deskPaths.start, { preHandler: requireStaff(app) }, (request, reply) =>
    show(app, request, reply),
  );
}
