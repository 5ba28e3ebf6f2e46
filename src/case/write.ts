import type { Changes, Decision } from '../domain/decide/decision.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { ledgerColumns, rowName } from './columns.ts';
import type { CaseTransaction } from './room.ts';

type LedgerChanges = LedgerEntry['changes'];

/** What the ledger says of a decision's rows: new rows whole (without what is empty), changed rows by their new columns. */
export function ledgerChanges(decision: Decision, caseId: string, salt: string): LedgerChanges {
  const { changes } = decision;
  const named: [string, Record<string, ReturnType<typeof ledgerColumns>[string]>][] = [];
  if (changes.newCase)
    named.push([
      rowName('feedback_case', changes.newCase),
      ledgerColumns('feedback_case', changes.newCase, salt),
    ]);
  if (changes.newSubmitter)
    named.push([
      rowName('submitter', changes.newSubmitter),
      ledgerColumns('submitter', changes.newSubmitter, salt),
    ]);
  for (const row of changes.newClocks ?? [])
    named.push([rowName('clock', row), ledgerColumns('clock', row, salt)]);
  for (const row of changes.newMessages ?? [])
    named.push([rowName('message', row), ledgerColumns('message', row, salt)]);
  for (const row of changes.newDeliveries ?? [])
    named.push([rowName('delivery', row), ledgerColumns('delivery', row, salt)]);
  const filled = named.map(([name, columns]): [string, typeof columns] => [
    name,
    Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)),
  ]);
  if (changes.case)
    filled.push([`feedback_case:${caseId}`, ledgerColumns('feedback_case', changes.case, salt)]);
  for (const { id, set } of changes.clocks ?? [])
    filled.push([`clock:${id}`, ledgerColumns('clock', set, salt)]);
  for (const { messageId, set } of changes.deliveries ?? [])
    filled.push([`delivery:${messageId}`, ledgerColumns('delivery', set, salt)]);
  return Object.fromEntries(filled);
}

async function insertRows(trx: CaseTransaction, changes: Changes): Promise<void> {
  const { newCase, newSubmitter, newClocks = [], newMessages = [], newDeliveries = [] } = changes;
  if (newCase) await trx.insertInto('feedback_case').values(newCase).execute();
  if (newSubmitter) await trx.insertInto('submitter').values(newSubmitter).execute();
  if (newClocks.length > 0)
    await trx
      .insertInto('clock')
      .values(newClocks.map((clock) => ({ ...clock, skipped: JSON.stringify(clock.skipped) })))
      .execute();
  if (newMessages.length > 0) await trx.insertInto('message').values(newMessages).execute();
  if (newDeliveries.length > 0) await trx.insertInto('delivery').values(newDeliveries).execute();
}

async function updateRows(trx: CaseTransaction, changes: Changes, caseId: string): Promise<void> {
  if (changes.case)
    await trx.updateTable('feedback_case').set(changes.case).where('id', '=', caseId).execute();
  for (const { id, set } of changes.clocks ?? []) {
    const { skipped, ...columns } = set;
    const values =
      skipped === undefined ? columns : { ...columns, skipped: JSON.stringify(skipped) };
    await trx.updateTable('clock').set(values).where('id', '=', id).execute();
  }
  for (const { messageId, set } of changes.deliveries ?? [])
    await trx.updateTable('delivery').set(set).where('message_id', '=', messageId).execute();
}

export async function writeRows(
  trx: CaseTransaction,
  changes: Changes,
  caseId: string,
): Promise<void> {
  await insertRows(trx, changes);
  await updateRows(trx, changes, caseId);
}
