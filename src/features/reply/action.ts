import type { DeskCase } from '../../desk/desk-case.ts';
import type { ActionOf } from '../../domain/actions.ts';
import { partWords } from '../../i18n/desk/case.ts';
import { joined } from '../../i18n/desk/ledger.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';
import { type AnswerFields, readAnswer, readCorrection } from './form.ts';
import type { ModeName } from './mode.ts';
import { checkFor } from './reply-check.ts';
import { replyWords } from './words.ts';

type ReplyReading =
  | { readonly kind: 'fields'; readonly fields: ActionOf<'answer'> | ActionOf<'correct_answer'> }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

/** The reply as an action, checked; what the policy demands and is not there needs a reason, kept with the case. */
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
