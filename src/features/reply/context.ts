import {
  type RelatedCase,
  relatedFrom,
  relatedQuestions,
  relatedRows,
  saidInRelated,
} from '../../case/related.ts';
import { readTogether } from '../../db/read-together.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { findDeskCase } from '../../desk/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { ReplyDraftRow } from '../../domain/case-file.ts';
import { refusedDuringReview } from '../../domain/decide/escalation.ts';
import type { DeskAction } from '../../domain/desk-actions.ts';
import { allowedIn } from '../../domain/lifecycle.ts';
import { permitted } from '../../domain/permission.ts';
import type { PhraseRow } from '../../domain/phrase.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { Problem } from '../../problem.ts';
import { type DraftStanding, draftsQuestion, ownDraftQuestion } from '../../replies/draft.ts';
import { fittingPhrases, phrasesQuestion } from '../../replies/phrases.ts';
import type { KeptDraft } from './draft.tsx';
import { type ModeName, modes } from './fields.ts';

/** The case, for somebody who may send this form. @throws Problem not_found or not_permitted */
export async function findPermitted(
  trx: TenantTransaction,
  actor: StaffActor,
  number: string,
  action: DeskAction | 'return_reading',
): Promise<DeskCase> {
  const deskCase = await findDeskCase(trx, actor, number);
  if (!deskCase) throw new Problem('not_found');
  if (!permitted(action, actor, deskCase.case)) throw new Problem('not_permitted');
  return deskCase;
}

/** Why the form could not be sent now; undefined where it could. */
export function whyNotNow(
  action: DeskAction,
  actor: StaffActor,
  deskCase: DeskCase,
): string | undefined {
  const { case: row, rules, organisation } = deskCase;
  if (!allowedIn(action, row.status)) return refusalSentence({ code: 'wrong_status' }, undefined);
  const review = { rule: rules.escalation, directory: organisation };
  if (!refusedDuringReview(action, deskCase, actor, review)) return undefined;
  const manager = organisation.account(row.escalated_to ?? '')?.name;
  return refusalSentence({ code: 'escalated' }, manager);
}

/** What a page of a reply shows besides the case itself. */
export interface ReplyMaterial {
  /** The writer's own draft. */
  readonly own: ReplyDraftRow | undefined;
  /** Drafts by others, without their text. */
  readonly others: readonly DraftStanding[];
  /** The other cases of the same submission, with what was said in them. */
  readonly related: readonly RelatedCase[];
  /** The phrases that fit the case. */
  readonly phrases: readonly PhraseRow[];
}

/** `kept`: the draft as it has just been saved in the same transaction, so that it is not read again. */
export async function loadReplyMaterial(
  trx: TenantTransaction,
  actor: StaffActor,
  { case: row }: DeskCase,
  mode: ModeName,
  kept?: KeptDraft,
): Promise<ReplyMaterial> {
  const saved = kept?.type === 'saved' || kept?.type === 'elsewhere' ? kept.draft : undefined;
  const key = { author: actor.accountId, of: modes[mode].action };
  const { own, drafts, phrases, ...related } = await readTogether(trx, {
    own: saved ? undefined : ownDraftQuestion(trx, row.id, key),
    drafts: draftsQuestion(trx, row.id),
    phrases: phrasesQuestion(trx),
    ...relatedQuestions(trx, row),
  });
  const rows = relatedRows(actor, row, related);
  const messages = await saidInRelated(trx, rows)?.execute();
  return {
    own: saved ?? own[0],
    others: draftsOfOthers(drafts, actor),
    related: relatedFrom(rows, messages ?? []),
    phrases: fittingPhrases(phrases, row),
  };
}

export function draftsOfOthers(
  drafts: readonly DraftStanding[],
  { accountId }: StaffActor,
): readonly DraftStanding[] {
  return drafts.filter(({ author_id }) => author_id !== accountId);
}

/** The handler's name as the submitter may read it: the unit's function where the identity is protected. */
export function outwardHandler({ case: row, organisation }: DeskCase): string | null {
  const account = row.handler_id === null ? undefined : organisation.account(row.handler_id);
  if (!account) return null;
  if (!account.identityProtected) return account.name;
  return organisation.unit(account.unitId ?? row.unit_id ?? '')?.functionName ?? null;
}
