import type { TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { ReplyDraftRow } from '../../domain/case-file.ts';
import type { Clock } from '../../domain/clock.ts';
import { isAnswer } from '../../domain/vocabulary.ts';
import { draftWords, readingWords } from '../../i18n/desk/reply-draft.ts';
import {
  type DraftStanding,
  type DraftWords,
  dropDraft,
  type Saved,
  saveDraft,
} from '../../replies/draft.ts';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { HiddenField } from '../../ui/form.tsx';
import { Details, Notice } from '../../ui/notice.tsx';
import { Paragraph, QuotedText } from '../../ui/text.tsx';
import { type FormValues, typed } from '../../web/form-body.ts';
import { type DraftOrigin, type ModeName, modes, originFields } from './fields.ts';

/** Characters; several times what a reply may hold. A longer text is not saved. */
const longestDraft = 100_000;

/** The field as typed, without the characters that the database cannot store. Its content is validated when the reply is sent. */
function storable(values: FormValues, name: string): string {
  return typed(values, name).replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed();
}

function wordsIn(values: FormValues): DraftWords {
  const orNull = (name: string) => storable(values, name) || null;
  return {
    subject: orNull('subject'),
    body: storable(values, 'body'),
    told_orally: typed(values, 'toldOrally') !== '',
    override_reason: orNull('overrideReason'),
    replaces: orNull('replaces'),
    reason: orNull('reason'),
    cause: orNull('cause'),
  };
}

/** The values of the form as the draft holds them. */
export function valuesOf(draft: ReplyDraftRow): FormValues {
  const fields = {
    subject: draft.subject ?? '',
    body: draft.body,
    toldOrally: draft.told_orally ? 'yes' : '',
    overrideReason: draft.override_reason ?? '',
    replaces: draft.replaces ?? '',
    reason: draft.reason ?? '',
    cause: draft.cause ?? '',
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

export interface Keeping {
  readonly actor: StaffActor;
  readonly deskCase: DeskCase;
  readonly mode: ModeName;
  readonly origin: DraftOrigin;
  readonly values: FormValues;
  readonly seenVersion: number;
}

/** Whether these words were sent already: another window that still shows them begins no new draft with them. */
function isSentAlready({ deskCase, actor }: Keeping, body: string): boolean {
  const answers = deskCase.messages.filter(
    ({ purpose, written_by }) => written_by === actor.accountId && isAnswer(purpose),
  );
  return answers.at(-1)?.body === body.trim();
}

export type KeptDraft = Saved | { readonly type: 'too_long' };

/**
 * Keeps what is being written, so that nothing typed is lost, whatever comes of the button that was pressed. What a script
 * sends (`quietly`) begins a draft only on the case as the writer saw it: a request that arrives late does not bring back a
 * draft whose reply has been sent.
 */
export async function keepDraft(
  trx: TenantTransaction,
  clock: Clock,
  keeping: Keeping,
  quietly = false,
): Promise<KeptDraft> {
  const { actor, deskCase, mode, origin, values, seenVersion } = keeping;
  const words = wordsIn(values);
  if (Object.values(words).some((text) => String(text).length > longestDraft))
    return { type: 'too_long' };
  const fresh = !quietly || deskCase.case.version === seenVersion;
  const begins = fresh && words.body.trim() !== '' && !isSentAlready(keeping, words.body);
  const { municipality, accountId: author } = actor;
  return await saveDraft(trx, {
    ...{ municipality, caseId: deskCase.case.id, author, of: modes[mode].action, words, begins },
    ...origin,
    at: new Date(clock.now().epochMilliseconds),
  });
}

export async function discardDraft(
  trx: TenantTransaction,
  { actor, deskCase, mode }: Pick<Keeping, 'actor' | 'deskCase' | 'mode'>,
): Promise<void> {
  await dropDraft(trx, deskCase.case.id, { author: actor.accountId, of: modes[mode].action });
}

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
