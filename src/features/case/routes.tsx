import type { FastifyInstance } from 'fastify';
import type { House } from '../../app-context.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { deskPaths, doneIn } from '../../paths.ts';
import { Problem } from '../../web/problem.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { CasePage } from './page.tsx';
import { viewCase } from './queries.ts';

interface Asked {
  readonly Params: { readonly number: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

export function registerCase(server: FastifyInstance, house: House): void {
  server.get<Asked>(
    deskPaths.case(':number'),
    { preHandler: requireStaff(house) },
    async (request, reply) => {
      const actor = await staffOf(house, request);
      const view = await viewCase(house, actor, request.params.number);
      if (!view) throw new Problem('not_found');
      return sendPage(
        reply,
        200,
        <CasePage
          {...view}
          actor={actor}
          today={arrivalDayOf(house.clock.now())}
          config={house.config}
          done={doneIn(request.query)}
        />,
      );
    },
  );
}
