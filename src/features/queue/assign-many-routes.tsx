import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { absentOn } from '../../administration/substitutes.ts';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { permissions } from '../../domain/permission-table.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { deskPaths } from '../../paths.ts';
import { loadOrganisation, municipalityOf, type Organisation } from '../../people/directory.ts';
import { Problem } from '../../problem.ts';
import { type FieldsReading, readFields } from '../../validation/field-errors.ts';
import { answerNotPermitted } from '../../web/answer-kept.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import { type FormValues, formToObject, typedList } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import {
  type Assignment,
  assignAll,
  assignableCases,
  mostAssigned,
  readChosen,
  readTicked,
} from './assign-many.ts';
import { AssignManyPage, type AssignManyProps } from './assign-many-page.tsx';

interface RouteTypes {
  readonly Querystring: Readonly<Record<string, unknown>>;
}

const id = z.string().max(80);
const schema = z.strictObject({ unit: id.optional(), handler: id.optional() });

const mayAssign = ({ role }: StaffActor) => role in permissions.assign;

/** The page with the current cases; none is shown when too many are selected. */
async function pageOf(
  app: AppContext,
  actor: StaffActor,
  numbers: readonly string[],
  more: Pick<AssignManyProps, 'outcomes' | 'values' | 'errors'> = {},
) {
  const { municipality, committees } = actor;
  const today = arrivalDayOf(app.clock.now());
  return await inTenant(app.databases, { municipality, committees }, async (trx) => {
    const cases = await assignableCases(trx, actor, numbers);
    const known = new Set(cases.map(({ number }) => number));
    const tried = new Set((more.outcomes ?? []).map(({ number }) => number));
    return (
      <AssignManyPage
        {...more}
        frame={deskFrame(actor, await municipalityOf(trx, municipality), app.config)}
        organisation={await loadOrganisation(trx)}
        awayToday={await absentOn(trx, municipality, today)}
        cases={cases}
        missing={numbers.filter((number) => !known.has(number) && !tried.has(number))}
      />
    );
  });
}

function tooMany(count: number) {
  return { '': queueWords.many.most(mostAssigned, count) };
}

async function show(app: AppContext, request: FastifyRequest<RouteTypes>, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  if (!mayAssign(actor)) throw new Problem('not_permitted');
  const numbers = readTicked(request.query.arende);
  if (numbers.length <= mostAssigned)
    return sendPage(reply, 200, await pageOf(app, actor, numbers));
  const errors = tooMany(numbers.length);
  return sendPage(reply, 422, await pageOf(app, actor, [], { errors }));
}

/** The unit and handler; a chosen handler determines the unit. */
function readAssignment(
  { arende: _, ...values }: FormValues,
  { account }: Organisation,
): FieldsReading<Assignment> {
  const reading = readFields(schema, values, 'sv');
  if (reading.kind === 'errors') return reading;
  const { unit, handler } = reading.fields;
  const unitId = unit ?? account(handler ?? '')?.unitId ?? null;
  if (unitId === null) return { kind: 'errors', errors: { unit: handleWords.assign.unitMissing } };
  return { kind: 'fields', fields: { unitId, handlerId: handler ?? null } };
}

async function take(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  const { municipality } = actor;
  const values = formToObject(request.body, ['arende']);
  const { organisation, place } = await inTenant(
    app.databases,
    { municipality, committees: [] },
    async (trx) => ({
      organisation: await loadOrganisation(trx),
      place: await municipalityOf(trx, municipality),
    }),
  );
  if (!mayAssign(actor))
    return answerNotPermitted(reply, { actor, values, config: app.config }, place);
  const chosen = readChosen(typedList(values, 'arende'));
  const numbers = chosen.map(({ number }) => number);
  if (chosen.length > mostAssigned) {
    const errors = tooMany(chosen.length);
    return sendPage(reply, 422, await pageOf(app, actor, [], { errors }));
  }
  const reading = readAssignment(values, organisation);
  if (reading.kind === 'errors' || chosen.length === 0) {
    const errors = reading.kind === 'errors' ? reading.errors : { '': queueWords.many.none };
    return sendPage(reply, 422, await pageOf(app, actor, numbers, { values, errors }));
  }
  const outcomes = await assignAll(app, actor, chosen, reading.fields);
  const left = outcomes.filter(({ reason }) => reason !== undefined).map(({ number }) => number);
  if (left.length === 0)
    return reply.redirect(`${deskPaths.queue}?fordelade=${outcomes.length}`, 303);
  return sendPage(reply, 409, await pageOf(app, actor, left, { outcomes, values }));
}

/** Assigns several cases at once. */
export function registerAssignManyRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  server.get<RouteTypes>(deskPaths.assignMany, { preHandler }, (request, reply) =>
    show(app, request, reply),
  );
  server.post(deskPaths.assignMany, { preHandler }, (request, reply) => take(app, request, reply));
}
