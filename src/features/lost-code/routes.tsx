import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AppContext } from '../../app-context.ts';
import { renewFollowCode } from '../../case/renew-code.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import { caseQuestion } from '../../desk/desk-case.ts';
import { findBySubmitter } from '../../desk/find-submitter.ts';
import { visibleTo } from '../../desk/visible.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { mayFindSubmitters } from '../../domain/permission.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { Problem } from '../../problem.ts';
import { readFields } from '../../validation/field-errors.ts';
import { emailField, lineField, phoneField, wordsField } from '../../validation/text-fields.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import {
  GivenCodePage,
  longestReason,
  NewCodePage,
  type NewCodePageProps,
} from './new-code-page.tsx';
import { LostCodePage } from './page.tsx';
import { lostCodeWords as words } from './words.ts';

interface OfCase {
  readonly Params: { readonly number: string };
}

const question = z
  .strictObject({
    name: lineField({ max: 200 }).optional(),
    email: emailField().optional(),
    phone: phoneField().optional(),
  })
  .refine(({ name, email, phone }) => name ?? email ?? phone, { path: ['name'] });
const check = z.strictObject({ reason: wordsField({ max: longestReason }) });

async function helperOf(app: AppContext, request: FastifyRequest): Promise<StaffActor> {
  const actor = await staffOf(app, request);
  if (!mayFindSubmitters(actor)) throw new Problem('not_permitted');
  return actor;
}

async function withFrame<T>(
  app: AppContext,
  actor: StaffActor,
  work: (trx: TenantTransaction) => Promise<T>,
) {
  const { municipality, committees } = actor;
  return await inTenant(app.databases, { municipality, committees }, async (trx) => {
    const result = await work(trx);
    const frame = deskFrame(actor, await municipalityOf(trx, municipality), app.config);
    return { result, frame };
  });
}

async function search(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await helperOf(app, request);
  const values = formToObject(request.body);
  const reading = readFields(question, values, 'sv');
  const empty = Object.keys(values).length === 0;
  const errors = reading.kind === 'fields' ? {} : empty ? { name: words.missing } : reading.errors;
  const { result: found, frame } = await withFrame(app, actor, async (trx) =>
    reading.kind === 'fields'
      ? await findBySubmitter(trx, app.clock, actor, reading.fields)
      : undefined,
  );
  const status = reading.kind === 'fields' ? 200 : 422;
  return sendPage(reply, status, <LostCodePage {...{ frame, values, errors, found }} />);
}

/**
 * The case as far as this person may see it, otherwise 404; those who may see it and may not renew its code are told
 * so.
 */
async function caseIdOf(trx: TenantTransaction, actor: StaffActor, number: string) {
  const row = await caseQuestion(trx, actor.municipality, number)
    .where((eb) => visibleTo(eb, actor))
    .executeTakeFirst();
  if (!row) throw new Problem('not_found');
  if (!mayFindSubmitters(actor)) throw new Problem('not_permitted');
  return row.id;
}

async function giveCode(app: AppContext, request: FastifyRequest<OfCase>, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  const { number } = request.params;
  const values = formToObject(request.body);
  const reading = readFields(check, values, 'sv');
  const { result, frame } = await withFrame(app, actor, async (trx) => {
    const caseId = await caseIdOf(trx, actor, number);
    if (reading.kind !== 'fields') return undefined;
    const { municipality } = actor;
    const { reason } = reading.fields;
    return await renewFollowCode(trx, app.caseContext, actor, { municipality, caseId, reason });
  });
  const again = (status: number, more: Pick<NewCodePageProps, 'errors' | 'refused'>) =>
    sendPage(
      reply,
      status,
      <NewCodePage {...{ frame, number }} reason={typed(values, 'reason')} {...more} />,
    );
  if (reading.kind !== 'fields') return again(422, { errors: reading.errors });
  if (result?.type === 'refused')
    return again(409, { errors: {}, refused: refusalSentence(result.refusal, undefined) });
  if (result?.type !== 'renewed') throw new Problem('not_found');
  reply.header('cache-control', 'no-store');
  return sendPage(reply, 201, <GivenCodePage {...{ frame, ...result }} askedAbout={number} />);
}

/**
 * For submitters who have lost the code: staff find the case by its contact data, and give a new code after a check.
 */
export function registerLostCodeRoutes(server: FastifyInstance, app: AppContext): void {
  const guarded = { preHandler: requireStaff(app) };
  server.get(deskPaths.lostCode, guarded, async (request, reply) => {
    const actor = await helperOf(app, request);
    const { frame } = await withFrame(app, actor, async () => undefined);
    return sendPage(reply, 200, <LostCodePage {...{ frame }} values={{}} errors={{}} />);
  });
  server.post(deskPaths.lostCode, guarded, (request, reply) => search(app, request, reply));
  server.get<OfCase>(
    deskPaths.newCode(':number'),
    guarded,
    async (request: FastifyRequest<OfCase>, reply) => {
      const actor = await staffOf(app, request);
      const { number } = request.params;
      const { frame } = await withFrame(app, actor, (trx) => caseIdOf(trx, actor, number));
      return sendPage(reply, 200, <NewCodePage {...{ frame, number }} reason="" errors={{}} />);
    },
  );
  server.post<OfCase>(
    deskPaths.newCode(':number'),
    guarded,
    (request: FastifyRequest<OfCase>, reply) => giveCode(app, request, reply),
  );
}
