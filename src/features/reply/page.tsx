import type { DeskCase } from '../../case/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { ReplyCheck } from '../../domain/reply-check/check.ts';
import type { House } from '../../house.ts';
import { handleWords } from '../../locales/handle.ts';
import { type ReplyContext, replyWords } from '../../locales/reply.ts';
import { Card } from '../../web/components/card.tsx';
import { CheckboxField } from '../../web/components/choice-fields.tsx';
import { Columns } from '../../web/components/columns.tsx';
import { DeskLayout } from '../../web/components/desk-layout.tsx';
import {
  Buttons,
  ErrorSummary,
  Form,
  HiddenField,
  SubmitButton,
} from '../../web/components/form.tsx';
import { type Between, RefusedNotice } from '../../web/components/refused-notice.tsx';
import { ButtonLink, Heading } from '../../web/components/text.tsx';
import { TextArea, TextField } from '../../web/components/text-fields.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import type { FieldErrors } from '../../web/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { actionPaths, deskPaths } from '../../web/paths.ts';
import { PolicyBeside, SaidSoFar } from './beside.tsx';
import { CheckResult } from './check-result.tsx';
import { longestReason, longestReply } from './form.ts';
import { type ModeName, modes } from './mode.ts';
import { RouteNote } from './route-note.tsx';

export interface ReplyPageProps {
  readonly mode: ModeName;
  readonly deskCase: DeskCase;
  readonly context: ReplyContext;
  readonly values: FormValues;
  /** The version this person has seen: checking and previewing do not renew it. */
  readonly version: number;
  readonly check: ReplyCheck | undefined;
  readonly errors?: FieldErrors;
  readonly refused?: { readonly sentence: string; readonly since: readonly Between[] };
  readonly actor: StaffActor;
  readonly config: House['config'];
}

/** The reply being written, with what it answers, what the policy promises, and what the check finds beside it. */
export function ReplyPage(props: ReplyPageProps) {
  const { mode, deskCase, errors = {}, refused, actor, config } = props;
  const title = modes[mode].title(deskCase.case.number);
  return (
    <DeskLayout
      title={title}
      active="queue"
      hasErrors={Object.keys(errors).length > 0}
      {...deskFrame(actor, deskCase.municipality, config)}
    >
      <ErrorSummary errors={errors} />
      {refused && <RefusedNotice {...refused} />}
      <Heading level={1}>{title}</Heading>
      <Columns
        asideLabel={handleWords.aside}
        aside={<PolicyBeside deskCase={deskCase} actor={actor} />}
      >
        <SaidSoFar deskCase={deskCase} />
        <ReplyForm {...props} />
      </Columns>
    </DeskLayout>
  );
}

function ReplyForm(props: ReplyPageProps) {
  const { mode, deskCase, context, values, version, check, errors = {}, actor } = props;
  const { number, language } = deskCase.case;
  const { action, body, bodyTold } = modes[mode];
  return (
    <Form
      action={deskPaths.caseAction(number, actionPaths[action])}
      live={{ address: deskPaths.caseAction(number, 'svara/kontroll'), into: 'kontrollen' }}
    >
      <HiddenField name="version" value={String(version)} />
      {mode === 'correct' && <HiddenField name="replaces" value={typed(values, 'replaces')} />}
      <TextField
        name="subject"
        label={replyWords.subject}
        description={replyWords.subjectHelp}
        need="optional"
        autoComplete="off"
        value={typed(values, 'subject')}
        error={errors.subject}
      />
      <TextArea
        name="body"
        label={body}
        description={bodyTold}
        rows={14}
        maxLength={longestReply}
        lang={language}
        value={typed(values, 'body')}
        error={errors.body}
      />
      {mode === 'correct' && <ReasonField values={values} errors={errors} />}
      <CheckboxField
        name="toldOrally"
        label={replyWords.toldOrally(actor.name)}
        description={replyWords.toldOrallyHelp}
        checked={typed(values, 'toldOrally') !== ''}
      />
      <RouteNote deskCase={deskCase} toldOrally={typed(values, 'toldOrally') !== ''} />
      <Card title={replyWords.check.title} variant="tinted">
        <div id="kontrollen" aria-live="polite">
          <CheckResult check={check} deskCase={deskCase} context={context} />
        </div>
      </Card>
      <OverrideField {...{ values, errors, check }} />
      <ReplyButtons number={number} />
    </Form>
  );
}

function ReplyButtons({ number }: { readonly number: string }) {
  const { buttons } = replyWords;
  return (
    <Buttons>
      <SubmitButton variant="secondary" name="step" value="granska">
        {buttons.preview}
      </SubmitButton>
      <SubmitButton variant="secondary" name="step" value="kontrollera">
        {buttons.check}
      </SubmitButton>
      <SubmitButton variant="secondary" name="step" value="forslag">
        {buttons.suggest}
      </SubmitButton>
      <SubmitButton name="step" value="skicka">
        {buttons.send}
      </SubmitButton>
      <ButtonLink href={deskPaths.case(number)} variant="tertiary">
        {handleWords.cancel}
      </ButtonLink>
    </Buttons>
  );
}

type FieldState = { readonly values: FormValues; readonly errors: FieldErrors };

function ReasonField({ values, errors }: FieldState) {
  return (
    <TextArea
      name="reason"
      label={replyWords.correct.reason}
      description={handleWords.reasonHelp}
      rows={3}
      maxLength={longestReason}
      value={typed(values, 'reason')}
      error={errors.reason}
    />
  );
}

/** Asked for only once the check has found something missing; what was written in it stays. */
export function OverrideField({
  values,
  errors,
  check,
}: FieldState & { readonly check: ReplyCheck | undefined }) {
  const missing = check !== undefined && check.missing.length > 0;
  if (!missing && typed(values, 'overrideReason') === '') return null;
  return (
    <TextArea
      name="overrideReason"
      label={replyWords.override}
      description={replyWords.overrideHelp}
      rows={3}
      maxLength={longestReason}
      value={typed(values, 'overrideReason')}
      error={errors.overrideReason}
    />
  );
}
