import type { AppContext } from '../../app-context.ts';
import type { RelatedCase } from '../../case/related.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { ReplyDraftRow } from '../../domain/case-file.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { draftWords, readingWords } from '../../i18n/desk/reply-draft.ts';
import { deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { type InterveningChange, RefusedNotice } from '../../ui/refused-notice.tsx';
import { Heading, Paragraph, QuotedText, TextLink } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { checkFor } from './check.tsx';
import { CheckResult, HintList } from './check-result.tsx';
import { longestReason } from './fields.ts';
import { OverrideField, RouteNote } from './form.tsx';
import { ConversationSoFar } from './sidebar.tsx';
import type { SuggestionContext } from './suggested-reply.ts';
import { replyWords } from './words.ts';

export interface ReadingPageProps {
  readonly deskCase: DeskCase;
  /** Undefined where no draft waits for this person to read it. */
  readonly draft: ReplyDraftRow | undefined;
  readonly related: readonly RelatedCase[];
  readonly context: SuggestionContext;
  readonly values: FormValues;
  readonly errors?: FieldErrors;
  readonly refused?: { readonly sentence: string; readonly since: readonly InterveningChange[] };
  readonly actor: StaffActor;
  readonly config: AppContext['config'];
}

/** The page on which a colleague's reply is read before it is sent, with the check. */
export function ReadingPage(props: ReadingPageProps) {
  const { deskCase, draft, errors = {}, refused, actor, config } = props;
  const { number } = deskCase.case;
  const title = readingWords.title(number);
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
        aside={<ConversationSoFar deskCase={deskCase} related={props.related} />}
      >
        {draft ? (
          <>
            <Written {...props} draft={draft} />
            <Judgement {...props} draft={draft} />
          </>
        ) : (
          <Paragraph>
            {readingWords.nothing}{' '}
            <TextLink href={deskPaths.case(number)}>{draftWords.toCase}</TextLink>
          </Paragraph>
        )}
      </Columns>
    </DeskLayout>
  );
}

type Waiting = ReadingPageProps & { readonly draft: ReplyDraftRow };

function Written({ deskCase, draft }: Waiting) {
  const author = deskCase.organisation.account(draft.author_id)?.name ?? 'En kollega';
  const { language } = deskCase.case;
  return (
    <>
      <Paragraph>{readingWords.by(author, formatMoment(draft.saved_at))}</Paragraph>
      <Card title={draft.subject ?? readingWords.letter} id="svaret">
        <QuotedText from="staff" lang={language}>
          {draft.body}
        </QuotedText>
      </Card>
      {draft.reason !== null && (
        <Card title={readingWords.correction}>
          <QuotedText from="staff">{draft.reason}</QuotedText>
        </Card>
      )}
      {draft.cause !== null && (
        <Card title={replyWords.cause.read} id="orsaken">
          <QuotedText from="staff">{draft.cause}</QuotedText>
        </Card>
      )}
      <RouteNote deskCase={deskCase} toldOrally={draft.told_orally} />
    </>
  );
}

function Judgement({ deskCase, draft, context, values, errors = {} }: Waiting) {
  const { number, version } = deskCase.case;
  const check = checkFor(deskCase, draft.body);
  const overrideReason = typed(values, 'overrideReason') || (draft.override_reason ?? '');
  return (
    <Form action={deskPaths.caseAction(number, 'lasning')}>
      <HiddenField name="version" value={String(version)} />
      <HiddenField name="draft" value={draft.id} />
      <HiddenField name="read" value={String(draft.version)} />
      <Card title={replyWords.check.title}>
        <CheckResult check={check} deskCase={deskCase} context={context} />
        <HintList body={draft.body} language={deskCase.case.language} />
      </Card>
      <OverrideField values={{ overrideReason }} errors={errors} check={check} />
      <TextArea
        name="words"
        label={readingWords.words}
        description={readingWords.wordsHelp}
        need="optional"
        rows={4}
        maxLength={longestReason}
        value={typed(values, 'words')}
        error={errors.words}
      />
      <Buttons>
        <SubmitButton variant="secondary" name="step" value="tillbaka">
          {readingWords.back}
        </SubmitButton>
        <SubmitButton name="step" value="godkann">
          {readingWords.approve}
        </SubmitButton>
      </Buttons>
    </Form>
  );
}
