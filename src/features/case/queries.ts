import type { DeskCase } from '../../case/desk-case.ts';
import { seeDeskCase } from '../../case/desk-change.ts';
import { namesFor } from '../../case/desk-names.ts';
import { type RelatedCase, relatedOf } from '../../case/family.ts';
import { type CaseEvent, historyOf } from '../../case/history.ts';
import { type DraftStanding, draftsOf } from '../../case/reply-draft.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { House } from '../../house.ts';
import type { LedgerNames } from '../../locales/ledger.ts';

export interface CaseView {
  readonly deskCase: DeskCase;
  readonly history: readonly CaseEvent[];
  readonly names: LedgerNames;
  /** The other cases of the same submission that this person may see, with what was said in them. */
  readonly related: readonly RelatedCase[];
  /** Who is writing a reply to it, and how far they have come. */
  readonly drafts: readonly DraftStanding[];
}

/** Everything the page of a case shows; undefined where there is none that this person may see. */
export async function viewCase(
  { databases, clock }: Pick<House, 'databases' | 'clock'>,
  actor: StaffActor,
  number: string,
): Promise<CaseView | undefined> {
  const { municipality, committees } = actor;
  return await inTenant(databases, { municipality, committees }, async (trx) => {
    const deskCase = await seeDeskCase(trx, clock, actor, number);
    if (!deskCase) return undefined;
    const history = await historyOf(trx, deskCase.case.id);
    const related = await relatedOf(trx, actor, deskCase.case);
    const drafts = await draftsOf(trx, deskCase.case.id);
    return { deskCase, history, related, drafts, names: await namesFor(trx, deskCase, history) };
  });
}
