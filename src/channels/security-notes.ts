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

/** Writes down what somebody who is signed in did, or was refused. Never call it within a transaction. */
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
 * Every refusal, whichever route it comes from: of permission at the desk, of a form from another site, of too many requests.
 * Outside the desk whoever asks may be a submitter: no address is taken, not even as a digest.
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
    // Who asks too often is not asked for: that would be one more question to the database for each.
    const address = atDesk ? digestOf(request.ip) : undefined;
    await app.securityLog.note({ event, address, detail });
  });
}
