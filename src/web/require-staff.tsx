import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { StaffActor } from '../domain/actor.ts';
import { SessionEndedPage } from './components/session-ended-page.tsx';
import { interruptedBy } from './interrupted-form.ts';
import { deskAddress, signInAddress } from './local-address.ts';
import { deskPaths } from './paths.ts';
import { Problem } from './problem.ts';
import { sendPage } from './render.ts';

/** The parts of the house that tell who is signed in. */
interface Door {
  readonly config: Pick<Config, 'mode' | 'providers'>;
  readonly signIn: { actorOf(request: FastifyRequest): Promise<StaffActor | undefined> };
}

/**
 * For a route's `preHandler`: lets signed-in staff in. Others are led to the sign-in page and back; a form they had sent
 * is answered (401) by a page that keeps what was typed and sends it once they have signed in again.
 */
export function requireStaff({ config, signIn }: Door) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply | undefined> => {
    if (await signIn.actorOf(request)) return undefined;
    if (request.method === 'GET' || request.method === 'HEAD')
      return reply.redirect(signInAddress(deskAddress(request.url) ?? deskPaths.queue), 303);
    const page = (
      <SessionEndedPage
        interrupted={interruptedBy(request.url, request.body)}
        demonstration={config.mode === 'demonstration'}
        elsewhere={config.providers.length > 0}
      />
    );
    return sendPage(reply, 401, page);
  };
}

/** Who makes the request, behind `requireStaff`. Ask before opening a transaction. @throws Problem not_signed_in */
export async function staffOf(
  { signIn }: Pick<Door, 'signIn'>,
  request: FastifyRequest,
): Promise<StaffActor> {
  const actor = await signIn.actorOf(request);
  if (!actor) throw new Problem('not_signed_in');
  return actor;
}
