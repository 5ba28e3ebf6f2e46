import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  provisionAccountByGroups,
  withdrawAccountByGroups,
} from '../../administration/provision-account.ts';
import type { AppContext } from '../../app-context.ts';
import type { SecurityEvent } from '../../domain/security-event.ts';
import { signInWords } from '../../i18n/desk/sign-in.ts';
import { deskPaths } from '../../paths.ts';
import type { Return } from '../../people/providers.ts';
import type { SecurityUser } from '../../people/security-log.ts';
import { Problem } from '../../problem.ts';
import { startOf } from '../../web/desk-frame.ts';
import { deskAddress, signInAddress } from '../../web/local-address.ts';
import { addressDigests } from '../../web/rate-limit.ts';
import type { SignInAnswers } from './answers.tsx';

type Query = Readonly<Record<string, unknown>>;
type Refused = keyof typeof signInWords.provider.refused;

export const signedOutAddress = `${deskPaths.signIn}?utloggad=ja`;

const statuses: Readonly<Partial<Record<Refused, number>>> = { unreachable: 503, failed: 400 };

/** Each parameter of a provider's response occurs once; anything else is not such a response. */
function textsOf(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function isCrossSite({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}

/** Signing in with the municipality's own account: to the provider and back. */
export function registerProviderRoutes(
  server: FastifyInstance,
  app: AppContext,
  answer: SignInAnswers,
): void {
  const refuse = (reply: FastifyReply, reason: Refused) =>
    answer(reply, statuses[reason] ?? 403, {
      refusal: signInWords.provider.refused[reason],
    });

  const digestOf = addressDigests(app.config.secret);
  /** `user`: the user that the provider identified, where known. */
  const note = (
    request: FastifyRequest,
    event: SecurityEvent,
    detail: string,
    user?: SecurityUser,
  ) => app.securityLog.note({ event, user, address: digestOf(request.ip), detail });

  async function completeSignIn(
    request: FastifyRequest,
    reply: FastifyReply,
    back: Extract<Return, { type: 'identified' }>,
  ) {
    const { person, cookies, next } = back;
    const result = await provisionAccountByGroups(app.databases, app.caseContext, person);
    if (result.type === 'refused') {
      await app.signIn.endSessionsOf(person.authUserId);
      await note(request, 'provider_refused', result.reason, person);
      return await refuse(reply, result.reason);
    }
    const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
    const actor = await app.signIn.actorOf({ headers: { cookie } });
    if (!actor) throw new Error('somebody was let in and is nobody');
    await note(request, 'signed_in', 'provider', person);
    reply.header('set-cookie', [...cookies]);
    return reply.redirect(deskAddress(next) ?? startOf(actor), 303);
  }

  server.get<{ Params: { municipality: string }; Querystring: Query }>(
    deskPaths.provider(':municipality'),
    async (request, reply) => {
      const { next } = textsOf(request.query);
      // A link on another site must not sign in a person who has a session at the provider (ASVS 5, V7.6.2).
      if (isCrossSite(request)) return reply.redirect(signInAddress(deskAddress(next)), 303);
      const way = await app.providers.leaveFor(request.params.municipality, deskAddress(next));
      switch (way.type) {
        case 'unknown':
          throw new Problem('not_found');
        case 'unreachable':
          return await refuse(reply, 'unreachable');
        case 'leave':
          reply.header('set-cookie', [...way.cookies]);
          return reply.redirect(way.address, 303);
      }
    },
  );

  server.get<{ Params: { municipality: string }; Querystring: Query }>(
    deskPaths.providerReturn(':municipality'),
    async (request, reply) => {
      const { municipality } = request.params;
      const back = await app.providers.receive(request, municipality, textsOf(request.query));
      switch (back.type) {
        case 'identified':
          return await completeSignIn(request, reply, back);
        case 'no_group':
          if (back.known) {
            await withdrawAccountByGroups(app.databases, app.caseContext, back.known);
            await app.signIn.endSessionsOf(back.known.authUserId);
          }
          await note(request, 'provider_refused', 'no_group', back.known);
          return await refuse(reply, 'no_group');
        case 'not_told':
        case 'email_taken':
        case 'failed':
          await note(request, 'provider_refused', back.type);
          return await refuse(reply, back.type);
      }
    },
  );

  server.get(deskPaths.signedOut, async (_request, reply) => reply.redirect(signedOutAddress, 303));
}
