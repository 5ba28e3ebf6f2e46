import type { AppContext } from '../../app-context.ts';
import { type RelatedCase, relatedCases } from '../../case/related.ts';
import { inTenant } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { ReplyDraftRow } from '../../domain/case-file.ts';
import type { PhraseRow } from '../../domain/phrase.ts';
import { type DraftStanding, draftsOf, ownDraft } from '../../replies/draft.ts';
import { phrasesFor } from '../../replies/phrases.ts';
import { type ModeName, modes } from './mode.ts';

/** What stands beside a reply that is being written, besides the case itself. */
export interface ReplyContextData {
  /** What the writer has kept of it. */
  readonly own: ReplyDraftRow | undefined;
  /** Who else writes on the case. */
  readonly others: readonly DraftStanding[];
  /** The other cases of the same submission, with what was said in them. */
  readonly related: readonly RelatedCase[];
  /** The words to answer with that fit the case. */
  readonly phrases: readonly PhraseRow[];
}

export async function loadReplyContext(
  { databases }: Pick<AppContext, 'databases'>,
  actor: StaffActor,
  { case: row }: DeskCase,
  mode: ModeName,
): Promise<ReplyContextData> {
  const { municipality, committees, accountId: author } = actor;
  return await inTenant(databases, { municipality, committees }, async (trx) => {
    const drafts = await draftsOf(trx, row.id);
    const mine = drafts.some(({ author_id }) => author_id === author);
    return {
      own: mine ? await ownDraft(trx, row.id, { author, of: modes[mode].action }) : undefined,
      others: drafts.filter(({ author_id }) => author_id !== author),
      related: await relatedCases(trx, actor, row),
      phrases: await phrasesFor(trx, row),
    };
  });
}
