/** Compares the tables with what the ledger records, some hundred cases at a time. */
import { sql } from 'kysely';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { LedgerValue } from '../../domain/ledger.ts';
import { readCaseParts } from '../read-rows.ts';
import { ledgerColumns } from '../row-changes.ts';
import { casePartTables, type LedgeredRows, type LedgeredTable, rowName } from '../tables.ts';
import { type Folded, foldChanges } from './fold.ts';
import type { Problem } from './verify.ts';

/**
 * Cases whose rows and events are in memory at the same time, so that the memory needed does not grow with the years.
 */
const batch = 500;

async function foldEvents(trx: TenantTransaction, ids: readonly string[]): Promise<Folded> {
  const events = await trx
    .selectFrom('ledger_event')
    .select('body')
    .where(sql<boolean>`case_id = any (${[...ids]})`)
    .orderBy('seq')
    .execute();
  const folded: Folded = new Map();
  for (const { body } of events) foldChanges(folded, body);
  return folded;
}

const isSame = (one: LedgerValue | undefined, other: LedgerValue | undefined): boolean =>
  (one ?? null) === (other ?? null) ||
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function differences(
  actual: Readonly<Record<string, LedgerValue>>,
  expected: ReadonlyMap<string, LedgerValue>,
): string[] {
  const columns = new Set([...Object.keys(actual), ...expected.keys()]);
  return [...columns].filter((column) => !isSame(actual[column], expected.get(column)));
}

/** Compares a row and removes it from `folded`, so that what is left there has no row. */
export function compareRow(
  table: LedgeredTable,
  row: object,
  folded: Folded,
  caseSalt?: string,
): Problem[] {
  const at = rowName(table, row);
  const expected = folded.get(at);
  if (!expected) return [{ at, what: 'the ledger knows nothing of it: it has been inserted' }];
  folded.delete(at);
  const columns = differences(ledgerColumns(table, row, caseSalt), expected);
  return columns.length === 0
    ? []
    : [{ at, what: `differs from the ledger in ${columns.join(', ')}` }];
}

const gone = 'the ledger knows it and it is not there: it has been removed';

/** The rows that are left in `folded` when all existing ones have been compared: they have been removed. */
export function removed(folded: Folded): readonly Problem[] {
  return [...folded.keys()].map((at) => ({ at, what: gone }));
}

/** Rows compared so far, by table. */
type Counts = Map<LedgeredTable, number>;

async function compareBatch(
  trx: TenantTransaction,
  cases: readonly LedgeredRows['feedback_case'][],
  counts: Counts,
): Promise<Problem[]> {
  const ids = cases.map(({ id }) => id);
  const salts = new Map(cases.map(({ id, salt }) => [id, salt]));
  const folded = await foldEvents(trx, ids);
  const problems = cases.flatMap((row) => compareRow('feedback_case', row, folded));
  for (const table of casePartTables) {
    const rows = await readCaseParts(trx, table, ids);
    counts.set(table, (counts.get(table) ?? 0) + rows.length);
    for (const row of rows)
      problems.push(...compareRow(table, row, folded, salts.get(row.case_id)));
  }
  return [...problems, ...removed(folded)];
}

async function readCases(trx: TenantTransaction, after: string) {
  return await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(batch)
    .execute();
}

async function removedCases(trx: TenantTransaction): Promise<Problem[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct case_id as id from ledger_event
    where case_id is not null and not exists (select 1 from feedback_case where feedback_case.id = ledger_event.case_id)
    order by 1`.execute(trx);
  return rows.map(({ id }) => ({ at: `feedback_case:${id}`, what: gone }));
}

/** Rows whose case does not exist; only someone who dropped the foreign keys could leave them. */
async function looseRows(trx: TenantTransaction, counts: Counts): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const table of casePartTables) {
    const { rows } = await trx
      .selectFrom(table)
      .select((count) => count.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    const loose = Number(rows) - (counts.get(table) ?? 0);
    if (loose !== 0) problems.push({ at: table, what: `has ${loose} rows that belong to no case` });
  }
  return problems;
}

/** Compares every row with the ledger, and the ledger with every row: changed, inserted and removed rows are found. */
export async function compareRows(
  trx: TenantTransaction,
): Promise<{ readonly cases: number; readonly problems: readonly Problem[] }> {
  const counts: Counts = new Map();
  const problems: Problem[] = [];
  let cases = 0;
  let after = '';
  for (;;) {
    const rows = await readCases(trx, after);
    problems.push(...(await compareBatch(trx, rows, counts)));
    cases += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < batch) break;
  }
  problems.push(...(await removedCases(trx)), ...(await looseRows(trx, counts)));
  return { cases, problems };
}
