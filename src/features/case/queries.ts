import type { AppContext } from '../../app-context.ts';
import { type CaseEvent, caseHistory } from '../../case/history.ts';
import { type RelatedCase, relatedCases } from '../../case/related.ts';
import { type TiedCaseSeen, tiedAndSeen } from '../../case/tied-cases.ts';
import { inTenant } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { openDeskCase } from '../../desk/desk-change.ts';
import { namesFor } from '../../desk/desk-names.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { LedgerNames } from '../../i18n/desk/ledger.ts';
import { type DraftStanding, draftsOf } from '../../replies/draft.ts';
import { likelyTwins, type Twin } from '../../search/twins.ts';
import { catchUpSearchIndex } from '../../search/update-index.ts';

export interface CaseView {
  readonly deskCase: DeskCase;
  readonly history: readonly CaseEvent[];
  readonly names: LedgerNames;
  /** The other cases of the same submission that this person may see, with what was said in them. */
  readonly related: readonly RelatedCase[];
  /** Who is writing a reply to it, and how far they have come. */
  readonly drafts: readonly DraftStanding[];
  readonly tied: readonly TiedCaseSeen[];
  /** Others that may be the same matter told twice. */
  readonly twins: readonly Twin[];
}

/** Everything the page of a case shows; undefined where there is none that this person may see. */
export async function viewCase(
  { databases, clock }: Pick<AppContext, 'databases' | 'clock'>,
  actor: StaffActor,
  number: string,
): Promise<CaseView | undefined> {
  const { municipality, committees } = actor;
  await catchUpSearchIndex(databases, municipality);
  return await inTenant(databases, { municipality, committees }, async (trx) => {
    const deskCase = await openDeskCase(trx, clock, actor, number);
    if (!deskCase) return undefined;
    const history = await caseHistory(trx, deskCase.case.id);
    const related = await relatedCases(trx, actor, deskCase.case);
    const drafts = await draftsOf(trx, deskCase.case.id);
    const tied = await tiedAndSeen(trx, actor, deskCase);
    const isTied = ({ id }: Twin) => tied.some(({ row }) => row.id === id);
    // What is closed waits for nobody to see that it came twice.
    const alike =
      deskCase.case.status === 'closed' ? [] : await likelyTwins(trx, actor, deskCase.case);
    const twins = alike.filter((one) => !isTied(one));
    const told = [...history, ...tied.flatMap(({ latest }) => latest ?? [])];
    const names = await namesFor(trx, deskCase, told);
    return { deskCase, history, related, drafts, tied, twins, names };
  });
}
