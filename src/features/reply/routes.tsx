import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { changeAtDesk } from '../../case/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { permitted } from '../../domain/permission.ts';
import type { House } from '../../house.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { actionPaths, deskPaths, doneAddress } from '../../web/paths.ts';
import { Problem } from '../../web/problem.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { seenVersionIn } from '../../web/seen-version.ts';
import { replyAction } from './action.ts';
import { CheckResult } from './check-result.tsx';
import { stepIn } from './form.ts';
import { type ModeName, modes } from './mode.ts';
import { openCase, seeCase } from './open-case.ts';
import { openingValues } from './opening.ts';
import { ReplyPage, type ReplyPageProps } from './page.tsx';
import { PreviewPage } from './preview.tsx';
import { registerQuestion } from './question.tsx';
import { refusedAs } from './refused.ts';
import { checkFor } from './reply-check.ts';
import { besideSending } from './steps.ts';
import { contextOf } from './suggestion.ts';

type Request = FastifyRequest<{
  Params: { readonly number: string };
  Querystring: Readonly<Record<string, unknown>>;
}>;

interface Sent {
  readonly actor: StaffActor;
  readonly number: string;
  readonly seenVersion: number;
  readonly values: FormValues;
}

async function open(house: House, mode: ModeName, request: Request, reply: FastifyReply) {
  const actor = await staffOf(house, request);
  const deskCase = await openCase(house, actor, request.params.number, modes[mode].action);
  const asked = request.query.svar;
  const values = openingValues(mode, deskCase, typeof asked === 'string' ? asked : undefined);
  if (!values) throw new Problem('conflict');
  const context = contextOf(deskCase, actor, house.publicUrl);
  const { version } = deskCase.case;
  const page = { mode, deskCase, context, values, version, actor, config: house.config };
  return sendPage(reply, 200, <ReplyPage {...page} check={undefined} />);
}

/** Checking, previewing, a suggestion: pages that change nothing. */
async function answerStep(
  house: House,
  mode: ModeName,
  { actor, number, seenVersion, values }: Sent,
  step: Parameters<typeof besideSending>[0],
  reply: FastifyReply,
) {
  const { config } = house;
  const deskCase = await seeCase(house, actor, number);
  if (!deskCase) return answerNotThere(reply, { actor, values, config });
  if (!permitted(modes[mode].action, actor, deskCase.case))
    return answerNotPermitted(reply, { actor, values, config }, deskCase.municipality);
  const context = contextOf(deskCase, actor, house.publicUrl);
  const shown = besideSending(step, mode, values, context);
  const check = checkFor(deskCase, typed(shown.values, 'body'));
  const page: ReplyPageProps = {
    ...{ mode, deskCase, context, version: seenVersion, actor, config, ...shown },
    check: shown.checks ? check : undefined,
  };
  const status = shown.errors === undefined ? 200 : 422;
  return sendPage(
    reply,
    status,
    shown.preview ? <PreviewPage {...page} /> : <ReplyPage {...page} />,
  );
}

async function send(house: House, mode: ModeName, sent: Sent, reply: FastifyReply) {
  const { actor, number, seenVersion, values } = sent;
  const { config } = house;
  const { action } = modes[mode];
  const outcome = await changeAtDesk(house, {
    ...{ actor, number, action, seenVersion },
    read: (deskCase) => replyAction(mode, values, deskCase),
  });
  const again = (status: number, more: Pick<ReplyPageProps, 'deskCase' | 'version'>) => {
    const context = contextOf(more.deskCase, actor, house.publicUrl);
    const check = checkFor(more.deskCase, typed(values, 'body'));
    const page = { mode, context, values, check, actor, config, ...more };
    return sendPage(reply, status, <ReplyPage {...page} />);
  };
  switch (outcome.type) {
    case 'not_there':
      return answerNotThere(reply, { actor, values, config });
    case 'not_permitted':
      return answerNotPermitted(reply, { actor, values, config }, outcome.deskCase.municipality);
    case 'errors': {
      const { deskCase, errors } = outcome;
      return again(422, { deskCase, version: seenVersion, ...{ errors } });
    }
    case 'refused':
      return again(409, refusedAs(outcome));
    case 'changed':
      return reply.redirect(doneAddress(number, action, outcome.seen), 303);
  }
}

async function take(house: House, mode: ModeName, request: Request, reply: FastifyReply) {
  const actor = await staffOf(house, request);
  const { seenVersion, values: filled } = seenVersionIn(formToObject(request.body));
  const { step, values } = stepIn(filled);
  const sent = { actor, number: request.params.number, seenVersion, values };
  return step === 'skicka'
    ? await send(house, mode, sent, reply)
    : await answerStep(house, mode, sent, step, reply);
}

/** The check alone, as a piece of the page, for the script that asks while somebody types. */
async function checkAlong(house: House, request: Request, reply: FastifyReply) {
  const actor = await staffOf(house, request);
  const deskCase = await seeCase(house, actor, request.params.number);
  if (!deskCase) throw new Problem('not_found');
  const { case: row } = deskCase;
  if (!permitted('answer', actor, row) && !permitted('correct_answer', actor, row))
    throw new Problem('not_permitted');
  const body = typed(formToObject(request.body), 'body');
  const context = contextOf(deskCase, actor, house.publicUrl);
  const check = body.trim() === '' ? undefined : checkFor(deskCase, body);
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(renderToString(<CheckResult {...{ check, deskCase, context }} />));
}

export function registerReply(server: FastifyInstance, house: House): void {
  const guarded = { preHandler: requireStaff(house) };
  for (const mode of ['answer', 'correct'] as const) {
    const address = deskPaths.caseAction(':number', actionPaths[modes[mode].action]);
    server.get(address, guarded, (request: Request, reply) => open(house, mode, request, reply));
    server.post(address, guarded, (request: Request, reply) => take(house, mode, request, reply));
  }
  server.post(
    deskPaths.caseAction(':number', 'svara/kontroll'),
    guarded,
    (request: Request, reply) => checkAlong(house, request, reply),
  );
  registerQuestion(server, house);
}
