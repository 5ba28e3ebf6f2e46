import type { DeskCase } from '../../desk/desk-case.ts';
import { checkReply, type ReplyCheck } from '../../domain/reply-check/check.ts';

/** The handler as outsiders meet them: the unit's function where the name is protected. */
export function outwardHandler({ case: row, organisation }: DeskCase): string | null {
  const account = row.handler_id === null ? undefined : organisation.account(row.handler_id);
  if (!account) return null;
  if (!account.identityProtected) return account.name;
  return organisation.unit(account.unitId ?? row.unit_id ?? '')?.functionName ?? null;
}

/** A text without what stands within square brackets; a bracket that is never closed is only a sign. */
function withoutPlaces(text: string): string {
  const last = text.lastIndexOf(']');
  return `${text.slice(0, last + 1).replaceAll(/\[[^\]]*\]/gu, ' ')}${text.slice(last + 1)}`;
}

/** What the check finds in a reply to this case. What a suggestion left to fill in says nothing yet. */
export function checkFor(deskCase: DeskCase, body: string): ReplyCheck {
  const { case: row, rules, organisation } = deskCase;
  return checkReply(withoutPlaces(body), {
    language: row.language,
    kind: row.kind,
    owed: rules.replyParts,
    names: {
      unit: row.unit_id === null ? null : (organisation.unit(row.unit_id)?.name ?? null),
      handler: outwardHandler(deskCase),
    },
  });
}
