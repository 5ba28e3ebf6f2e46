import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { securityNotes } from '../../channels/security-notes.ts';
import type { SecurityEvent } from '../../domain/security-event.ts';
import { deskPaths } from '../../paths.ts';
import type { OwnResult } from '../../people/own-account.ts';
import { longestPassword, passwordFault, shortestPassword } from '../../people/passwords.ts';
import { Problem } from '../../problem.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff } from '../../web/require-staff.tsx';
import { type OwnAccountContext, ownAccountContext } from './context.ts';
import { BeginPage, CodesPage, ScanPage } from './factor-page.tsx';
import { OwnPage, type OwnPageProps } from './page.tsx';
import { PasswordPage } from './password-page.tsx';
import { ownAccountWords as words } from './words.ts';

type Query = Readonly<Record<string, unknown>>;

type PageState = Omit<OwnPageProps, 'mayRemove' | 'sessions'>;

const doneWords: Readonly<Record<string, string>> = {
  losenord: words.password.done,
  engangskod: words.factor.removed,
  inloggning: words.sessions.done,
  inloggningar: words.sessions.doneOthers,
};

/** What is wrong with a new password, before the old one is checked. */
function newPasswordErrors(
  { current, next }: { readonly current: string; readonly next: string },
  email: string,
): FieldErrors {
  const { faults, missing } = words.password;
  if (current === '') return { current: missing };
  if (next === current) return { next: faults.is_current };
  switch (passwordFault(next, email)) {
    case 'too_short':
      return { next: faults.too_short(shortestPassword) };
    case 'too_long':
      return { next: faults.too_long(longestPassword) };
    case 'is_address':
      return { next: faults.is_address };
    case undefined:
      return {};
  }
}

/** One's own password and second factor. A user who must set one up can open nothing else. */
export function registerOwnAccountRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app, { enrolling: true });
  const mayRemove = app.config.secondFactor === 'offered' || app.config.mode === 'demonstration';

  /** Users with an account of their municipality have nothing to do here. */
  async function withPassword(request: FastifyRequest): Promise<OwnAccountContext> {
    const own = await ownAccountContext(app, request);
    if (own.means.by === 'provider') throw new Problem('not_permitted');
    return own;
  }
  const sentenceOf = (result: Exclude<OwnResult<object>, { type: 'done' }>): string => {
    switch (result.type) {
      case 'wrong_password':
        return words.wrongPassword;
      case 'wrong_code':
        return words.factor.wrong;
      case 'guessable':
        return words.password.faults.guessable;
      case 'not_possible':
        return words.notPossible;
      case 'too_many':
        return words.password.tooMany(Math.ceil(result.waitSeconds / 60));
    }
  };
  const statusOf = ({ type }: { readonly type: string }) => (type === 'too_many' ? 429 : 422);
  const note = securityNotes(app);
  /** Logs the change, or that the given password was wrong. */
  async function noted<Done extends object>(
    request: FastifyRequest,
    event: SecurityEvent,
    attempt: Promise<OwnResult<Done>>,
  ): Promise<OwnResult<Done>> {
    const result = await attempt;
    if (result.type === 'done') await note(request, event);
    if (result.type === 'wrong_password') await note(request, 'own_password_wrong');
    return result;
  }
  const show = async (reply: FastifyReply, status: number, props: PageState) => {
    const sessions = await app.ownSessions.list(props.own.means.authUserId);
    return sendPage(reply, status, <OwnPage {...props} {...{ mayRemove, sessions }} />);
  };

  server.get<{ Querystring: Query }>(
    deskPaths.ownAccount,
    { preHandler },
    async (request, reply) => {
      const own = await ownAccountContext(app, request);
      if (own.means.mustEnrol) return reply.redirect(deskPaths.secondFactor, 303);
      return await show(reply, 200, { own, done: doneWords[String(request.query.klart)] });
    },
  );

  server.get(deskPaths.ownPassword, { preHandler }, async (request, reply) =>
    sendPage(reply, 200, <PasswordPage own={await withPassword(request)} />),
  );
  server.post(deskPaths.ownPassword, { preHandler }, async (request, reply) => {
    const own = await withPassword(request);
    const values = formToObject(request.body);
    const sent = { current: typed(values, 'current'), next: typed(values, 'next') };
    const errors = newPasswordErrors(sent, own.means.email);
    if (Object.keys(errors).length > 0)
      return sendPage(reply, 422, <PasswordPage {...{ own, errors }} />);
    const { name } = own.actor;
    const about = { name, email: own.means.email, municipality: own.frame.municipality };
    const order = { ...sent, about };
    const result = await noted(
      request,
      'password_changed',
      app.ownAccount.changePassword({ request, ...own.means }, order),
    );
    if (result.type !== 'done') {
      const wrong = { [result.type === 'guessable' ? 'next' : 'current']: sentenceOf(result) };
      return sendPage(reply, statusOf(result), <PasswordPage own={own} errors={wrong} />);
    }
    reply.header('set-cookie', [...result.cookies]);
    return reply.redirect(`${deskPaths.ownAccount}?klart=losenord`, 303);
  });

  server.get(deskPaths.secondFactor, { preHandler }, async (request, reply) => {
    const own = await withPassword(request);
    if (own.means.secondFactor) return reply.redirect(deskPaths.ownAccount, 303);
    return sendPage(reply, 200, <BeginPage own={own} />);
  });
  server.post(deskPaths.secondFactor, { preHandler }, async (request, reply) => {
    const own = await withPassword(request);
    const password = typed(formToObject(request.body), 'password');
    const result = await app.ownAccount.beginFactor({ request, ...own.means }, password);
    return result.type === 'done'
      ? sendPage(reply, 200, <ScanPage own={own} uri={result.uri} />)
      : sendPage(reply, statusOf(result), <BeginPage own={own} error={sentenceOf(result)} />);
  });
  server.post(deskPaths.secondFactorCode, { preHandler }, async (request, reply) => {
    const own = await withPassword(request);
    const values = formToObject(request.body);
    const [uri, code] = [typed(values, 'uri').slice(0, 1_000), typed(values, 'code')];
    if (own.means.secondFactor) return reply.redirect(deskPaths.ownAccount, 303);
    const result = await noted(
      request,
      'second_factor_added',
      app.ownAccount.confirmFactor({ request, ...own.means }, code),
    );
    if (result.type !== 'done') {
      const error = code === '' ? words.factor.missing : sentenceOf(result);
      return uri.startsWith('otpauth://') && result.type !== 'not_possible'
        ? sendPage(reply, statusOf(result), <ScanPage {...{ own, uri, error }} />)
        : sendPage(reply, 422, <BeginPage {...{ own, error }} />);
    }
    reply.header('set-cookie', [...result.cookies]);
    return sendPage(reply, 200, <CodesPage own={own} codes={result.codes} enrolled />);
  });

  server.post(deskPaths.recoveryCodes, { preHandler }, async (request, reply) => {
    const own = await withPassword(request);
    const password = typed(formToObject(request.body), 'password');
    const result = await noted(
      request,
      'recovery_codes_made',
      app.ownAccount.newRecoveryCodes({ request, ...own.means }, password),
    );
    if (result.type === 'done')
      return sendPage(reply, 200, <CodesPage own={own} codes={result.codes} enrolled={false} />);
    const errors = { 'recovery-password': sentenceOf(result) };
    return await show(reply, statusOf(result), { own, errors });
  });
  server.post(deskPaths.secondFactorEnd, { preHandler }, async (request, reply) => {
    const own = await withPassword(request);
    if (!mayRemove) throw new Problem('not_permitted');
    const password = typed(formToObject(request.body), 'password');
    const result = await noted(
      request,
      'second_factor_removed',
      app.ownAccount.removeFactor({ request, ...own.means }, password),
    );
    if (result.type !== 'done') {
      const errors = { 'remove-password': sentenceOf(result) };
      return await show(reply, statusOf(result), { own, errors });
    }
    reply.header('set-cookie', [...result.cookies]);
    return reply.redirect(`${deskPaths.ownAccount}?klart=engangskod`, 303);
  });

  server.post(deskPaths.ownSessionEnd, { preHandler }, async (request, reply) => {
    const { means } = await ownAccountContext(app, request);
    const id = typed(formToObject(request.body), 'session');
    // The current session ends by signing out, which also clears its cookies.
    const isOther = id !== means.sessionId;
    if (isOther && (await app.ownSessions.end(means.authUserId, id)))
      await note(request, 'session_ended');
    return reply.redirect(`${deskPaths.ownAccount}?klart=inloggning`, 303);
  });
  server.post(deskPaths.ownSessionsEndOthers, { preHandler }, async (request, reply) => {
    const { means } = await ownAccountContext(app, request);
    const ended = await app.ownSessions.endOthers(request, means);
    await note(request, 'other_sessions_ended', String(ended));
    return reply.redirect(`${deskPaths.ownAccount}?klart=inloggningar`, 303);
  });
}
