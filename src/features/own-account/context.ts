import type { FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { municipalityOf } from '../../people/directory.ts';
import type { SignInMeans } from '../../people/sign-in-results.ts';
import { Problem } from '../../problem.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { staffOf } from '../../web/require-staff.tsx';

/** A user on their own account's pages, with what these pages start from. */
export interface OwnAccountContext {
  readonly actor: StaffActor;
  readonly means: SignInMeans;
  readonly frame: ReturnType<typeof deskFrame>;
}

export async function ownAccountContext(
  app: AppContext,
  request: FastifyRequest,
): Promise<OwnAccountContext> {
  const actor = await staffOf(app, request);
  const means = await app.signIn.meansOf(request);
  if (!means) throw new Problem('not_signed_in');
  const { municipality } = actor;
  const place = await inTenant(app.databases, { municipality, committees: [] }, (trx) =>
    municipalityOf(trx, municipality),
  );
  const frame = deskFrame(actor, place, app.config);
  // Nothing else can be opened before they have their second factor.
  return { actor, means, frame: means.mustEnrol ? { ...frame, areas: [] } : frame };
}
