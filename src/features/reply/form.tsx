import { handleWords } from '../../i18n/desk/handle.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/choice-fields.tsx';
import { Form, HiddenField } from '../../ui/form.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { CheckResult, HintList } from './check-result.tsx';
import { DraftOriginFields, DraftStatus, OthersWriting } from './draft-notes.tsx';
import { longestReason, longestReply, modes } from './fields.ts';
import { OverrideField, ReplyButtons, RouteNote } from './form-parts.tsx';
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

function ReasonField({
  values,
  errors,
}: {
  readonly values: FormValues;
  readonly errors: FieldErrors;
}) {
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
