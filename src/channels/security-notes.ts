import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppContext } from '../app-context.ts';
import type { SecurityEvent } from '../domain/security-event.ts';
import { Problem } from '../problem.ts';
import { addressDigests } from '../web/rate-limit.ts';
import { isDeskAddress } from '../web/unavailable.tsx';

type Parts = Pick<AppContext, 'config' | 'securityLog' | 'signIn'>;
export type NoteSecurity = (
  request: FastifyRequest,
  event: SecurityEvent,
  detail?: string,
) => Promise<void>;

/** Logs what a signed-in user did, or was refused. Never call it within a transaction. */
export function securityNotes({ config, securityLog, signIn }: Parts): NoteSecurity {
  const digestOf = addressDigests(config.secret);
  return async (request, event, detail) => {
    const [actor, means] = [await signIn.actorOf(request), await signIn.meansOf(request)];
    const user = actor &&
      means && { authUserId: means.authUserId, municipality: actor.municipality };
    await securityLog.note({ event, user, address: digestOf(request.ip), detail });
  };
}

const refusals: Readonly<Record<number, SecurityEvent>> = {
  403: 'access_refused',
  429: 'too_many_requests',
};

/**
 * Records every refusal: missing permission at the desk, a form from another site, too many requests. Outside the
 * desk the person may be a submitter, so no address is stored, not even as a digest.
 */
export function registerSecurityRefusals(server: FastifyInstance, app: AppContext): void {
  const digestOf = addressDigests(app.config.secret);
  const note = securityNotes(app);
  const foreign = new WeakSet<FastifyRequest>();

  server.addHook('onError', async (request, _reply, error) => {
    if (error instanceof Problem && error.code === 'foreign_origin') foreign.add(request);
  });
  server.addHook('onResponse', async (request, reply) => {
    const event = foreign.has(request) ? 'foreign_origin' : refusals[reply.statusCode];
    if (event === undefined) return;
    const detail = `${request.method} ${request.routeOptions.url ?? 'none'}`;
    const atDesk = isDeskAddress(request.url);
    if (event === 'access_refused' && atDesk) return await note(request, event, detail);
    // The account behind a rate-limited request is not looked up: that would be another query for each such request.
    const address = atDesk ? digestOf(request.ip) : undefined;
    await app.securityLog.note({ event, address, detail });
  });
}
