import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AppContext } from '../../app-context.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { readingReach } from '../../domain/permission.ts';
import { type QueueFilter, readQueueFilter } from '../../domain/queue-filter.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { Problem } from '../../problem.ts';
import { type FieldErrors, readFields } from '../../validation/field-errors.ts';
import { lineField } from '../../validation/text-fields.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { savedAddress } from './saved-links.tsx';
import { SavedPage } from './saved-page.tsx';
import {
  changeView,
  mostSaved,
  removeView,
  type SavedView,
  savedViewsOf,
  saveView,
} from './saved-views.ts';

interface One {
  readonly Params: { readonly view: string };
}

const schema = z.object({ name: lineField({ max: 60 }), shared: z.literal('yes').optional() });

async function requireQueueReader(app: AppContext, request: FastifyRequest): Promise<StaffActor> {
  const actor = await staffOf(app, request);
  if (readingReach(actor.role) === undefined) throw new Problem('not_permitted');
  return actor;
}

function inMunicipality<T>(
  { databases }: AppContext,
  { municipality }: StaffActor,
  work: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  return inTenant(databases, { municipality, committees: [] }, work);
}

interface PageState {
  readonly saved: Pick<SavedView, 'filter'> & Partial<SavedView>;
  readonly values: FormValues;
  readonly errors?: FieldErrors;
}

/** The form by itself: for a view that is changed, or one whose name was refused. */
async function answer(app: AppContext, actor: StaffActor, reply: FastifyReply, shown: PageState) {
  const place = await inMunicipality(app, actor, (trx) => municipalityOf(trx, actor.municipality));
  const { saved, values, errors = {} } = shown;
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  const page = (
    <SavedPage
      frame={deskFrame(actor, place, app.config)}
      id={saved.id}
      filter={saved.filter}
      mayShare={actor.unitId !== null}
      name={typed(values, 'name')}
      shared={typed(values, 'shared') === 'yes'}
      errors={errors}
    />
  );
  return sendPage(reply, status, page);
}

const readOrder = (values: FormValues) => {
  const reading = readFields(schema, values, 'sv');
  if (reading.kind === 'errors') return reading;
  const { name, shared } = reading.fields;
  return { kind: 'fields', fields: { name, shared: shared === 'yes' } } as const;
};

async function takeNew(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await requireQueueReader(app, request);
  const values = formToObject(request.body);
  const filter: QueueFilter = readQueueFilter(values);
  const reading = readOrder(values);
  const again = (errors: FieldErrors) =>
    answer(app, actor, reply, { saved: { filter }, values, errors });
  if (reading.kind === 'errors') return await again(reading.errors);
  const order = { ...reading.fields, filter, now: app.clock.now() };
  const id = await inMunicipality(app, actor, (trx) => saveView(trx, actor, order));
  if (id === undefined) return await again({ name: queueWords.saved.tooMany(mostSaved) });
  return reply.redirect(`${savedAddress(id)}&klart=vy`, 303);
}

/** One's own saved view. @throws Problem not_found for others' or deleted ones */
async function ownView(app: AppContext, actor: StaffActor, id: string): Promise<SavedView> {
  const all = await inMunicipality(app, actor, (trx) => savedViewsOf(trx, actor));
  const one = all.find((saved) => saved.id === id && saved.own);
  if (!one) throw new Problem('not_found');
  return one;
}

async function takeChange(app: AppContext, request: FastifyRequest<One>, reply: FastifyReply) {
  const actor = await requireQueueReader(app, request);
  const saved = await ownView(app, actor, request.params.view);
  const values = formToObject(request.body);
  const reading = readOrder(values);
  if (reading.kind === 'errors')
    return await answer(app, actor, reply, { saved, values, errors: reading.errors });
  await inMunicipality(app, actor, (trx) => changeView(trx, actor, saved.id, reading.fields));
  return reply.redirect(`${savedAddress(saved.id)}&klart=vy`, 303);
}

/** Saved views of the queue, which people name, share and delete. */
export function registerSavedViewRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  server.post(deskPaths.savedViews, { preHandler }, (request, reply) =>
    takeNew(app, request, reply),
  );
  server.get<One>(deskPaths.savedView(':view'), { preHandler }, async (request, reply) => {
    const actor = await requireQueueReader(app, request);
    const saved = await ownView(app, actor, request.params.view);
    const values = { name: saved.name, ...(saved.shared ? { shared: 'yes' } : {}) };
    return await answer(app, actor, reply, { saved, values });
  });
  server.post<One>(deskPaths.savedView(':view'), { preHandler }, (request, reply) =>
    takeChange(app, request, reply),
  );
  server.post<One>(deskPaths.savedViewEnd(':view'), { preHandler }, async (request, reply) => {
    const actor = await requireQueueReader(app, request);
    const { id } = await ownView(app, actor, request.params.view);
    await inMunicipality(app, actor, (trx) => removeView(trx, actor, id));
    return reply.redirect(`${deskPaths.queue}?klart=vy-bort`, 303);
  });
}
