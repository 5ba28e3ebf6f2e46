import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { arrangeSubstitute, endSubstitution } from '../../administration/substitutes.ts';
import type { AppContext } from '../../app-context.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrangersForOthers } from '../../domain/substitutes.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { substituteWords as words } from '../../i18n/desk/substitutes.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { Problem } from '../../problem.ts';
import { answerNotPermitted } from '../../web/answer-kept.tsx';
import { formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { readOrder, refusalErrors } from './form.ts';
import { SubstitutesPage, type SubstitutesPageProps } from './page.tsx';
import { readSubstitutes } from './queries.ts';

type Whose = SubstitutesPageProps['whose'];
interface RouteTypes {
  readonly Querystring: Readonly<Record<string, unknown>>;
}
interface One {
  readonly Params: { readonly substitution: string };
}

const addressOf = { own: deskPaths.ownSubstitute, others: deskPaths.substitutes } as const;

function mayOpen(actor: StaffActor, whose: Whose): boolean {
  const arrangers: readonly Role[] = arrangersForOthers;
  return whose === 'own' || arrangers.includes(actor.role);
}

function doneWords(klart: unknown): string | undefined {
  if (klart === 'ordnad') return words.done.arranged;
  return klart === 'avslutad' ? words.done.ended : undefined;
}

async function show(
  app: AppContext,
  request: FastifyRequest<RouteTypes>,
  reply: FastifyReply,
  whose: Whose,
) {
  const actor = await staffOf(app, request);
  if (!mayOpen(actor, whose)) throw new Problem('not_permitted');
  const { konto, klart } = request.query;
  const substitutes = await readSubstitutes(app, actor, whose);
  const values = typeof konto === 'string' ? { account: konto.slice(0, 80) } : {};
  const page = <SubstitutesPage {...{ whose, substitutes, values }} done={doneWords(klart)} />;
  return sendPage(reply, 200, page);
}

function inMunicipality<T>(
  { databases }: AppContext,
  { municipality }: StaffActor,
  work: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  return inTenant(databases, { municipality, committees: [] }, work);
}

/** A user whose role was removed while the page was open is shown what they typed, to pass it on. */
async function refusePerson(
  app: AppContext,
  actor: StaffActor,
  reply: FastifyReply,
  body: unknown,
) {
  const place = await inMunicipality(app, actor, (trx) => municipalityOf(trx, actor.municipality));
  const values = formToObject(body);
  return answerNotPermitted(reply, { actor, values, config: app.config }, place);
}

async function take(app: AppContext, request: FastifyRequest, reply: FastifyReply, whose: Whose) {
  const actor = await staffOf(app, request);
  if (!mayOpen(actor, whose)) return await refusePerson(app, actor, reply, request.body);
  const own = whose === 'own';
  const values = formToObject(request.body);
  const again = async (errors: SubstitutesPageProps['errors']) => {
    const substitutes = await readSubstitutes(app, actor, whose);
    const page = <SubstitutesPage {...{ whose, substitutes, values }} errors={errors ?? {}} />;
    return sendPage(reply, 422, page);
  };
  const reading = readOrder(values, own ? actor.accountId : undefined);
  if (reading.kind === 'errors') return await again(reading.errors);
  const result = await inMunicipality(app, actor, (trx) =>
    arrangeSubstitute(trx, app.caseContext, actor, reading.fields),
  );
  if (result.type === 'refused') return await again(refusalErrors(result.reason, own));
  return reply.redirect(`${addressOf[whose]}?klart=ordnad`, 303);
}

async function takeEnd(app: AppContext, request: FastifyRequest<One>, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  const whose = typed(formToObject(request.body), 'own') === 'yes' ? 'own' : 'others';
  const { substitution } = request.params;
  const result = await inMunicipality(app, actor, (trx) =>
    endSubstitution(trx, app.caseContext, actor, substitution),
  );
  switch (result) {
    case 'ended':
      return reply.redirect(`${addressOf[whose]}?klart=avslutad`, 303);
    case 'not_permitted':
      return await refusePerson(app, actor, reply, request.body);
    case 'not_there':
      throw new Problem('not_found', { detail: words.gone });
  }
}

/** Substitutes: one's own, and, for those responsible for others, theirs. */
export function registerSubstituteRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  for (const whose of ['own', 'others'] as const) {
    server.get<RouteTypes>(addressOf[whose], { preHandler }, (request, reply) =>
      show(app, request, reply, whose),
    );
    server.post(addressOf[whose], { preHandler }, (request, reply) =>
      take(app, request, reply, whose),
    );
  }
  server.post<One>(deskPaths.substituteEnd(':substitution'), { preHandler }, (request, reply) =>
    takeEnd(app, request, reply),
  );
}
