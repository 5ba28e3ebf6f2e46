/** Drafts of replies. The ledger records nothing about them, and no submitter ever sees them. */
import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../db/tenant.ts';
import type { DraftKey, ReplyDraftRow } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';

/** Information that somebody is writing on a case, and its state; without the text, which is theirs. */
export type DraftStanding = Pick<
  ReplyDraftRow,
  'id' | 'author_id' | 'of' | 'state' | 'saved_at' | 'reader_id' | 'returned_words'
>;

/** The drafts on the case, the first saved first; for `readTogether`. */
export function draftsQuestion(trx: TenantTransaction, caseId: string) {
  return trx
    .selectFrom('reply_draft')
    .select(['id', 'author_id', 'of', 'state', 'saved_at', 'reader_id', 'returned_words'])
    .where('case_id', '=', caseId)
    .orderBy('saved_at')
    .orderBy('id');
}

export async function draftsOf(
  trx: TenantTransaction,
  caseId: string,
): Promise<readonly DraftStanding[]> {
  return await draftsQuestion(trx, caseId).execute();
}

/**
 * `locked`: until the transaction ends. Whoever changes the case with the draft locks the case first, then the draft, and
 * appends to the ledger last.
 */
type Reading = 'read' | 'locked';

/** The author's own draft, of which there is one at most; for `readTogether`. */
export function ownDraftQuestion(trx: TenantTransaction, caseId: string, { author, of }: DraftKey) {
  return trx
    .selectFrom('reply_draft')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('author_id', '=', author)
    .where('of', '=', of);
}

async function ownDraft(
  trx: TenantTransaction,
  caseId: string,
  key: DraftKey,
  reading: Reading,
): Promise<ReplyDraftRow | undefined> {
  return await ownDraftQuestion(trx, caseId, key)
    .$if(reading === 'locked', (query) => query.forUpdate())
    .executeTakeFirst();
}

/** A draft that waits for another person's reading: the one with the given id, or the first. */
export async function draftToRead(
  trx: TenantTransaction,
  caseId: string,
  reader: string,
  asked: string | undefined,
  reading: Reading,
): Promise<ReplyDraftRow | undefined> {
  return await trx
    .selectFrom('reply_draft')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('author_id', '<>', reader)
    .where('state', '=', 'for_reading')
    .$if(asked !== undefined, (query) => query.where('id', '=', asked ?? ''))
    .orderBy('saved_at')
    .limit(1)
    .$if(reading === 'locked', (query) => query.forUpdate())
    .executeTakeFirst();
}

export type DraftWords = Pick<
  ReplyDraftRow,
  'subject' | 'body' | 'told_orally' | 'override_reason' | 'replaces' | 'reason' | 'cause'
>;

export interface DraftSave extends DraftKey {
  readonly municipality: string;
  readonly caseId: string;
  readonly at: Date;
  readonly words: DraftWords;
  /** The browser window that saves, and the version of the draft that it started from; 0 for none. */
  readonly tab: string;
  readonly seen: number;
  /** Whether it may create a draft: a late request from a window whose reply has been sent may not. */
  readonly begins: boolean;
}

export type Saved =
  | { readonly type: 'saved'; readonly draft: ReplyDraftRow }
  /** Another window of the author's has saved something since: nothing is overwritten unseen. */
  | { readonly type: 'elsewhere'; readonly draft: ReplyDraftRow }
  | { readonly type: 'not_begun' };

export async function saveDraft(trx: TenantTransaction, saving: DraftSave): Promise<Saved> {
  const { caseId, author, of, tab, seen, at, words } = saving;
  const before = await ownDraft(trx, caseId, { author, of }, 'locked');
  if (before === undefined)
    return saving.begins ? await insertDraft(trx, saving) : { type: 'not_begun' };
  if (before.tab !== tab && before.version !== seen && before.body !== words.body)
    return { type: 'elsewhere', draft: before };
  const draft = await trx
    .updateTable('reply_draft')
    .set({ ...words, tab, version: before.version + 1, saved_at: at })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { type: 'saved', draft };
}

/** Two windows may create a draft at once: the second uses the one that the first created. */
async function insertDraft(trx: TenantTransaction, save: DraftSave): Promise<Saved> {
  const { municipality, caseId, author, of, tab, at, words } = save;
  const draft = await trx
    .insertInto('reply_draft')
    .values({
      id: randomUUID(),
      municipality,
      case_id: caseId,
      author_id: author,
      of,
      ...words,
      state: 'writing',
      version: 1,
      tab,
      saved_at: at,
      reader_id: null,
      returned_words: null,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'author_id', 'of']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (draft !== undefined) return { type: 'saved', draft };
  const first = await ownDraft(trx, caseId, { author, of }, 'read');
  // The author can no longer see the case, and therefore not the draft either.
  return first === undefined ? { type: 'not_begun' } : { type: 'elsewhere', draft: first };
}

/** How long drafts are kept after the case is closed, since it may be reopened, or its answer corrected. */
const daysKept = 30;

/** Deletes unsent drafts of cases that were closed long ago: they are not continued, and may hold personal data. */
export async function forgetDrafts(trx: TenantTransaction, clock: Clock): Promise<void> {
  const before = new Date(clock.now().subtract({ hours: 24 * daysKept }).epochMilliseconds);
  const closed = trx.selectFrom('feedback_case').select('id').where('closed_at', '<', before);
  await trx
    .deleteFrom('reply_draft')
    .where('saved_at', '<', before)
    .where('case_id', 'in', closed)
    .execute();
}

/** Deleted by its author. */
export async function dropDraft(
  trx: TenantTransaction,
  caseId: string,
  { author, of }: DraftKey,
): Promise<void> {
  await trx
    .deleteFrom('reply_draft')
    .where('case_id', '=', caseId)
    .where('author_id', '=', author)
    .where('of', '=', of)
    .execute();
}
