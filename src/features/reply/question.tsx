import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { changeAtDesk } from '../../desk/desk-change.ts';
import { actionPaths, deskPaths, doneAddress } from '../../paths.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { formToObject } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { readSeenVersion } from '../../web/seen-version.ts';
import { readQuestion } from './form.ts';
import { openCase } from './open-case.ts';
import { QuestionPage } from './question-page.tsx';
import { refusedAs } from './refused.ts';

interface Asked {
  readonly Params: { readonly number: string };
}
const action = 'ask_submitter';

export function registerQuestionRoutes(server: FastifyInstance, app: AppContext): void {
  const address = deskPaths.caseAction(':number', actionPaths[action]);
  const { config } = app;

  server.get<Asked>(address, { preHandler: requireStaff(app) }, async (request, reply) => {
    const actor = await staffOf(app, request);
    const deskCase = await openCase(app, actor, request.params.number, action);
    const { version } = deskCase.case;
    return sendPage(
      reply,
      200,
      <QuestionPage {...{ deskCase, version, actor, config }} values={{}} />,
    );
  });

  server.post<Asked>(address, { preHandler: requireStaff(app) }, async (request, reply) => {
    const actor = await staffOf(app, request);
    const { number } = request.params;
    const { seenVersion, values } = readSeenVersion(formToObject(request.body));
    const outcome = await changeAtDesk(app, {
      ...{ actor, number, action, seenVersion },
      read() {
        const reading = readQuestion(values);
        if (reading.kind === 'errors') return reading;
        return { kind: 'fields', fields: { type: action, ...reading.fields } };
      },
    });
    const page = { values, actor, config };
    switch (outcome.type) {
      case 'not_there':
        return answerNotThere(reply, page);
      case 'not_permitted':
        return answerNotPermitted(reply, page, outcome.deskCase.municipality);
      case 'errors': {
        const { deskCase, errors } = outcome;
        const again = { ...page, deskCase, errors, version: seenVersion };
        return sendPage(reply, 422, <QuestionPage {...again} />);
      }
      case 'refused':
        return sendPage(reply, 409, <QuestionPage {...page} {...refusedAs(outcome)} />);
      case 'changed':
        return reply.redirect(doneAddress(number, action, outcome.seen), 303);
    }
  });
}
