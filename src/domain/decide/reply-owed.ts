import type { CaseRow } from '../case-file.ts';
import type { PolicyRules } from '../rules.ts';

/**
 * Whether the policy owes this submitter a reply: some policies owe none to those who declined one or are anonymous
 * (FAL-16).
 */
export function isReplyOwed(
  row: Pick<CaseRow, 'anonymous' | 'reply_wanted'>,
  rules: Pick<PolicyRules, 'replyOwed'>,
): boolean {
  if (!row.reply_wanted && rules.replyOwed.unlessDeclined) return false;
  return !(row.anonymous && rules.replyOwed.unlessAnonymous);
}
