import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { mayPutPolicyInForce } from '../../domain/permission.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Objection } from '../../policy/succession.ts';
import { Problem } from '../../problem.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { sendPage } from '../../web/render.ts';
import { staffOf } from '../../web/require-staff.tsx';
import { objectionsInWords } from './in-words.ts';
import { readVersionContext, type VersionContext } from './queries.ts';
import { ReviewPage } from './review-page.tsx';

/** @throws Problem not_permitted */
export async function keeperOf(app: AppContext, request: FastifyRequest): Promise<StaffActor> {
  const actor = await staffOf(app, request);
  if (!mayPutPolicyInForce(actor)) throw new Problem('not_permitted');
  return actor;
}

export const frameOf = (app: AppContext, actor: StaffActor, { municipality }: VersionContext) =>
  deskFrame(actor, municipality, app.config);

export const formerIn = ({ versions }: VersionContext['succession']): Policy =>
  versions[versions.length - 1] ?? versions[0];

export const sceneFor = (app: AppContext, actor: StaffActor, base?: string) =>
  inTenant(app.databases, { municipality: actor.municipality, committees: [] }, (trx) =>
    readVersionContext(trx, app.clock, actor.municipality, base),
  );

/** The review page, with everything that prevents the version from being put in force. */
export function sendReview(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
  {
    scene,
    policy,
    objections,
  }: { scene: VersionContext; policy: Policy; objections: readonly Objection[] },
): FastifyReply {
  const { succession } = scene;
  const status = objections.length === 0 ? 200 : objections.some(isStale) ? 409 : 422;
  return sendPage(
    reply,
    status,
    <ReviewPage
      frame={frameOf(app, actor, scene)}
      policy={policy}
      former={formerIn(succession)}
      base={succession.base}
      today={succession.today}
      faults={objectionsInWords(objections, policy)}
    />,
  );
}

const isStale = ({ code }: Objection) => code === 'stale';
