import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';
import type { StaffActor } from '../domain/actor.ts';
import { deskPaths } from '../paths.ts';
import { Problem } from '../problem.ts';
import { SessionEndedPage } from '../ui/session-ended-page.tsx';
import { answerNotPermitted } from './answer-kept.tsx';
import { deskFrame } from './desk-frame.ts';
import { rememberReader } from './desk-reader.ts';
import { formToObject } from './form-body.ts';
import { interruptedBy } from './interrupted-form.ts';
import { deskAddress, signInAddress } from './local-address.ts';
import { sendPage } from './render.ts';

/** The services that know who is signed in. */
interface SignInRedirect {
  readonly config: Pick<Config, 'mode' | 'providers'>;
  readonly signIn: {
    actorOf(request: FastifyRequest): Promise<StaffActor | undefined>;
    meansOf(request: FastifyRequest): Promise<{ readonly mustEnrol: boolean } | undefined>;
    placeOf(actor: StaffActor): Promise<{ readonly id: string; readonly name: string }>;
  };
}

/**
 * For a route's `preHandler`: admits signed-in staff. Others are redirected to the sign-in page and back; a form they
 * had sent is answered (401) by a page that keeps what was typed and sends it once they have signed in again. Users
 * who must set up a second factor are redirected there first (`enrolling`).
 */
export function requireStaff({ config, signIn }: SignInRedirect, { enrolling = false } = {}) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply | undefined> => {
    const actor = await signIn.actorOf(request);
    if (actor) {
      rememberReader(request, async () => deskFrame(actor, await signIn.placeOf(actor), config));
      if (enrolling || !(await signIn.meansOf(request))?.mustEnrol) return undefined;
      if (isReading(request)) return reply.redirect(deskPaths.secondFactor, 303);
      const values = formToObject(request.body);
      return answerNotPermitted(reply, { actor, values, config }, await signIn.placeOf(actor));
    }
    if (isReading(request))
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

const isReading = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD';

/**
 * The user who makes the request, behind `requireStaff`. Must be called before a transaction is opened.
 * @throws Problem not_signed_in
 */
export async function staffOf(
  { signIn }: { readonly signIn: Pick<SignInRedirect['signIn'], 'actorOf'> },
  request: FastifyRequest,
): Promise<StaffActor> {
  const actor = await signIn.actorOf(request);
  if (!actor) throw new Problem('not_signed_in');
  return actor;
}
