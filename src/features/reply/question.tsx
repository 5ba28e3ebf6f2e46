import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { changeAtDesk, recordReading } from '../../desk/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { actionPaths, deskPaths, doneAddress } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import { Columns } from '../../ui/columns.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { type InterveningChange, RefusedNotice } from '../../ui/refused-notice.tsx';
import { ButtonLink, Heading } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { readSeenVersion } from '../../web/seen-version.ts';
import { findPermitted, whyNotNow } from './context.ts';
import { longestReply, readQuestion } from './fields.ts';
import { RouteNote } from './form.tsx';
import { shownRefusal } from './page.tsx';
import { ConversationSoFar } from './sidebar.tsx';
import { replyWords } from './words.ts';

export interface QuestionPageProps {
  readonly deskCase: DeskCase;
  readonly values: FormValues;
  /** The version of the case that this person has seen. */
  readonly version: number;
  readonly errors?: FieldErrors;
  readonly refused?: { readonly sentence: string; readonly since: readonly InterveningChange[] };
  readonly actor: StaffActor;
  readonly config: AppContext['config'];
}

/** The page on which the submitter is asked for what is needed in order to answer. */
export function QuestionPage(props: QuestionPageProps) {
  const { deskCase, values, version, errors = {}, refused, actor, config } = props;
  const { number, language } = deskCase.case;
  const words = replyWords.question;
  return (
    <DeskLayout
      title={words.title(number)}
      active="queue"
      hasErrors={Object.keys(errors).length > 0}
      {...deskFrame(actor, deskCase.municipality, config)}
    >
      <ErrorSummary errors={errors} />
      {refused && <RefusedNotice {...refused} />}
      <Heading level={1}>{words.title(number)}</Heading>
      <Columns asideLabel={handleWords.aside} aside={<ConversationSoFar deskCase={deskCase} />}>
        <Form action={deskPaths.caseAction(number, actionPaths.ask_submitter)}>
          <HiddenField name="version" value={String(version)} />
          <TextArea
            name="body"
            label={words.body}
            description={words.bodyTold}
            rows={8}
            maxLength={longestReply}
            lang={language}
            value={typed(values, 'body')}
            error={errors.body}
          />
          <RouteNote deskCase={deskCase} toldOrally={false} question />
          <Buttons>
            <SubmitButton>{words.send}</SubmitButton>
            <ButtonLink href={deskPaths.case(number)} variant="tertiary">
              {handleWords.cancel}
            </ButtonLink>
          </Buttons>
        </Form>
      </Columns>
    </DeskLayout>
  );
}

interface CaseRoute {
  readonly Params: { readonly number: string };
}
const action = 'ask_submitter';

export function registerQuestionRoutes(server: FastifyInstance, app: AppContext): void {
  const address = deskPaths.caseAction(':number', actionPaths[action]);
  const { config } = app;

  server.get<CaseRoute>(address, { preHandler: requireStaff(app) }, async (request, reply) => {
    const actor = await staffOf(app, request);
    const deskCase = await inTenant(app.databases, actor, async (trx) => {
      const found = await findPermitted(trx, actor, request.params.number, action);
      await recordReading(trx, app.clock, actor, found);
      return found;
    });
    const detail = whyNotNow(action, actor, deskCase);
    if (detail !== undefined) throw new Problem('conflict', { detail });
    const { version } = deskCase.case;
    return sendPage(
      reply,
      200,
      <QuestionPage {...{ deskCase, version, actor, config }} values={{}} />,
    );
  });

  server.post<CaseRoute>(address, { preHandler: requireStaff(app) }, async (request, reply) => {
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
        const given = { deskCase, errors, version: seenVersion };
        return sendPage(reply, 422, <QuestionPage {...page} {...given} />);
      }
      case 'refused':
        return sendPage(reply, 409, <QuestionPage {...page} {...shownRefusal(outcome)} />);
      case 'changed':
        return reply.redirect(doneAddress(number, action, outcome.seen), 303);
    }
  });
}
