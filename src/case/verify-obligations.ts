import { fulfilledEvents } from './fulfil.ts';
import type { CaseTransaction } from './room.ts';
import type { Problem } from './verify.ts';
import { type Folded, foldChanges } from './verify-fold.ts';
import { compareRow } from './verify-rows.ts';

/** What stands as done of the follow-up, against the ledger: some hundred a year. */
export async function compareObligations(trx: CaseTransaction): Promise<readonly Problem[]> {
  const events = await trx
    .selectFrom('ledger_event')
    .select('body')
    .where('case_id', 'is', null)
    .where('type', 'in', Object.values(fulfilledEvents))
    .orderBy('seq')
    .execute();
  const folded: Folded = new Map();
  for (const { body } of events) foldChanges(folded, body);
  const rows = await trx.selectFrom('obligation_done').selectAll().execute();
  const problems = rows.flatMap((row) => compareRow('obligation_done', row, row.salt, folded));
  const removed = [...folded.keys()].map((at) => ({
    at,
    what: 'the ledger knows it and it is not there: it has been removed',
  }));
  return [...problems, ...removed];
}
