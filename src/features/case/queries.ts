import type { DeskCase } from '../../case/desk-case.ts';
import { seeDeskCase } from '../../case/desk-change.ts';
import { namesFor } from '../../case/desk-names.ts';
import { familyOf, saidIn } from '../../case/family.ts';
import { type CaseEvent, historyOf } from '../../case/history.ts';
import type { CaseTransaction } from '../../case/room.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { CaseRow, MessageRow } from '../../domain/case-file.ts';
import { mayRead } from '../../domain/permission.ts';
import type { House } from '../../house.ts';
import type { LedgerNames } from '../../locales/ledger.ts';

export interface CaseView {
  readonly deskCase: DeskCase;
  readonly history: readonly CaseEvent[];
  readonly names: LedgerNames;
  /** The other cases of the same submission that this person may see, with what was said in them. */
  readonly related: readonly RelatedCase[];
}

export interface RelatedCase {
  readonly row: CaseRow;
  readonly messages: readonly MessageRow[];
}

async function relatedOf(
  trx: CaseTransaction,
  actor: StaffActor,
  row: CaseRow,
): Promise<readonly RelatedCase[]> {
  const family = await familyOf(trx, row);
  const others = family.filter((other) => other.id !== row.id && mayRead(actor, other));
  const related: RelatedCase[] = [];
  // To read what is marked with secrecy is itself written down, so it is read on its own page.
  for (const other of others)
    related.push({
      row: other,
      messages: other.secrecy_marked ? [] : await saidIn(trx, other.id),
    });
  return related;
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
    return { deskCase, history, related, names: await namesFor(trx, deskCase, history) };
  });
}
