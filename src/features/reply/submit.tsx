import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant, type TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import {
  type ActionReading,
  changeWithin,
  findDeskCase,
  recordReading,
} from '../../desk/desk-change.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { permitted } from '../../domain/permission.ts';
import { phraseWords } from '../../i18n/desk/phrases.ts';
import { readingWords } from '../../i18n/desk/reply-draft.ts';
import { deskPaths, doneAddress } from '../../paths.ts';
import { phrasesFor } from '../../replies/phrases.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { type FormValues, typed } from '../../web/form-body.ts';
import { causeErrors, replyAction } from './check.tsx';
import { loadReplyMaterial } from './context.ts';
import { discardDraft, type Keeping, type KeptDraft, keepDraft } from './draft.tsx';
import {
  type ButtonName,
  type ModeName,
  modes,
  readAnswer,
  readCorrection,
  type SubmittedReply,
} from './fields.ts';
import { savedAddress } from './open.tsx';
import { renderSubmitted, shownRefusal } from './page.tsx';
import { type Answering, filledPhrase, suggestionContext } from './phrases.tsx';
import { type SuggestionContext, suggestedReply } from './suggested-reply.ts';

/** The buttons that neither send the reply nor leave it for reading. */
export type EditButton = Exclude<ButtonName, 'lamna' | 'skicka'> | { readonly phrase: string };

/** What the page shows after such a button. */
interface Edited {
  readonly values: FormValues;
  readonly checks: boolean;
  readonly preview: boolean;
  readonly errors?: FieldErrors;
}

/** Appends to the text, so that nothing typed is replaced. */
function appended(values: FormValues, more: string): Edited {
  const former = typed(values, 'body').trimEnd();
  const body = [former, more].filter((text) => text !== '').join('\n\n');
  return { values: { ...values, body }, checks: true, preview: false };
}

function edited(
  button: Exclude<EditButton, 'slang' | { readonly phrase: string }>,
  mode: ModeName,
  values: FormValues,
  context: SuggestionContext,
): Edited {
  switch (button) {
    case 'andra':
    case 'spara':
      return { values, checks: true, preview: false };
    case 'kontrollera':
      return { values, checks: typed(values, 'body').trim() !== '', preview: false };
    case 'forslag':
      return appended(values, suggestedReply(context));
    case 'granska': {
      const reading = mode === 'correct' ? readCorrection(values) : readAnswer(values);
      return reading.kind === 'errors'
        ? { values, checks: true, preview: false, errors: reading.errors }
        : { values, checks: true, preview: true };
    }
  }
}

/** Inserts the phrase; an error where it was retired or moved to another unit while the form was open. */
async function withPhrase(
  trx: TenantTransaction,
  { deskCase, values }: Keeping,
  id: string,
  answering: Answering,
): Promise<Edited> {
  const phrase = (await phrasesFor(trx, deskCase.case)).find((one) => one.id === id);
  if (!phrase)
    return { values, checks: true, preview: false, errors: { body: phraseWords.beside.gone } };
  return appended(values, filledPhrase(phrase, deskCase, answering));
}

/** Does what the button asks for, and saves the draft with what it put into the form. */
async function editReply(
  trx: TenantTransaction,
  { clock, publicUrl }: Pick<AppContext, 'clock' | 'publicUrl'>,
  mode: ModeName,
  submitted: SubmittedReply,
  button: EditButton,
) {
  const { actor, number, values } = submitted;
  const deskCase = await findDeskCase(trx, actor, number);
  if (!deskCase) return { type: 'not_there' } as const;
  if (!permitted(modes[mode].action, actor, deskCase.case))
    return { type: 'not_permitted', deskCase } as const;
  const keeping = { ...submitted, deskCase, mode };
  if (button === 'slang') {
    await discardDraft(trx, keeping);
    return { type: 'discarded' } as const;
  }
  const shown =
    typeof button === 'object'
      ? await withPhrase(trx, keeping, button.phrase, {
          ...{ actor, publicUrl },
          today: arrivalDayOf(clock.now()),
        })
      : edited(button, mode, values, suggestionContext(deskCase, actor, publicUrl));
  const kept = await keepDraft(trx, clock, { ...keeping, values: shown.values });
  if (button === 'spara' && kept.type === 'saved') return { type: 'saved' } as const;
  const material = await loadReplyMaterial(trx, actor, deskCase, mode, kept);
  await recordReading(trx, clock, actor, deskCase);
  return { type: 'shown', page: { deskCase, material, kept, ...shown } } as const;
}

/** The buttons that do not change the case: check, preview, suggest, insert a phrase, save the draft or discard it. */
export async function edit(
  app: AppContext,
  mode: ModeName,
  submitted: SubmittedReply,
  button: EditButton,
  reply: FastifyReply,
) {
  const { actor, number, values } = submitted;
  const { config } = app;
  const outcome = await inTenant(app.databases, actor, (trx) =>
    editReply(trx, app, mode, submitted, button),
  );
  switch (outcome.type) {
    case 'not_there':
      return answerNotThere(reply, { actor, values, config });
    case 'not_permitted':
      return answerNotPermitted(reply, { actor, values, config }, outcome.deskCase.municipality);
    case 'discarded':
      return reply.redirect(deskPaths.case(number), 303);
    case 'saved':
      return reply.redirect(savedAddress(mode, number), 303);
    case 'shown': {
      const { page } = outcome;
      const isUnsaved = page.kept.type === 'elsewhere' && button === 'spara';
      const status = isUnsaved ? 409 : page.errors ? 422 : 200;
      return renderSubmitted(app, mode, submitted, page, reply, status);
    }
  }
}

/**
 * Asks for the draft to be read by somebody else. The fields must be valid; whether something that the policy demands is missing is
 * for the reader to judge.
 */
function readingRequest(
  mode: ModeName,
  { values }: SubmittedReply,
  kept: KeptDraft,
  deskCase: DeskCase,
): ActionReading {
  const reading = mode === 'answer' ? readAnswer(values) : readCorrection(values);
  if (reading.kind === 'errors') return reading;
  const cause = typed(values, 'cause').trim() || undefined;
  const withoutCause = mode === 'answer' ? causeErrors(cause, deskCase) : undefined;
  if (withoutCause) return { kind: 'errors', errors: withoutCause };
  if (typed(values, 'toldOrally') !== '')
    return { kind: 'errors', errors: { toldOrally: readingWords.toldOrally } };
  if (kept.type !== 'saved') return { kind: 'errors', errors: { body: readingWords.noDraft } };
  return { kind: 'fields', fields: { type: 'request_reading', of: modes[mode].action } };
}

/** The outcome, with what the page shows where the reply was not sent. */
async function attemptToSend(
  trx: TenantTransaction,
  { caseContext, clock }: Pick<AppContext, 'caseContext' | 'clock'>,
  mode: ModeName,
  submitted: SubmittedReply,
  button: 'skicka' | 'lamna',
) {
  const { actor, number, seenVersion, values } = submitted;
  let kept: KeptDraft | undefined;
  const outcome = await changeWithin(trx, caseContext, {
    ...{ actor, number, action: modes[mode].action, seenVersion },
    async read(deskCase) {
      // Saved first, so that nothing typed is lost if the reply is refused.
      kept = await keepDraft(trx, clock, { ...submitted, deskCase, mode });
      if (kept.type === 'elsewhere') return { kind: 'errors', errors: {} };
      return button === 'lamna'
        ? readingRequest(mode, submitted, kept, deskCase)
        : replyAction(mode, values, deskCase);
    },
  });
  if (outcome.type !== 'errors' && outcome.type !== 'refused') return outcome;
  const { deskCase } = outcome;
  const material = await loadReplyMaterial(trx, actor, deskCase, mode, kept);
  await recordReading(trx, clock, actor, deskCase);
  return { ...outcome, page: { deskCase, material, kept } };
}

/** Sends the reply, or leaves it for somebody else to read. */
export async function send(
  app: AppContext,
  mode: ModeName,
  submitted: SubmittedReply,
  button: 'skicka' | 'lamna',
  reply: FastifyReply,
) {
  const { actor, number, values } = submitted;
  const { config } = app;
  const outcome = await inTenant(app.databases, actor, (trx) =>
    attemptToSend(trx, app, mode, submitted, button),
  );
  switch (outcome.type) {
    case 'not_there':
      return answerNotThere(reply, { actor, values, config });
    case 'not_permitted':
      return answerNotPermitted(reply, { actor, values, config }, outcome.deskCase.municipality);
    case 'errors': {
      const { page, errors } = outcome;
      const status = page.kept?.type === 'elsewhere' ? 409 : 422;
      return renderSubmitted(app, mode, submitted, { ...page, errors }, reply, status);
    }
    case 'refused': {
      const refused = shownRefusal(outcome);
      const page = { ...outcome.page, ...refused };
      return renderSubmitted(app, mode, submitted, page, reply, 409);
    }
    case 'changed': {
      const done = button === 'lamna' ? 'request_reading' : modes[mode].action;
      return reply.redirect(doneAddress(number, done, outcome.seen), 303);
    }
  }
}
