/** What the tables hold now against what the ledger says they should. */
import type { LedgerValue } from '../domain/ledger.ts';
import {
  type LedgeredRows,
  type LedgeredTable,
  ledgerColumns,
  rowKey,
  rowName,
} from './columns.ts';
import type { CaseTransaction } from './room.ts';
import type { Problem } from './verify.ts';
import type { Folded } from './verify-fold.ts';

const batch = 2000;

type Readers = {
  readonly [Table in LedgeredTable]: (after: string) => Promise<LedgeredRows[Table][]>;
};

/** Each table in the order of its key, a batch at a time, so that memory does not grow with the table. */
function readersOf(trx: CaseTransaction): Readers {
  return {
    feedback_case: (after) =>
      trx
        .selectFrom('feedback_case')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(batch)
        .execute(),
    submitter: (after) =>
      trx
        .selectFrom('submitter')
        .selectAll()
        .where('case_id', '>', after)
        .orderBy('case_id')
        .limit(batch)
        .execute(),
    clock: (after) =>
      trx
        .selectFrom('clock')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(batch)
        .execute(),
    message: (after) =>
      trx
        .selectFrom('message')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(batch)
        .execute(),
    delivery: (after) =>
      trx
        .selectFrom('delivery')
        .selectAll()
        .where('message_id', '>', after)
        .orderBy('message_id')
        .limit(batch)
        .execute(),
  };
}

function differences(
  actual: Record<string, LedgerValue>,
  expected: ReadonlyMap<string, LedgerValue>,
): string[] {
  const columns = new Set([...Object.keys(actual), ...expected.keys()]);
  return [...columns].filter(
    (column) =>
      JSON.stringify(actual[column] ?? null) !== JSON.stringify(expected.get(column) ?? null),
  );
}

function compareRow<Table extends LedgeredTable>(
  table: Table,
  row: LedgeredRows[Table],
  salt: string,
  folded: Folded,
): Problem[] {
  const name = rowName(table, row);
  const expected = folded.get(name);
  if (!expected)
    return [{ at: name, what: 'the ledger knows nothing of it: it has been inserted' }];
  folded.delete(name);
  const columns = differences(ledgerColumns(table, row, salt), expected);
  return columns.length === 0
    ? []
    : [{ at: name, what: `differs from the ledger in ${columns.join(', ')}` }];
}

async function compareTable<Table extends LedgeredTable>(
  table: Table,
  read: Readers[Table],
  saltOf: (row: LedgeredRows[Table]) => string,
  folded: Folded,
): Promise<{ readonly rows: number; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  let after = '';
  let count = 0;
  for (;;) {
    const rows = await read(after);
    for (const row of rows) {
      problems.push(...compareRow(table, row, saltOf(row), folded));
      after = rowKey(table, row);
    }
    count += rows.length;
    if (rows.length < batch) return { rows: count, problems };
  }
}

/** Every row against the ledger, and the ledger against every row: altered, inserted and removed ones are found. */
export async function compareRows(
  trx: CaseTransaction,
  folded: Folded,
): Promise<{ readonly cases: number; readonly problems: readonly Problem[] }> {
  const readers = readersOf(trx);
  const salts = new Map<string, string>();
  const saltOf = (row: { readonly case_id: string }) => salts.get(row.case_id) ?? '';
  const cases = await compareTable(
    'feedback_case',
    readers.feedback_case,
    (row) => {
      salts.set(row.id, row.salt);
      return row.salt;
    },
    folded,
  );
  const others = [
    await compareTable('submitter', readers.submitter, saltOf, folded),
    await compareTable('clock', readers.clock, saltOf, folded),
    await compareTable('message', readers.message, saltOf, folded),
    await compareTable('delivery', readers.delivery, saltOf, folded),
  ];
  const removed = [...folded.keys()].map((at) => ({
    at,
    what: 'the ledger knows it and it is not there: it has been removed',
  }));
  return {
    cases: cases.rows,
    problems: [...cases.problems, ...others.flatMap((one) => one.problems), ...removed],
  };
}

/** The year's numbers from 1 without a gap, up to where the series stands. */
export async function compareNumbers(trx: CaseTransaction): Promise<Problem[]> {
  const series = await trx
    .selectFrom('case_number')
    .select(['year', 'last'])
    .orderBy('year')
    .execute();
  const problems: Problem[] = [];
  for (const { year, last } of series) {
    const rows = await trx
      .selectFrom('feedback_case')
      .select('number')
      .where('number', 'like', `${year}-%`)
      .orderBy('number')
      .execute();
    const present = new Set(rows.map((row) => Number(row.number.slice(5))));
    for (let number = 1; number <= last; number += 1)
      if (!present.has(number))
        problems.push({
          at: `number ${year}-${String(number).padStart(5, '0')}`,
          what: 'is missing from the series',
        });
    if (present.size > last)
      problems.push({
        at: `year ${year}`,
        what: `has ${present.size} numbers where the series stands at ${last}`,
      });
  }
  return problems;
}
