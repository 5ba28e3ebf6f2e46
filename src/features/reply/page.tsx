import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { DeskChange } from '../../desk/desk-change.ts';
import { policyClocks } from '../../desk/desk-clocks.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf, type Day } from '../../domain/calendar/day.ts';
import type { ReplyDraftRow } from '../../domain/case-file.ts';
import type { ReplyCheck } from '../../domain/reply-check/check.ts';
import { otherCaseWords } from '../../i18n/desk/other-case.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { draftWords } from '../../i18n/desk/reply-draft.ts';
import type { SenderSettings } from '../../municipality/sender.ts';
import { DaysCard } from '../../ui/days-card.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type InterveningChange, RefusedNotice } from '../../ui/refused-notice.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { changesSince } from '../../web/changes-since.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { checkFor } from './check.tsx';
import type { ReplyMaterial } from './context.ts';
import { type KeptDraft, OtherWindowNote, ReadingNote } from './draft.tsx';
import { type DraftOrigin, type ModeName, modes, type SubmittedReply } from './fields.ts';
import { ReplyForm } from './form.tsx';
import { suggestionContext } from './phrases.tsx';
import { PreviewPage } from './preview.tsx';
import { EarlierConversation, LatestMessage, PolicyPromises } from './sidebar.tsx';
import type { SuggestionContext, TiedAnswer } from './suggested-reply.ts';
import { replyWords } from './words.ts';

export interface ReplyPageProps {
  readonly mode: ModeName;
  readonly deskCase: DeskCase;
  readonly context: SuggestionContext;
  readonly values: FormValues;
  /** The version of the case that this person has seen. Checking and previewing do not renew it. */
  readonly version: number;
  readonly origin: DraftOrigin;
  readonly material: ReplyMaterial;
  /** The draft that the same person has saved in another window meanwhile. */
  readonly elsewhere?: ReplyDraftRow | undefined;
  /** Whether the draft has just been saved by its button. */
  readonly saved?: boolean;
  /** The answer to a tied case that the form begins with. */
  readonly tied?: TiedAnswer | undefined;
  readonly check: ReplyCheck | undefined;
  readonly errors?: FieldErrors;
  readonly refused?: { readonly sentence: string; readonly since: readonly InterveningChange[] };
  readonly actor: StaffActor;
  readonly config: AppContext['config'];
  readonly publicUrl: string;
  /** Whom mails come from where the municipality has no sender of its own. */
  readonly sender: SenderSettings;
  readonly today: Day;
}

/** The page on which a reply is written: the latest message, the form, and beside it the days, the conversation and the policy. */
export function ReplyPage(props: ReplyPageProps) {
  const { mode, deskCase, errors = {}, refused, actor, config, material } = props;
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
      {props.elsewhere && <OtherWindowNote draft={props.elsewhere} />}
      {props.saved && (
        <Notice tone="success" announce title={draftWords.savedTitle}>
          <Paragraph>{draftWords.savedHelp}</Paragraph>
        </Notice>
      )}
      <Heading level={1}>{title}</Heading>
      {props.tied && <TiedNote {...props.tied} />}
      <ReadingNote own={material.own} deskCase={deskCase} />
      <div class="reply">
        <div class="reply-said stack">
          <LatestMessage deskCase={deskCase} />
        </div>
        <div class="reply-written">
          <ReplyForm {...props} />
        </div>
        <div class="reply-beside stack">
          <DaysCard
            row={deskCase.case}
            clocks={policyClocks(deskCase)}
            policyVersion={deskCase.policy.version}
            today={props.today}
          />
          <EarlierConversation deskCase={deskCase} related={material.related} />
          <aside class="stack" aria-label={replyWords.beside.policy}>
            <PolicyPromises deskCase={deskCase} actor={actor} />
          </aside>
        </div>
      </div>
    </DeskLayout>
  );
}

/** Says which case the text comes from, and asks the writer to read it through before it goes to another submitter. */
function TiedNote({ number, body }: TiedAnswer) {
  const { answers } = otherCaseWords;
  if (body === null)
    return (
      <Notice>
        <Paragraph>{answers.otherLanguage(number)}</Paragraph>
      </Notice>
    );
  return (
    <Notice title={answers.fromTitle(number)}>
      <Paragraph>{answers.from}</Paragraph>
    </Notice>
  );
}

type Given = 'deskCase' | 'material' | 'version' | 'values' | 'errors' | 'refused';

/** The part of the page that depends on the button that was pressed. */
export interface SubmittedPage extends Partial<Pick<ReplyPageProps, Given>> {
  readonly deskCase: DeskCase;
  readonly material: ReplyPageProps['material'];
  readonly kept: KeptDraft | undefined;
  readonly preview?: boolean;
  /** Whether the result of the check is shown; by default it is. */
  readonly checks?: boolean;
}

/** The form or its preview after a button was pressed, with everything that was typed. */
export function renderSubmitted(
  app: AppContext,
  mode: ModeName,
  submitted: SubmittedReply,
  { kept, preview = false, checks = true, ...given }: SubmittedPage,
  reply: FastifyReply,
  status: number,
) {
  const { actor, seenVersion: version } = submitted;
  const values = given.values ?? submitted.values;
  const elsewhere = kept?.type === 'elsewhere' ? kept.draft : undefined;
  const page: ReplyPageProps = {
    ...{ mode, version, actor, config: app.config, elsewhere },
    ...given,
    publicUrl: app.publicUrl,
    sender: app.caseContext.sender,
    today: arrivalDayOf(app.clock.now()),
    values,
    // The draft of the other window has now been shown, so the next button may overwrite it.
    origin: elsewhere ? { ...submitted.origin, seen: elsewhere.version } : submitted.origin,
    context: suggestionContext(given.deskCase, actor, app.publicUrl),
    check: checks ? checkFor(given.deskCase, typed(values, 'body')) : undefined,
  };
  return sendPage(
    reply,
    status,
    preview ? <PreviewPage {...page} clock={app.clock} /> : <ReplyPage {...page} />,
  );
}

/** What the page says of a refusal, and the version of the case that has now been seen. */
export function shownRefusal({
  deskCase,
  refusal,
  since,
  names,
}: Extract<DeskChange, { type: 'refused' }>) {
  const manager = names.account(deskCase.case.escalated_to ?? '');
  return {
    deskCase,
    version: deskCase.case.version,
    refused: {
      sentence: refusalSentence(refusal, manager),
      since: refusal.code === 'stale' ? changesSince(since, names) : [],
    },
  };
}
