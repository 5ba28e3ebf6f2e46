/** Which cases a code opens and shows: only those of one submitter, however many were merged. */

import { sql } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';
import type { CaseRow } from '../domain/case-file.ts';
import { type SubmitterIdentity, sameSubmitter } from '../domain/same-submitter.ts';

/** Duplicates are usually found within days, so chains are short. The limit guards against a circular chain. */
export const longestChain = 20;

type MergedColumns = Pick<CaseRow, 'id' | 'duplicate_of' | 'anonymous'>;

async function submitterIdentities(
  trx: TenantTransaction,
  rows: readonly MergedColumns[],
): Promise<ReadonlyMap<string, SubmitterIdentity>> {
  const submitters = await trx
    .selectFrom('submitter')
    .select(['case_id', 'email', 'phone'])
    .where(
      'case_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return new Map(
    rows.map(({ id, anonymous }) => [
      id,
      { anonymous, submitter: submitters.find((one) => one.case_id === id) ?? null },
    ]),
  );
}

/**
 * The case that this case's code shows: the case it was merged into as long as that has the same submitter; otherwise
 * the case itself.
 */
export async function followedCaseId(trx: TenantTransaction, row: MergedColumns): Promise<string> {
  if (row.duplicate_of === null) return row.id;
  const chain = [row];
  for (let step = 0; step < longestChain; step += 1) {
    const next = chain.at(-1)?.duplicate_of ?? null;
    if (next === null) break;
    const found = await trx
      .selectFrom('feedback_case')
      .select(['id', 'duplicate_of', 'anonymous'])
      .where('id', '=', next)
      .executeTakeFirst();
    if (!found) break;
    chain.push(found);
  }
  const identities = await submitterIdentities(trx, chain);
  const own = identities.get(row.id);
  let to = row.id;
  for (const { id } of chain.slice(1)) {
    const other = identities.get(id);
    if (!own || !other || sameSubmitter(own, other) !== 'same') break;
    to = id;
  }
  return to;
}

/** Of the duplicates that were merged into this case (`mergedQuestion`), those of its own submitter. */
export async function ownAmong(
  trx: TenantTransaction,
  id: string,
  merged: readonly CaseRow[],
): Promise<readonly CaseRow[]> {
  if (merged.length === 0) return [];
  const row = await trx
    .selectFrom('feedback_case')
    .select(['id', 'duplicate_of', 'anonymous'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const identities = await submitterIdentities(trx, [row, ...merged]);
  const own = identities.get(row.id);
  const shown = new Set([row.id]);
  for (const { id: one, duplicate_of: into } of merged) {
    const other = identities.get(one);
    const isSame = own && other && sameSubmitter(own, other) === 'same';
    if (isSame && into !== null && shown.has(into)) shown.add(one);
  }
  return merged.filter((one) => shown.has(one.id));
}

/** The duplicates that were merged into this case, nearest first, whoever sent them, for `readTogether`. */
export function mergedQuestion(trx: TenantTransaction, id: string) {
  return trx
    .withRecursive('merged', (db) =>
      db
        .selectFrom('feedback_case')
        .selectAll()
        .select(sql<number>`1`.as('step'))
        .where('duplicate_of', '=', id)
        .unionAll(
          db
            .selectFrom('feedback_case')
            .innerJoin('merged', 'merged.id', 'feedback_case.duplicate_of')
            .selectAll('feedback_case')
            .select(sql<number>`merged.step + 1`.as('step'))
            .where('merged.step', '<', longestChain),
        ),
    )
    .selectFrom('merged')
    .selectAll()
    .orderBy('step')
    .orderBy('number');
}

/** All duplicates that were merged into this case, nearest first, whatever their submitter: for the staff. */
export async function mergedInto(trx: TenantTransaction, id: string): Promise<readonly CaseRow[]> {
  return await mergedQuestion(trx, id).execute();
}
