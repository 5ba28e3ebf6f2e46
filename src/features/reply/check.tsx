import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { recordReading } from '../../desk/desk-change.ts';
import type { ActionOf } from '../../domain/actions.ts';
import { awaitsCause } from '../../domain/decide/handling.ts';
import { checkReply, type ReplyCheck } from '../../domain/reply-check/check.ts';
import { partWords } from '../../i18n/desk/case.ts';
import { joined } from '../../i18n/desk/ledger.ts';
import { draftsOf } from '../../replies/draft.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { sendFragment } from '../../web/render.ts';
import { staffOf } from '../../web/require-staff.tsx';
import { CheckResult, checkSentence, HintList, hintSentence } from './check-result.tsx';
import { draftsOfOthers, findPermitted, outwardHandler } from './context.ts';
import { keepDraft, keptSentence, OthersWriting } from './draft.tsx';
import {
  type ModeName,
  modes,
  type ReplyRequest,
  readAnswer,
  readCorrection,
  readSubmittedReply,
  type SharedFields,
} from './fields.ts';
import { suggestionContext } from './phrases.tsx';
import { replyWords } from './words.ts';

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
    const { cause } = reading.fields;
    const checked = checkedReply(reading.fields, deskCase);
    const withoutCause = causeErrors(cause, deskCase);
    if (checked.kind === 'errors')
      return { kind: 'errors', errors: { ...withoutCause, ...checked.errors } };
    if (withoutCause) return { kind: 'errors', errors: withoutCause };
    return { kind: 'fields', fields: { type: 'answer', cause, ...checked.fields } };
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

/** At the field of the cause, where it is to be recorded before the answer (FAL-02). */
export function causeErrors(
  cause: string | undefined,
  { case: row }: Pick<DeskCase, 'case'>,
): FieldErrors | undefined {
  return awaitsCause(row) && cause === undefined ? { cause: replyWords.cause.missing } : undefined;
}

function checkedReply(fields: SharedFields, deskCase: DeskCase) {
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

/**
 * The check alone, as a piece of the page, for the script that asks while somebody types; what they have typed is kept with
 * it. The sentence for a screen reader comes first, and is put into the page's live region.
 */
export async function checkWhileTyping(
  app: AppContext,
  mode: ModeName,
  request: ReplyRequest,
  reply: FastifyReply,
) {
  const actor = await staffOf(app, request);
  const { submitted } = readSubmittedReply(request, actor);
  const { number, values } = submitted;
  const { deskCase, kept, others } = await inTenant(app.databases, actor, async (trx) => {
    const deskCase = await findPermitted(trx, actor, number, modes[mode].action);
    const kept = await keepDraft(trx, app.clock, { ...submitted, deskCase, mode }, true);
    const others = draftsOfOthers(await draftsOf(trx, deskCase.case.id), actor);
    await recordReading(trx, app.clock, actor, deskCase);
    return { deskCase, kept, others };
  });
  const body = typed(values, 'body');
  const context = suggestionContext(deskCase, actor, app.publicUrl);
  const check = body.trim() === '' ? undefined : checkFor(deskCase, body);
  const { language } = deskCase.case;
  const sentences = [keptSentence(kept), checkSentence(check), hintSentence(body, language)];
  return sendFragment(
    reply,
    <>
      <p hidden data-told="">
        {sentences.filter((sentence) => sentence !== '').join(' ')}
      </p>
      <OthersWriting others={others} deskCase={deskCase} />
      <CheckResult {...{ check, deskCase, context }} />
      <HintList body={body} language={language} />
    </>,
  );
}
