import type { DeskCase } from '../../case/desk-case.ts';
import { checkReply, type ReplyCheck } from '../../domain/reply-check/check.ts';

/** The handler as outsiders meet them: the unit's function where the name is protected. */
export function outwardHandler({ case: row, organisation }: DeskCase): string | null {
  const account = row.handler_id === null ? undefined : organisation.account(row.handler_id);
  if (!account) return null;
  if (!account.identityProtected) return account.name;
  return organisation.unit(account.unitId ?? row.unit_id ?? '')?.functionName ?? null;
}

/** What the check finds in a reply to this case. What a suggestion left to fill in says nothing yet. */
export function checkFor(deskCase: DeskCase, body: string): ReplyCheck {
  const { case: row, rules, organisation } = deskCase;
  return checkReply(body.replaceAll(/\[[^\]]*\]/gu, ' '), {
    language: row.language,
    kind: row.kind,
    owed: rules.replyParts,
    names: {
      unit: row.unit_id === null ? null : (organisation.unit(row.unit_id)?.name ?? null),
      handler: outwardHandler(deskCase),
    },
  });
}
