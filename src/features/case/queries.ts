import type { DeskCase } from '../../case/desk-case.ts';
import { seeDeskCase } from '../../case/desk-change.ts';
import { namesFor } from '../../case/desk-names.ts';
import { type CaseEvent, historyOf } from '../../case/history.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { House } from '../../house.ts';
import type { LedgerNames } from '../../locales/ledger.ts';

export interface CaseView {
  readonly deskCase: DeskCase;
  readonly history: readonly CaseEvent[];
  readonly names: LedgerNames;
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
    return { deskCase, history, names: await namesFor(trx, deskCase, history) };
  });
}
