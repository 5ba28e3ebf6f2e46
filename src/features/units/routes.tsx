import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { changeUnit, type UnitOrder } from '../../administration/close-unit.ts';
import type { AppContext } from '../../app-context.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { mayKeepUnits } from '../../domain/permission.ts';
import { unitWords } from '../../i18n/desk/units.ts';
import { deskPaths } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import { formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { ListPage } from './list-page.tsx';
import { readUnits } from './queries.ts';
import { lastField, openIt, UnitPage } from './unit-page.tsx';

type Query = Readonly<Record<string, unknown>>;
interface One {
  readonly Params: { readonly unit: string };
}

async function unitOf(app: AppContext, actor: StaffActor, id: string) {
  const { frame, units } = await readUnits(app, actor);
  const unit = units.find((one) => one.id === id);
  if (!unit) throw new Problem('not_found');
  return { frame, unit };
}

async function takeChange(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
  order: UnitOrder,
) {
  const { unitId } = order;
  const result = await changeUnit(app, actor, order);
  if (result.type === 'refused') {
    if (result.reason === 'unknown_unit') throw new Problem('not_found');
    if (result.reason === 'not_permitted') throw new Problem('not_permitted');
    return sendPage(reply, 409, <UnitPage {...(await unitOf(app, actor, unitId))} refused />);
  }
  return reply.redirect(`${deskPaths.units}?${new URLSearchParams({ enhet: unitId })}`, 303);
}

/** The units and which of them are closed, for those who manage them. */
export function registerUnitRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);

  async function requireUnitKeeper(request: FastifyRequest): Promise<StaffActor> {
    const actor = await staffOf(app, request);
    if (!mayKeepUnits(actor)) throw new Problem('not_permitted');
    return actor;
  }

  server.get<{ Querystring: Query }>(deskPaths.units, { preHandler }, async (request, reply) => {
    const units = await readUnits(app, await requireUnitKeeper(request));
    const changed = units.units.find(({ id }) => id === request.query.enhet);
    const { closed, opened } = unitWords.done;
    const done = changed && (changed.closed ? closed : opened)(changed.name);
    return sendPage(reply, 200, <ListPage units={units} done={done} />);
  });
  server.get<One>(deskPaths.unit(':unit'), { preHandler }, async (request, reply) => {
    const actor = await requireUnitKeeper(request);
    return sendPage(reply, 200, <UnitPage {...(await unitOf(app, actor, request.params.unit))} />);
  });
  server.post<One>(deskPaths.unit(':unit'), { preHandler }, async (request, reply) => {
    const values = formToObject(request.body);
    const open = typed(values, 'lage') === openIt;
    const { unit: unitId } = request.params;
    const lastOfDepartment =
      typed(values, lastField) === '' ? {} : ({ lastOfDepartment: 'accepted' } as const);
    return await takeChange(app, reply, await requireUnitKeeper(request), {
      unitId,
      open,
      ...lastOfDepartment,
    });
  });
}
