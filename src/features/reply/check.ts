import type { DeskCase } from '../../desk/desk-case.ts';
import type { ActionOf } from '../../domain/actions.ts';
import { checkReply, type ReplyCheck } from '../../domain/reply-check/check.ts';
import { partWords } from '../../i18n/desk/case.ts';
import { joined } from '../../i18n/desk/ledger.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';
import { type AnswerFields, type ModeName, readAnswer, readCorrection } from './fields.ts';
import { replyWords } from './words.ts';

/** The handler's name as the submitter may read it: the unit's function where the identity is protected. */
export function outwardHandler({ case: row, organisation }: DeskCase): string | null {
  const account = row.handler_id === null ? undefined : organisation.account(row.handler_id);
  if (!account) return null;
  if (!account.identityProtected) return account.name;
  return organisation.unit(account.unitId ?? row.unit_id ?? '')?.functionName ?? null;
}

/** The text without anything in square brackets. A bracket that is never closed stays: it marks nothing to fill in. */
function withoutBrackets(text: string): string {
  const last = text.lastIndexOf(']');
  return `${text.slice(0, last + 1).replaceAll(/\[[^\]]*\]/gu, ' ')}${text.slice(last + 1)}`;
}

/** What the check finds in a reply to this case. Placeholders of a suggestion that are still to be filled in do not count. */
export function checkFor(deskCase: DeskCase, body: string): ReplyCheck {
  const { case: row, rules, organisation } = deskCase;
  return checkReply(withoutBrackets(body), {
    language: row.language,
    kind: row.kind,
    owed: rules.replyParts,
    names: {
      unit: row.unit_id === null ? null : (organisation.unit(row.unit_id)?.name ?? null),
      handler: outwardHandler(deskCase),
    },
  });
}

type ReplyReading =
  | { readonly kind: 'fields'; readonly fields: ActionOf<'answer'> | ActionOf<'correct_answer'> }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

/** The action that sends the reply, after the check. Where something is missing that the policy demands, a reason is needed. */
export function replyAction(mode: ModeName, values: FormValues, deskCase: DeskCase): ReplyReading {
  if (mode === 'answer') {
    const reading = readAnswer(values);
    if (reading.kind === 'errors') return reading;
    const checked = checkedReply(reading.fields, deskCase);
    if (checked.kind === 'errors') return checked;
    return { kind: 'fields', fields: { type: 'answer', ...checked.fields } };
  }
  const reading = readCorrection(values);
  if (reading.kind === 'errors') return reading;
  const checked = checkedReply(reading.fields, deskCase);
  if (checked.kind === 'errors') return checked;
  const { replaces, reason } = reading.fields;
  return {
    kind: 'fields',
    fields: { type: 'correct_answer', replaces, reason, ...checked.fields },
  };
}

function checkedReply(fields: AnswerFields, deskCase: DeskCase) {
  const { body, subject = null, toldOrally, overrideReason = null } = fields;
  const { found: parts, missing } = checkFor(deskCase, body);
  if (missing.length > 0 && overrideReason === null) {
    const error = replyWords.overrideMissing(joined(missing.map((part) => partWords[part])));
    return { kind: 'errors', errors: { overrideReason: error } } as const;
  }
  const override = missing.length > 0 ? overrideReason : null;
  const reply = { body, subject, parts, missing, overrideReason: override };
  return { kind: 'fields', fields: { ...reply, toldOrally: toldOrally !== undefined } } as const;
}
