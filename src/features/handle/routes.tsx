import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { absentOn } from '../../administration/substitutes.ts';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { changeAtDesk, openDeskCase } from '../../desk/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { refusedDuringReview } from '../../domain/decide/escalation.ts';
import { allowedIn } from '../../domain/lifecycle.ts';
import { permitted } from '../../domain/permission.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { actionPaths, deskPaths, doneAddress } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { changesSince } from '../../web/changes-since.ts';
import { formToObject } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { readSeenVersion } from '../../web/seen-version.ts';
import type { ActionForm } from './action-form.ts';
import { arrivalDay } from './arrival-day.tsx';
import { assign } from './assign.tsx';
import { classify } from './classify.tsx';
import { close, reinstate, reopen } from './closing.tsx';
import { markConcerned } from './concerned.tsx';
import { correction } from './correction.tsx';
import { chooseCourse } from './course.tsx';
import { notifyDelay } from './delay.tsx';
import { dissatisfied } from './dissatisfied.tsx';
import { meetDistress } from './distress.tsx';
import { handOver } from './hand-over.tsx';
import { confirmHandOver, returnHandOver } from './hand-over-outcome.tsx';
import { merge } from './merge.tsx';
import { answerColleague, askColleague, withdrawQuestion, writeNote } from './notes.tsx';
import { loadOtherCases, tie, untie } from './other-case.tsx';
import { HandlePage, type HandlePageProps } from './page.tsx';
import { planAction, settleAction, signPlan } from './plan.tsx';
import { liftSecrecy, markSecrecy } from './secrecy.tsx';
import { solve } from './solved.tsx';
import { split } from './split.tsx';
import { markRead, register, take, voidCase } from './status.tsx';
import { advanceTrack, dismissTrack, openTrack, settleSerious, suspectSerious } from './track.tsx';
import { asksChoice, readWithChoice } from './track-choice.tsx';
import { unmerge } from './unmerge.tsx';

const actionForms: readonly ActionForm[] = [
  register,
  take,
  markRead,
  classify,
  assign,
  arrivalDay,
  openTrack,
  dismissTrack,
  meetDistress,
  advanceTrack,
  suspectSerious,
  settleSerious,
  markSecrecy,
  liftSecrecy,
  markConcerned,
  chooseCourse,
  correction,
  planAction,
  settleAction,
  signPlan,
  writeNote,
  askColleague,
  answerColleague,
  withdrawQuestion,
  notifyDelay,
  tie,
  untie,
  merge,
  unmerge,
  solve,
  close,
  reopen,
  dissatisfied,
  voidCase,
  reinstate,
  handOver,
  confirmHandOver,
  returnHandOver,
  split,
];

interface CaseRoute {
  readonly Params: { readonly number: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}
type Request = FastifyRequest<CaseRoute>;

/** Only for the form in which a handler is chosen. */
async function loadAbsences(app: AppContext, { action }: ActionForm, { municipality }: StaffActor) {
  if (action !== 'assign') return [];
  const today = arrivalDayOf(app.clock.now());
  return await inTenant(app.databases, { municipality, committees: [] }, (trx) =>
    absentOn(trx, municipality, today),
  );
}

async function showForm(app: AppContext, form: ActionForm, request: Request, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  const { municipality, committees } = actor;
  const deskCase = await inTenant(app.databases, { municipality, committees }, (trx) =>
    openDeskCase(trx, app.clock, actor, request.params.number),
  );
  if (!deskCase) throw new Problem('not_found');
  if (!permitted(form.action, actor, deskCase.case)) throw new Problem('not_permitted');
  if (!allowedIn(form.action, deskCase.case.status)) throw new Problem('conflict');
  const { case: row, rules, organisation } = deskCase;
  const escalationContext = { rule: rules.escalation, directory: organisation };
  if (refusedDuringReview(form.action, deskCase, actor, escalationContext)) {
    const manager = organisation.account(row.escalated_to ?? '')?.name;
    throw new Problem('conflict', { detail: refusalSentence({ code: 'escalated' }, manager) });
  }
  const { clock, publicUrl } = app;
  const today = arrivalDayOf(clock.now());
  const opening = { query: request.query, actor, today, publicUrl };
  const values = form.initial(deskCase, opening);
  const awayToday = await loadAbsences(app, form, actor);
  const around = await loadOtherCases(app, form.action, { actor, deskCase, values });
  const { version } = deskCase.case;
  return sendPage(
    reply,
    200,
    <HandlePage
      {...{ form, deskCase, values, version, actor, today, awayToday, ...around }}
      config={app.config}
    />,
  );
}

async function submitForm(
  app: AppContext,
  form: ActionForm,
  request: Request,
  reply: FastifyReply,
) {
  const actor = await staffOf(app, request);
  const { number } = request.params;
  const { seenVersion, values } = readSeenVersion(formToObject(request.body, form.lists));
  const moment = { actor, today: arrivalDayOf(app.clock.now()), publicUrl: app.publicUrl };
  const outcome = await changeAtDesk(app, {
    actor,
    number,
    action: form.action,
    seenVersion,
    read: (deskCase, trx) =>
      asksChoice(form, deskCase) && !isHeld(form, deskCase, actor)
        ? readWithChoice(values, deskCase, (rest) => form.read(rest, deskCase, trx, moment))
        : form.read(values, deskCase, trx, moment),
  });
  const again = async (
    status: number,
    more: Pick<HandlePageProps, 'deskCase' | 'errors' | 'refused' | 'version'>,
  ) => {
    const { deskCase } = more;
    const known = {
      ...{ form, values, ...moment, awayToday: await loadAbsences(app, form, actor) },
      ...(await loadOtherCases(app, form.action, { actor, deskCase, values })),
    };
    return sendPage(reply, status, <HandlePage {...known} config={app.config} {...more} />);
  };
  const sent = { actor, values, config: app.config };
  switch (outcome.type) {
    case 'not_there':
      return answerNotThere(reply, sent);
    case 'not_permitted':
      return answerNotPermitted(reply, sent, outcome.deskCase.municipality);
    case 'errors':
      return again(422, {
        deskCase: outcome.deskCase,
        errors: outcome.errors,
        version: seenVersion,
      });
    case 'refused': {
      const { deskCase, refusal, since, names } = outcome;
      const manager = names.account(deskCase.case.escalated_to ?? '');
      const refused = {
        sentence: refusalSentence(refusal, manager),
        since: changesSince(since, names),
      };
      return again(409, { deskCase, refused, version: deskCase.case.version });
    }
    case 'changed':
      return reply.redirect(doneAddress(number, outcome.did ?? form.action, outcome.seen), 303);
  }
}

/** Whether the case is under review by somebody else, which is then the reason to refuse the form. */
function isHeld({ action }: ActionForm, deskCase: DeskCase, actor: StaffActor): boolean {
  const around = { rule: deskCase.rules.escalation, directory: deskCase.organisation };
  return refusedDuringReview(action, deskCase, actor, around);
}

export function registerHandleRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  for (const form of actionForms) {
    const address = deskPaths.caseAction(':number', actionPaths[form.action]);
    server.get<CaseRoute>(address, { preHandler }, (request, reply) =>
      showForm(app, form, request, reply),
    );
    server.post<CaseRoute>(address, { preHandler }, (request, reply) =>
      submitForm(app, form, request, reply),
    );
  }
}
