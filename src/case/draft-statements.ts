import type { OperationNodeSource } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Changes } from '../domain/case-changes.ts';

/**
 * The statements that change reply drafts after a decision. The ledger records none of it: drafts are working
 * material.
 */
export function draftStatements(
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
