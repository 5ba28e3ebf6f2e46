import type { OperationNodeSource } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Changes } from '../domain/case-changes.ts';

/** What a decision does with drafts of replies. The ledger describes none of it: they are working material. */
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
