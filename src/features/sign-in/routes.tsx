import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { House } from '../../house.ts';
import { signInWords } from '../../locales/sign-in.ts';
import { startOf } from '../../web/desk-frame.ts';
import type { FieldErrors } from '../../web/field-errors.ts';
import { formToObject, typed } from '../../web/form-body.ts';
import { readInterrupted } from '../../web/interrupted-form.ts';
import { deskAddress } from '../../web/local-address.ts';
import { deskPaths } from '../../web/paths.ts';
import { addressKeys } from '../../web/rate-limit.ts';
import { sendPage } from '../../web/render.ts';
import { signInAnswers } from './answers.tsx';
import { ResumePage } from './page.tsx';
import { registerProviders, signedOutAddress } from './provider-routes.ts';

type Query = Readonly<Record<string, unknown>>;

function readSent(body: unknown) {
  const values = formToObject(body);
  return {
    email: typed(values, 'email').trim(),
    // Spaces may be part of a password.
    password: typed(values, 'password'),
    next: deskAddress(typed(values, 'next')),
    interrupted: readInterrupted(typed(values, 'interrupted')),
  };
}

function missingIn({ email, password }: ReturnType<typeof readSent>): FieldErrors {
  return {
    ...(email === '' ? { email: signInWords.emailMissing } : {}),
    ...(password === '' ? { password: signInWords.passwordMissing } : {}),
  };
}

export function registerSignIn(server: FastifyInstance, house: House): void {
  const keyOf = addressKeys();
  const isDemonstration = house.config.mode === 'demonstration';
  const answer = signInAnswers(house);

  server.get<{ Querystring: Query }>(deskPaths.signIn, async (request, reply) => {
    const { next, utloggad } = request.query;
    const wanted = typeof next === 'string' ? deskAddress(next) : undefined;
    const actor = await house.signIn.actorOf(request);
    if (actor) return reply.redirect(wanted ?? startOf(actor), 303);
    return await answer(reply, 200, { next: wanted, signedOut: utloggad !== undefined });
  });

  server.post(deskPaths.signIn, async (request: FastifyRequest, reply) => {
    const sent = readSent(request.body);
    const { email, next, interrupted } = sent;
    const missing = missingIn(sent);
    if (Object.keys(missing).length > 0)
      return await answer(reply, 422, { email, next, interrupted, errors: missing });
    const result = await house.signIn.signIn(request, sent, keyOf(request.ip));
    switch (result.type) {
      case 'refused':
        return await answer(reply, 422, {
          email,
          next,
          interrupted,
          errors: { email: signInWords.refused },
        });
      case 'too_many': {
        reply.header('retry-after', String(result.waitSeconds));
        const errors = { '': signInWords.tooMany(result.waitSeconds) };
        return await answer(reply, 429, { email, next, interrupted, errors });
      }
      case 'signed_in': {
        reply.header('set-cookie', [...result.cookies]);
        if (interrupted === undefined) return reply.redirect(next ?? startOf(result.actor), 303);
        return sendPage(
          reply,
          200,
          <ResumePage interrupted={interrupted} demonstration={isDemonstration} />,
        );
      }
    }
  });

  server.post(deskPaths.signOut, async (request, reply) => {
    const { cookies, providerOf } = await house.signIn.signOut(request);
    reply.header('set-cookie', [...cookies]);
    const further =
      providerOf === null ? undefined : await house.providers.signOutAddress(providerOf);
    return reply.redirect(further ?? signedOutAddress, 303);
  });

  registerProviders(server, house, answer);
}
