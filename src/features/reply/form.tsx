import type { DeskCase } from '../../desk/desk-case.ts';
import { routeFor } from '../../domain/actions.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { awaitsCause } from '../../domain/decide/handling.ts';
import { isAnswerForManager } from '../../domain/decide/manager.ts';
import type { ReplyCheck } from '../../domain/reply-check/check.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { planWords } from '../../i18n/desk/plan.ts';
import { draftWords, readingWords } from '../../i18n/desk/reply-draft.ts';
import { languageName } from '../../i18n/languages.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/choice-fields.tsx';
import {
  Buttons,
  Form,
  HiddenField,
  SubmitButton,
  type SubmitButtonProps,
} from '../../ui/form.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { CheckResult, HintList } from './check-result.tsx';
import { DraftOriginFields, DraftStatus, OthersWriting } from './draft.tsx';
import { type ButtonName, longestReason, longestReply, modes } from './fields.ts';
import type { ReplyPageProps } from './page.tsx';
import { PhraseList } from './phrases.tsx';
import { replyWords } from './words.ts';

/** The form of a reply, with the status of the draft, the phrases and the check. */
export function ReplyForm(props: ReplyPageProps) {
  const { mode, deskCase, context, values, version, check, errors = {}, actor, material } = props;
  const { number, language } = deskCase.case;
  const { action, body, bodyTold, checkPath } = modes[mode];
  return (
    <Form
      action={deskPaths.caseAction(number, actionPaths[action])}
      live={{
        address: deskPaths.caseAction(number, checkPath),
        into: 'kontrollen',
        status: 'utkastet',
      }}
    >
      <HiddenField name="version" value={String(version)} />
      <DraftOriginFields {...props.origin} />
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
      <DraftStatus own={material.own} />
      <PhraseList {...props} />
      {mode === 'correct' && <ReasonField values={values} errors={errors} />}
      {mode === 'answer' && awaitsCause(deskCase.case) && (
        <CauseField values={values} errors={errors} />
      )}
      <CheckboxField
        name="toldOrally"
        label={replyWords.toldOrally(actor.name)}
        description={replyWords.toldOrallyHelp}
        checked={typed(values, 'toldOrally') !== ''}
        error={errors.toldOrally}
      />
      <RouteNote deskCase={deskCase} toldOrally={typed(values, 'toldOrally') !== ''} />
      <Card title={replyWords.check.title}>
        <div id="kontrollen">
          <OthersWriting others={material.others} deskCase={deskCase} />
          <CheckResult check={check} deskCase={deskCase} context={context} />
          {check && <HintList body={typed(values, 'body')} language={language} />}
        </div>
      </Card>
      <OverrideField {...{ values, errors, check }} />
      <ReplyButtons {...props} />
    </Form>
  );
}

interface FieldProps {
  readonly values: FormValues;
  readonly errors: FieldErrors;
}

function CauseField({ values, errors }: FieldProps) {
  return (
    <TextArea
      name="cause"
      label={replyWords.cause.label}
      description={replyWords.cause.help}
      rows={3}
      maxLength={longestReason}
      value={typed(values, 'cause')}
      error={errors.cause}
    />
  );
}

function ReasonField({ values, errors }: FieldProps) {
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

type SendButtonsProps = Pick<ReplyPageProps, 'deskCase' | 'actor'>;

/** Whether the policy says that the manager answers, and this person is not the manager (FAL-16). */
function isLeftToManager({ rules, organisation, case: row }: DeskCase, actor: StaffActor) {
  return isAnswerForManager(row, { actor, directory: organisation, rules });
}

/** Whether the policy wants somebody else to read the reply first, and there is somebody who may. */
export function isToBeReadFirst({ rules, organisation, case: row }: DeskCase, actor: StaffActor) {
  return rules.readBeforeSending && organisation.hasReader(row, actor.accountId);
}

function FormButton({
  value,
  variant = 'secondary',
  children,
}: Pick<SubmitButtonProps, 'variant' | 'children'> & { readonly value: ButtonName }) {
  return (
    <SubmitButton variant={variant} name="step" value={value}>
      {children}
    </SubmitButton>
  );
}

/** Send the reply, or leave it for somebody else to read first: the usual one comes first. */
export function SendButtons({ deskCase, actor }: SendButtonsProps) {
  const { organisation, case: row } = deskCase;
  if (isLeftToManager(deskCase, actor))
    return (
      <FormButton value="lamna" variant="primary">
        {planWords.manager.leave}
      </FormButton>
    );
  if (isToBeReadFirst(deskCase, actor))
    return (
      <>
        <FormButton value="lamna" variant="primary">
          {readingWords.leave}
        </FormButton>
        <FormButton value="skicka">{readingWords.noteTold}</FormButton>
      </>
    );
  return (
    <>
      <FormButton value="skicka" variant="primary">
        {replyWords.buttons.send}
      </FormButton>
      {organisation.hasReader(row, actor.accountId) && (
        <FormButton value="lamna">{readingWords.leave}</FormButton>
      )}
    </>
  );
}

/** Why the reply is not sent from here, where it is not. */
function WayNote({ deskCase, actor }: SendButtonsProps) {
  if (isLeftToManager(deskCase, actor)) return <Paragraph>{planWords.manager.wanted}</Paragraph>;
  return isToBeReadFirst(deskCase, actor) ? <Paragraph>{readingWords.wanted}</Paragraph> : null;
}

/** Sending comes last: a browser presses the form's first button when Enter is pressed in a field. */
export function ReplyButtons({ deskCase, actor, material }: ReplyPageProps) {
  const { buttons } = replyWords;
  return (
    <>
      <Buttons>
        <FormButton value="granska">{buttons.preview}</FormButton>
        <FormButton value="kontrollera">{buttons.check}</FormButton>
        <FormButton value="forslag">{buttons.suggest}</FormButton>
        <FormButton value="spara">{draftWords.save}</FormButton>
      </Buttons>
      <div class="reply-ways stack">
        <WayNote deskCase={deskCase} actor={actor} />
        <Buttons>
          <SendButtons deskCase={deskCase} actor={actor} />
          <TextLink href={deskPaths.case(deskCase.case.number)}>{handleWords.cancel}</TextLink>
          {material.own && (
            <FormButton value="slang" variant="tertiary">
              {draftWords.discard}
            </FormButton>
          )}
        </Buttons>
      </div>
    </>
  );
}

/** Why the reply is sent although something is missing: shown once the check has found that, or something is written in it. */
export function OverrideField({
  values,
  errors,
  check,
}: {
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly check: ReplyCheck | undefined;
}) {
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

const words = replyWords.route;

/** How the reply will reach the submitter. */
function routeSentence(submitter: DeskCase['submitter']): string {
  const route = routeFor(submitter);
  switch (route) {
    case 'email':
      return words.email(submitter?.email ?? '');
    case 'oral':
      return words.call(submitter?.phone ?? '');
    default:
      return words[route];
  }
}

function routeSentences(
  { case: row, submitter }: Pick<DeskCase, 'case' | 'submitter'>,
  toldOrally: boolean,
): readonly string[] {
  return [
    toldOrally ? words.oral : routeSentence(submitter),
    ...(row.reply_wanted ? [] : [words.declined]),
    row.language === 'sv' ? words.inSwedish : words.inOther(languageName(row.language, 'sv')),
  ];
}

export function RouteNote(props: {
  readonly deskCase: Pick<DeskCase, 'case' | 'submitter'>;
  readonly toldOrally: boolean;
  readonly question?: boolean;
}) {
  return (
    <div class="route">
      <strong>{props.question ? words.titleQuestion : words.title}</strong>
      {routeSentences(props.deskCase, props.toldOrally).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
