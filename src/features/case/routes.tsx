import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { deskPaths, doneIn } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { CasePage } from './page.tsx';
import { viewCase } from './queries.ts';

interface CaseRoute {
  readonly Params: { readonly number: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

export function registerCaseRoutes(server: FastifyInstance, app: AppContext): void {
  server.get<CaseRoute>(
    deskPaths.case(':number'),
    { preHandler: requireStaff(app) },
    async (request, reply) => {
      const actor = await staffOf(app, request);
      const view = await viewCase(app, actor, request.params.number);
      if (!view) throw new Problem('not_found');
      return sendPage(
        reply,
        200,
        <CasePage
          {...view}
          actor={actor}
          today={arrivalDayOf(app.clock.now())}
          config={app.config}
          done={doneIn(request.query)}
        />,
      );
    },
  );
}
