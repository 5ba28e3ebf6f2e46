import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { securityNotes } from '../../channels/security-notes.ts';
import { signInWords } from '../../i18n/desk/sign-in.ts';
import { deskPaths } from '../../paths.ts';
import type { SignInResult } from '../../people/sign-in-results.ts';
import type { SignInFormProps } from '../../ui/sign-in-form.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { lineField } from '../../validation/text-fields.ts';
import { startOf } from '../../web/desk-frame.ts';
import { formToObject, typed } from '../../web/form-body.ts';
import { readInterrupted } from '../../web/interrupted-form.ts';
import { deskAddress } from '../../web/local-address.ts';
import { addressDigests } from '../../web/rate-limit.ts';
import { sendPage } from '../../web/render.ts';
import { signInAnswers } from './answers.tsx';
import { CodePage } from './code-page.tsx';
import { ResumePage } from './page.tsx';
import { registerProviderRoutes, signedOutAddress } from './provider-routes.ts';

type Query = Readonly<Record<string, unknown>>;
type SignedIn = Extract<SignInResult, { type: 'signed_in' }>;
type SignInContinuation = Pick<SignInFormProps, 'next' | 'interrupted'>;

function readSent(body: unknown) {
  const values = formToObject(body);
  return {
    email: typed(values, 'email').trim(),
    // Spaces may be part of a password.
    password: typed(values, 'password'),
    code: typed(values, 'code').trim().slice(0, 100),
    next: deskAddress(typed(values, 'next')),
    interrupted: readInterrupted(typed(values, 'interrupted')),
  };
}

const account = lineField({ max: 254 });

/** What cannot be an address, or a text of the database (NUL), is answered like an unknown address without a query. */
function emailFault(email: string): string | undefined {
  if (email === '') return signInWords.emailMissing;
  return account.safeParse(email).success ? undefined : signInWords.refused;
}

function faultsIn({ email, password }: ReturnType<typeof readSent>): FieldErrors {
  const fault = emailFault(email);
  return {
    ...(fault === undefined ? {} : { email: fault }),
    ...(password === '' ? { password: signInWords.passwordMissing } : {}),
  };
}

export function registerSignInRoutes(server: FastifyInstance, app: AppContext): void {
  const digestOf = addressDigests(app.config.secret);
  const note = securityNotes(app);
  const isDemonstration = app.config.mode === 'demonstration';
  const answer = signInAnswers(app);

  function answerSignedIn(
    reply: FastifyReply,
    entered: SignedIn,
    { next, interrupted }: SignInContinuation,
  ) {
    reply.header('set-cookie', [...entered.cookies]);
    if (interrupted === undefined) return reply.redirect(next ?? startOf(entered.actor), 303);
    const page = <ResumePage interrupted={interrupted} demonstration={isDemonstration} />;
    return sendPage(reply, 200, page);
  }

  server.get<{ Querystring: Query }>(deskPaths.signIn, async (request, reply) => {
    const { next, utloggad } = request.query;
    const wanted = typeof next === 'string' ? deskAddress(next) : undefined;
    const actor = await app.signIn.actorOf(request);
    if (actor) return reply.redirect(wanted ?? startOf(actor), 303);
    return await answer(reply, 200, { next: wanted, signedOut: utloggad !== undefined });
  });

  server.post(deskPaths.signIn, async (request: FastifyRequest, reply) => {
    const sent = readSent(request.body);
    const { email, next, interrupted } = sent;
    const faults = faultsIn(sent);
    if (Object.keys(faults).length > 0)
      return await answer(reply, 422, { email, next, interrupted, errors: faults });
    const result = await app.signIn.signIn(request, sent, digestOf(request.ip));
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
        const errors = { '': signInWords.tooMany[result.code](result.waitSeconds) };
        const asksCode = result.code !== 'too_many';
        return await answer(reply, 429, { email, next, interrupted, errors, asksCode });
      }
      case 'second_factor':
        reply.header('set-cookie', [...result.cookies]);
        return sendPage(reply, 200, <CodePage {...{ next, interrupted, isDemonstration }} />);
      case 'signed_in':
        return answerSignedIn(reply, result, { next, interrupted });
    }
  });

  server.post(deskPaths.signInCode, async (request, reply) => {
    const { code, ...afterwards } = readSent(request.body);
    const again = (status: number, error: string) => {
      const page = <CodePage {...afterwards} {...{ isDemonstration, error }} />;
      return sendPage(reply, status, page);
    };
    if (code === '') return again(422, signInWords.code.missing);
    const result = await app.signIn.verifyCode(request, code, digestOf(request.ip));
    switch (result.type) {
      case 'wrong':
        return again(422, signInWords.code.wrong);
      case 'locked':
        reply.header('retry-after', String(result.waitSeconds));
        return again(429, signInWords.code.locked(result.waitSeconds));
      case 'ended':
        return await answer(reply, 422, { ...afterwards, refusal: signInWords.code.ended });
      case 'signed_in':
        return answerSignedIn(reply, result, afterwards);
    }
  });

  server.post(deskPaths.signOut, async (request, reply) => {
    if (await app.signIn.meansOf(request)) await note(request, 'signed_out');
    const { cookies, providerOf } = await app.signIn.signOut(request);
    reply.header('set-cookie', [...cookies]);
    // On a shared screen the next person must not see earlier pages by going back (ASVS 5, V14.3.1).
    reply.header('clear-site-data', '"cache"');
    const further =
      providerOf === null ? undefined : await app.providers.signOutAddress(providerOf);
    return reply.redirect(further ?? signedOutAddress, 303);
  });

  registerProviderRoutes(server, app, answer);
}
