import type { CaseRow } from '../case-file.ts';
import type { PolicyRules } from '../rules.ts';

/** Whether the policy owes this submitter a reply: not to who declined one or is anonymous, where it says so (FAL-16). */
export function isReplyOwed(
  row: Pick<CaseRow, 'anonymous' | 'reply_wanted'>,
  rules: Pick<PolicyRules, 'replyOwed'>,
): boolean {
  if (!row.reply_wanted && rules.replyOwed.unlessDeclined) return false;
  return !(row.anonymous && rules.replyOwed.unlessAnonymous);
}
