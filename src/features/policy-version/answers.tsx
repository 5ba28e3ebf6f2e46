import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { mayPutPolicyInForce } from '../../domain/permission.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Objection } from '../../policy/succession.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { Problem } from '../../web/problem.ts';
import { sendPage } from '../../web/render.ts';
import { staffOf } from '../../web/require-staff.tsx';
import { objectionsInWords } from './in-words.ts';
import { readScene, type Scene } from './queries.ts';
import { ReviewPage } from './review-page.tsx';

/** @throws Problem not_permitted */
export async function keeperOf(house: House, request: FastifyRequest): Promise<StaffActor> {
  const actor = await staffOf(house, request);
  if (!mayPutPolicyInForce(actor)) throw new Problem('not_permitted');
  return actor;
}

export const frameOf = (house: House, actor: StaffActor, { municipality }: Scene) =>
  deskFrame(actor, municipality, house.config);

export const formerIn = ({ versions }: Scene['succession']): Policy =>
  versions[versions.length - 1] ?? versions[0];

export const sceneFor = (house: House, actor: StaffActor, base?: string) =>
  inTenant(house.databases, { municipality: actor.municipality, committees: [] }, (trx) =>
    readScene(trx, house.clock, actor.municipality, base),
  );

/** The last look, with everything that stands in the way. */
export function sendReview(
  house: House,
  reply: FastifyReply,
  actor: StaffActor,
  { scene, policy, objections }: { scene: Scene; policy: Policy; objections: readonly Objection[] },
): FastifyReply {
  const { succession } = scene;
  const status = objections.length === 0 ? 200 : objections.some(isStale) ? 409 : 422;
  return sendPage(
    reply,
    status,
    <ReviewPage
      frame={frameOf(house, actor, scene)}
      policy={policy}
      former={formerIn(succession)}
      base={succession.base}
      today={succession.today}
      faults={objectionsInWords(objections, policy)}
    />,
  );
}

const isStale = ({ code }: Objection) => code === 'stale';
