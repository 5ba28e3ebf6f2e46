import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import { assessExposure, readExposures } from '../../desk/merge-exposures.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { mayAssessExposures, mayReadExposures } from '../../domain/permission.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { Problem } from '../../problem.ts';
import { readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { formToObject, typed as typedIn } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { ExposuresPage, type ExposuresPageProps, fieldName, longestAssessment } from './page.tsx';

interface One {
  readonly Params: { readonly seq: string };
}

async function show(
  app: AppContext,
  actor: StaffActor,
  reply: FastifyReply,
  { status, ...more }: Pick<ExposuresPageProps, 'saved' | 'typed'> & { readonly status: number },
) {
  const { municipality, committees } = actor;
  const { entries, place } = await inTenant(
    app.databases,
    { municipality, committees },
    async (trx) => ({
      entries: await readExposures(trx, municipality),
      place: await municipalityOf(trx, municipality),
    }),
  );
  const frame = deskFrame(actor, place, app.config);
  const mayAssess = mayAssessExposures(actor);
  return sendPage(reply, status, <ExposuresPage {...{ frame, entries, mayAssess, ...more }} />);
}

/** The list of what submitters could read because of a wrong merge, for the data protection officer (decision 0013). */
export function registerExposures(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  server.get<{ Querystring: Readonly<Record<string, unknown>> }>(
    deskPaths.exposures,
    { preHandler },
    async (request, reply) => {
      const actor = await staffOf(app, request);
      if (!mayReadExposures(actor)) throw new Problem('not_permitted');
      return await show(app, actor, reply, { status: 200, saved: request.query.klart === 'ja' });
    },
  );
  server.post<One>(
    deskPaths.exposure(':seq'),
    { preHandler },
    async (request: FastifyRequest<One>, reply) => {
      const actor = await staffOf(app, request);
      if (!mayAssessExposures(actor)) throw new Problem('not_permitted');
      const seq = /^\d{1,15}$/.test(request.params.seq) ? Number(request.params.seq) : 0;
      const name = fieldName(seq);
      const values = formToObject(request.body);
      const schema = z.strictObject({ [name]: wordsField({ max: longestAssessment }) });
      const reading = readFields(schema, values, 'sv');
      if (reading.kind === 'errors') {
        const error = reading.errors[name] ?? Object.values(reading.errors).join(' ');
        const typed = { seq, words: typedIn(values, name), error };
        return await show(app, actor, reply, { status: 422, saved: false, typed });
      }
      const { municipality, committees } = actor;
      const words = reading.fields[name] ?? '';
      const done = await inTenant(app.databases, { municipality, committees }, (trx) =>
        assessExposure(trx, app.clock, actor, { seq, words }),
      );
      if (done === 'not_there') throw new Problem('not_found');
      return reply.redirect(`${deskPaths.exposures}?klart=ja#insyn-${seq}`, 303);
    },
  );
}
