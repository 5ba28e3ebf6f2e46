import { sql } from 'kysely';
import type { Changes, Decision } from '../domain/decide/decision.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { ledgerColumns, rowName } from './columns.ts';
import { type Head, type LedgerEvent, linkAfter } from './ledger.ts';
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

/** The inserts of a decision, parents before children. */
function insertsOf(trx: CaseTransaction, changes: Changes) {
  const { newCase, newSubmitter, newClocks = [], newMessages = [], newDeliveries = [] } = changes;
  const clocks = newClocks.map((clock) => ({ ...clock, skipped: JSON.stringify(clock.skipped) }));
  return [
    newCase && trx.insertInto('feedback_case').values(newCase),
    newSubmitter && trx.insertInto('submitter').values(newSubmitter),
    clocks.length > 0 && trx.insertInto('clock').values(clocks),
    newMessages.length > 0 && trx.insertInto('message').values(newMessages),
    newDeliveries.length > 0 && trx.insertInto('delivery').values(newDeliveries),
  ].filter((insert) => insert !== undefined && insert !== false);
}

async function insertRows(trx: CaseTransaction, changes: Changes): Promise<void> {
  for (const insert of insertsOf(trx, changes)) await insert.execute();
}

/**
 * The rows of a new case and the event that tells of them in one statement: all of the municipality's intakes wait for
 * the chain's head, so it is held for as few round trips as can be. The event has no words of its own.
 */
export async function writeOpened(
  trx: CaseTransaction,
  head: Head,
  changes: Changes,
  event: LedgerEvent & { readonly reason: null },
): Promise<void> {
  const { link } = linkAfter(head, event);
  const inserts = [...insertsOf(trx, changes), trx.insertInto('ledger_event').values(link)];
  const written = inserts.map(
    (insert, place) => sql`${sql.ref(`written_${place}`)} as (${insert})`,
  );
  await sql`with ${sql.join(written)}
    update ledger_head set seq = ${link.seq}, hash = ${link.hash}
    where municipality = ${link.municipality}`.execute(trx);
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
