import type { AppContext } from '../../app-context.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Columns } from '../../ui/columns.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { type InterveningChange, RefusedNotice } from '../../ui/refused-notice.tsx';
import { ButtonLink, Heading } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { ConversationSoFar } from './beside.tsx';
import { longestReply } from './form.ts';
import { RouteNote } from './route-note.tsx';
import { replyWords } from './words.ts';

export interface QuestionPageProps {
  readonly deskCase: DeskCase;
  readonly values: FormValues;
  /** The version this person has seen: checking and previewing do not renew it. */
  readonly version: number;
  readonly errors?: FieldErrors;
  readonly refused?: { readonly sentence: string; readonly since: readonly InterveningChange[] };
  readonly actor: StaffActor;
  readonly config: AppContext['config'];
}

/** Something the municipality needs to know before it can answer. */
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
