import type { OperationNodeSource, RawBuilder } from 'kysely';
import { insertionOf } from '../db/insert-rows.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Changes, Decision } from '../domain/decide/decision.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import {
  type LedgeredRows,
  type LedgeredTable,
  ledgerColumns,
  ledgerRow,
} from '../ledger/columns.ts';

type LedgerChanges = LedgerEntry['changes'];

/** What the ledger says of a decision's rows: new rows whole (without what is empty), changed rows by their new columns. */
export function ledgerChanges(decision: Decision, caseId: string, salt: string): LedgerChanges {
  const { changes } = decision;
  const filled: [string, LedgerChanges[string]][] = [];
  const add = <Table extends LedgeredTable>(
    table: Table,
    rows: readonly LedgeredRows[Table][] = [],
  ): void => {
    for (const row of rows) filled.push([...ledgerRow(table, row, salt)]);
  };
  if (changes.newCase) add('feedback_case', [changes.newCase]);
  if (changes.newSubmitter) add('submitter', [changes.newSubmitter]);
  add('clock', changes.newClocks);
  add('message', changes.newMessages);
  add('delivery', changes.newDeliveries);
  add('hand_over', changes.newHandOvers);
  add('note', changes.newNotes);
  add('case_tie', changes.newTies);
  if (changes.case)
    filled.push([`feedback_case:${caseId}`, ledgerColumns('feedback_case', changes.case, salt)]);
  for (const { id, set } of changes.clocks ?? [])
    filled.push([`clock:${id}`, ledgerColumns('clock', set, salt)]);
  for (const { id, set } of changes.messages ?? [])
    filled.push([`message:${id}`, ledgerColumns('message', set, salt)]);
  for (const { messageId, set } of changes.deliveries ?? [])
    filled.push([`delivery:${messageId}`, ledgerColumns('delivery', set, salt)]);
  for (const { id, set } of changes.handOvers ?? [])
    filled.push([`hand_over:${id}`, ledgerColumns('hand_over', set, salt)]);
  for (const { id, set } of changes.notes ?? [])
    filled.push([`note:${id}`, ledgerColumns('note', set, salt)]);
  for (const { id, set } of changes.ties ?? [])
    filled.push([`case_tie:${id}`, ledgerColumns('case_tie', set, salt)]);
  return Object.fromEntries(filled);
}

/** What decisions write that are new rows alone, for `append`: a statement for each table, however many they are. */
export function newRowsOf(all: readonly Changes[]): readonly RawBuilder<unknown>[] {
  return [
    ...insertionOf(
      'feedback_case',
      all.flatMap(({ newCase }) => newCase ?? []),
    ),
    ...insertionOf(
      'submitter',
      all.flatMap(({ newSubmitter }) => newSubmitter ?? []),
    ),
    ...insertionOf(
      'clock',
      all.flatMap(({ newClocks }) => newClocks ?? []),
    ),
    ...insertionOf(
      'message',
      all.flatMap(({ newMessages }) => newMessages ?? []),
    ),
    ...insertionOf(
      'delivery',
      all.flatMap(({ newDeliveries }) => newDeliveries ?? []),
    ),
    ...insertionOf(
      'hand_over',
      all.flatMap(({ newHandOvers }) => newHandOvers ?? []),
    ),
    ...insertionOf(
      'note',
      all.flatMap(({ newNotes }) => newNotes ?? []),
    ),
    ...insertionOf(
      'case_tie',
      all.flatMap(({ newTies }) => newTies ?? []),
    ),
  ];
}

/** Of drafts the ledger says nothing: they are working material (`reply-draft.ts`). */
function draftStatements(
  trx: TenantTransaction,
  { drafts = [] }: Changes,
  caseId: string,
): readonly OperationNodeSource[] {
  return drafts.map(({ author, of, set }) =>
    set === 'removed'
      ? trx
          .deleteFrom('reply_draft')
          .where('case_id', '=', caseId)
          .where('author_id', '=', author)
          .where('of', '=', of)
      : trx
          .updateTable('reply_draft')
          .set(set)
          .where('case_id', '=', caseId)
          .where('author_id', '=', author)
          .where('of', '=', of),
  );
}

/** What a decision writes, for `append`. */
export function statementsOf(
  trx: TenantTransaction,
  changes: Changes,
  caseId: string,
): readonly OperationNodeSource[] {
  return [
    ...newRowsOf([changes]),
    ...(changes.case
      ? [trx.updateTable('feedback_case').set(changes.case).where('id', '=', caseId)]
      : []),
    ...(changes.clocks ?? []).map(({ id, set: { skipped, ...columns } }) =>
      trx
        .updateTable('clock')
        .set(skipped === undefined ? columns : { ...columns, skipped: JSON.stringify(skipped) })
        .where('id', '=', id),
    ),
    ...(changes.messages ?? []).map(({ id, set }) =>
      trx.updateTable('message').set(set).where('id', '=', id),
    ),
    ...(changes.deliveries ?? []).map(({ messageId, set }) =>
      trx.updateTable('delivery').set(set).where('message_id', '=', messageId),
    ),
    ...draftStatements(trx, changes, caseId),
    ...(changes.handOvers ?? []).map(({ id, set }) =>
      trx.updateTable('hand_over').set(set).where('id', '=', id),
    ),
    ...(changes.notes ?? []).map(({ id, set }) =>
      trx.updateTable('note').set(set).where('id', '=', id),
    ),
    ...(changes.ties ?? []).map(({ id, set }) =>
      trx.updateTable('case_tie').set(set).where('id', '=', id),
    ),
  ];
}
