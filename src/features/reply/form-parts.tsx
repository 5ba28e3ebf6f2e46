import type { DeskCase } from '../../desk/desk-case.ts';
import { routeFor } from '../../domain/actions.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { ReplyCheck } from '../../domain/reply-check/check.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { draftWords, readingWords } from '../../i18n/desk/reply-draft.ts';
import { deskPaths } from '../../paths.ts';
import { Buttons, SubmitButton, type SubmitButtonProps } from '../../ui/form.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { type ButtonName, longestReason } from './fields.ts';
import type { ReplyPageProps } from './page.tsx';
import { replyWords } from './words.ts';

type Writing = Pick<ReplyPageProps, 'deskCase' | 'actor'>;

/** Whether the policy wants another's reading, and there is another. */
export function isToBeReadFirst({ rules, organisation, case: row }: DeskCase, actor: StaffActor) {
  return rules.readBeforeSending && organisation.hasReader(row, actor.accountId);
}

function Way({
  step,
  variant = 'secondary',
  children,
}: Pick<SubmitButtonProps, 'variant' | 'children'> & { readonly step: ButtonName }) {
  return (
    <SubmitButton variant={variant} name="step" value={step}>
      {children}
    </SubmitButton>
  );
}

/** How a reply leaves its writer: sent, or left for somebody else to read first. What is usual comes first. */
export function SendButtons({ deskCase, actor }: Writing) {
  const { organisation, case: row } = deskCase;
  if (isToBeReadFirst(deskCase, actor))
    return (
      <>
        <Way step="lamna" variant="primary">
          {readingWords.leave}
        </Way>
        <Way step="skicka">{readingWords.noteTold}</Way>
      </>
    );
  return (
    <>
      <Way step="skicka" variant="primary">
        {replyWords.buttons.send}
      </Way>
      {organisation.hasReader(row, actor.accountId) && <Way step="lamna">{readingWords.leave}</Way>}
    </>
  );
}

/** What can be undone comes before what cannot: whoever presses Enter in a field sends nothing by it. */
export function ReplyButtons({ deskCase, actor, material }: ReplyPageProps) {
  const { buttons } = replyWords;
  return (
    <>
      <Buttons>
        <Way step="granska">{buttons.preview}</Way>
        <Way step="kontrollera">{buttons.check}</Way>
        <Way step="forslag">{buttons.suggest}</Way>
        <Way step="spara">{draftWords.save}</Way>
      </Buttons>
      <div class="reply-ways stack">
        {isToBeReadFirst(deskCase, actor) && <Paragraph>{readingWords.wanted}</Paragraph>}
        <Buttons>
          <SendButtons deskCase={deskCase} actor={actor} />
          <TextLink href={deskPaths.case(deskCase.case.number)}>{handleWords.cancel}</TextLink>
          {material.own && (
            <Way step="slang" variant="tertiary">
              {draftWords.discard}
            </Way>
          )}
        </Buttons>
      </div>
    </>
  );
}

/** Asked for only once the check has found something missing; what was written in it stays. */
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

/** How the reply will reach its reader. */
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
    words.language[row.language],
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
