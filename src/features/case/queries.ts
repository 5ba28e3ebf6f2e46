import type { DeskCase } from '../../case/desk-case.ts';
import { seeDeskCase } from '../../case/desk-change.ts';
import { namesFor } from '../../case/desk-names.ts';
import { type RelatedCase, relatedOf } from '../../case/family.ts';
import { type CaseEvent, historyOf } from '../../case/history.ts';
import { type DraftStanding, draftsOf } from '../../case/reply-draft.ts';
import type { CaseTransaction } from '../../case/room.ts';
import { likelyTwins, type Twin } from '../../case/search/twins.ts';
import { catchUp } from '../../case/search/upkeep.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { CaseRow, TieRow } from '../../domain/case-file.ts';
import { mayRead } from '../../domain/permission.ts';
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
  readonly tied: readonly TiedCase[];
  /** Others that may be the same matter told twice. */
  readonly twins: readonly Twin[];
}

export interface TiedCase {
  readonly row: CaseRow;
  readonly tie: TieRow;
}

/** The cases tied to this one that this person may see. */
async function tiedTo(
  trx: CaseTransaction,
  actor: StaffActor,
  { case: row, ties }: DeskCase,
): Promise<readonly TiedCase[]> {
  const held = ties.filter(({ loosened_at: loosened }) => loosened === null);
  const others = new Map(
    held.map((tie) => [tie.case_id === row.id ? tie.other_id : tie.case_id, tie] as const),
  );
  if (others.size === 0) return [];
  const rows = await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('id', 'in', [...others.keys()])
    .orderBy('number')
    .execute();
  return rows
    .filter((other) => mayRead(actor, other))
    .flatMap((other) => {
      const tie = others.get(other.id);
      return tie ? [{ row: other, tie }] : [];
    });
}

/** Everything the page of a case shows; undefined where there is none that this person may see. */
export async function viewCase(
  { databases, clock }: Pick<House, 'databases' | 'clock'>,
  actor: StaffActor,
  number: string,
): Promise<CaseView | undefined> {
  const { municipality, committees } = actor;
  await catchUp(databases, municipality);
  return await inTenant(databases, { municipality, committees }, async (trx) => {
    const deskCase = await seeDeskCase(trx, clock, actor, number);
    if (!deskCase) return undefined;
    const history = await historyOf(trx, deskCase.case.id);
    const related = await relatedOf(trx, actor, deskCase.case);
    const drafts = await draftsOf(trx, deskCase.case.id);
    const tied = await tiedTo(trx, actor, deskCase);
    const isTied = ({ id }: Twin) => tied.some(({ row }) => row.id === id);
    // What is closed waits for nobody to see that it came twice.
    const alike =
      deskCase.case.status === 'closed' ? [] : await likelyTwins(trx, actor, deskCase.case);
    const twins = alike.filter((one) => !isTied(one));
    const names = await namesFor(trx, deskCase, history);
    return { deskCase, history, related, drafts, tied, twins, names };
  });
}
