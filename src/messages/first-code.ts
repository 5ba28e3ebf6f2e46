import type { CaseRow, MessageRow } from '../domain/case-file.ts';
import { followCodeHash, registeredFollowCode } from '../domain/follow-code.ts';

export type FirstMessage = Pick<MessageRow, 'purpose' | 'municipality' | 'case_id'> &
  Pick<CaseRow, 'code_hash' | 'registered_by'>;

/**
 * The code that the first letter or mail contains for a submitter who saw no receipt, because staff registered the
 * submission. Undefined in every other message, and where the code is a different one (registered before this
 * existed).
 */
export function codeInFirstMessage(
  { purpose, municipality, case_id: caseId, code_hash: hash, registered_by: by }: FirstMessage,
  secret: string | undefined,
): string | undefined {
  if (purpose !== 'acknowledgement' || by === null || secret === undefined) return undefined;
  const code = registeredFollowCode(secret, municipality, caseId);
  return followCodeHash(code) === hash ? code : undefined;
}
