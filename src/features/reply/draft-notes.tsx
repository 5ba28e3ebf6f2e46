import type { DeskCase } from '../../desk/desk-case.ts';
import type { ReplyDraftRow } from '../../domain/case-file.ts';
import { draftWords, readingWords } from '../../i18n/desk/reply-draft.ts';
import type { DraftStanding } from '../../replies/draft.ts';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { HiddenField } from '../../ui/form.tsx';
import { Details, Notice } from '../../ui/notice.tsx';
import { Paragraph, QuotedText } from '../../ui/text.tsx';
import type { KeptDraft } from './draft.ts';
import { type DraftOrigin, originFields } from './submitted-form.ts';

type People = Pick<DeskCase, 'organisation'>;

const someone = 'En kollega';
const nameOf = ({ organisation }: People, id: string) => organisation.account(id)?.name ?? someone;

/** Who else is writing a reply to the case, so that the submitter does not get two. */
export function OthersWriting({
  others,
  deskCase,
}: {
  readonly others: readonly DraftStanding[];
  readonly deskCase: People;
}) {
  if (others.length === 0) return null;
  return (
    <div class="others-writing">
      <Notice tone="info">
        {others.map(({ id, author_id, state, saved_at }) => (
          <Paragraph key={id}>
            {draftWords.others[state](nameOf(deskCase, author_id), formatMoment(saved_at))}
          </Paragraph>
        ))}
      </Notice>
    </div>
  );
}

/** Whether one's own reply waits for its reader, or has been sent back, with the reader's words. */
export function ReadingNote({
  own,
  deskCase,
}: {
  readonly own: ReplyDraftRow | undefined;
  readonly deskCase: People;
}) {
  if (own?.state === 'for_reading')
    return (
      <Notice tone="info" title={readingWords.waits.title}>
        <Paragraph>{readingWords.waits.text}</Paragraph>
      </Notice>
    );
  if (own?.state !== 'returned') return null;
  return (
    <Notice tone="warning" title={readingWords.returned(nameOf(deskCase, own.reader_id ?? ''))}>
      <QuotedText from="staff">{own.returned_words ?? ''}</QuotedText>
    </Notice>
  );
}

/** The writer has saved another text in another window: both texts are shown, and neither is overwritten. */
export function OtherWindowNote({ draft }: { readonly draft: ReplyDraftRow }) {
  const words = draftWords.elsewhere;
  return (
    <Notice tone="warning" announce title={words.title}>
      <Paragraph>{words.text}</Paragraph>
      <Details summary={words.other}>
        <QuotedText from="staff">{draft.body}</QuotedText>
      </Details>
    </Notice>
  );
}

/** Whether the draft was saved, in one sentence. */
export function keptSentence(kept: KeptDraft): string {
  switch (kept.type) {
    case 'saved':
      return draftWords.saved(formatMoment(kept.draft.saved_at));
    case 'elsewhere':
      return draftWords.elsewhere.told;
    case 'not_begun':
      return draftWords.notSaved;
    case 'too_long':
      return draftWords.tooLong;
  }
}

/** The live region in which the script says when the draft was last saved; without scripts, when it had been as the page was opened. */
export function DraftStatus({ own }: { readonly own: ReplyDraftRow | undefined }) {
  return (
    <p
      id="utkastet"
      role="status"
      class="ds-paragraph draft-status"
      data-size="sm"
      data-ended={draftWords.ended}
      data-failed={draftWords.failed}
    >
      {own === undefined ? draftWords.notSaved : draftWords.saved(formatMoment(own.saved_at))}
    </p>
  );
}

/** The hidden fields that every form of a draft submits. */
export function DraftOriginFields({ tab, seen }: DraftOrigin) {
  return (
    <>
      <HiddenField name={originFields.tab} value={tab} />
      <HiddenField name={originFields.seen} value={String(seen)} />
    </>
  );
}
