import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { draftWords, readingWords } from '../../i18n/desk/reply-draft.ts';
import { deskPaths } from '../../paths.ts';
import { Buttons, SubmitButton, type SubmitButtonProps } from '../../ui/form.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import type { Step } from './form.ts';
import type { ReplyPageProps } from './page.tsx';
import { replyWords } from './words.ts';

type Writing = Pick<ReplyPageProps, 'deskCase' | 'actor'>;

/** Whether the policy wants another's reading, and there is another. */
export function isReadFirst({ rules, organisation, case: row }: DeskCase, actor: StaffActor) {
  return rules.readBeforeSending && organisation.hasReader(row, actor.accountId);
}

function Way({
  step,
  variant = 'secondary',
  children,
}: Pick<SubmitButtonProps, 'variant' | 'children'> & { readonly step: Step }) {
  return (
    <SubmitButton variant={variant} name="step" value={step}>
      {children}
    </SubmitButton>
  );
}

/** How a reply leaves its writer: sent, or left for somebody else to read first. What is usual comes first. */
export function LeavingOptions({ deskCase, actor }: Writing) {
  const { organisation, case: row } = deskCase;
  if (isReadFirst(deskCase, actor))
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
export function ReplyButtons({ deskCase, actor, beside }: ReplyPageProps) {
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
        {isReadFirst(deskCase, actor) && <Paragraph>{readingWords.wanted}</Paragraph>}
        <Buttons>
          <LeavingOptions deskCase={deskCase} actor={actor} />
          <TextLink href={deskPaths.case(deskCase.case.number)}>{handleWords.cancel}</TextLink>
          {beside.own && (
            <Way step="slang" variant="tertiary">
              {draftWords.discard}
            </Way>
          )}
        </Buttons>
      </div>
    </>
  );
}
