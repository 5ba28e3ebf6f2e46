import type { AppContext } from '../../app-context.ts';
import { type RelatedCase, relatedCases } from '../../case/related.ts';
import { inTenant } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { openDeskCase } from '../../desk/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { ReplyDraftRow } from '../../domain/case-file.ts';
import { heldByReview } from '../../domain/decide/escalation.ts';
import type { DeskAction } from '../../domain/desk-actions.ts';
import { allowedIn } from '../../domain/lifecycle.ts';
import { permitted } from '../../domain/permission.ts';
import type { PhraseRow } from '../../domain/phrase.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { Problem } from '../../problem.ts';
import { type DraftStanding, draftsOf, ownDraft } from '../../replies/draft.ts';
import { phrasesFor } from '../../replies/phrases.ts';
import { type ModeName, modes } from './fields.ts';

/** The case as this person may see it now, or undefined. */
export async function seeCase(
  app: AppContext,
  actor: StaffActor,
  number: string,
): Promise<DeskCase | undefined> {
  const { municipality, committees } = actor;
  return await inTenant(app.databases, { municipality, committees }, (trx) =>
    openDeskCase(trx, app.clock, actor, number),
  );
}

/** Why the form could not be sent now; undefined where it could. */
export function reasonNotOpen(
  action: DeskAction,
  actor: StaffActor,
  deskCase: DeskCase,
): string | undefined {
  const { case: row, rules, organisation } = deskCase;
  if (!allowedIn(action, row.status)) return refusalSentence({ code: 'wrong_status' }, undefined);
  const around = { rule: rules.escalation, directory: organisation };
  if (!heldByReview(action, deskCase, actor, around)) return undefined;
  const manager = organisation.account(row.escalated_to ?? '')?.name;
  return refusalSentence({ code: 'escalated' }, manager);
}

/** Opening a form of somebody who may send it. @throws Problem not_found or not_permitted */
export async function openPermitted(
  app: AppContext,
  actor: StaffActor,
  number: string,
  action: DeskAction | 'return_reading',
): Promise<DeskCase> {
  const deskCase = await seeCase(app, actor, number);
  if (!deskCase) throw new Problem('not_found');
  if (!permitted(action, actor, deskCase.case)) throw new Problem('not_permitted');
  return deskCase;
}

/** Opening a form: only where it could be sent. @throws Problem not_found, not_permitted or conflict with the reason */
export async function openCase(
  app: AppContext,
  actor: StaffActor,
  number: string,
  action: DeskAction,
): Promise<DeskCase> {
  const deskCase = await openPermitted(app, actor, number, action);
  const detail = reasonNotOpen(action, actor, deskCase);
  if (detail !== undefined) throw new Problem('conflict', { detail });
  return deskCase;
}

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
